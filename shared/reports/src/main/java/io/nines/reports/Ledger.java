package io.nines.reports;

import io.nines.contract.AccessEvent;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.AffectedComponent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.ComponentEvent;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.DomainEvent;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentTemplateEvent;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceSeriesEvent;
import io.nines.contract.ObservedEvent;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.PageEvent;
import io.nines.contract.ReportEvent;
import io.nines.contract.TextEvent;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What reports need of the events, event by event, in memory. */
final class Ledger {
    /** Reports are made from these; of access only what was voided. */
    static final Set<Class<? extends DomainEvent>> TAKEN = Set.of(
            AccessEvent.class,
            AgreementEvent.class,
            CorrectionEvent.class,
            IncidentEvent.class,
            MaintenanceEvent.class,
            ObservedEvent.class,
            ReportEvent.class);

    /** Reports say nothing of these. */
    static final Set<Class<? extends DomainEvent>> IGNORED = Set.of(
            ComponentEvent.class,
            IncidentTemplateEvent.class,
            MaintenanceSeriesEvent.class,
            PageEvent.class,
            TextEvent.class);

    private final Map<String, List<Recorded>> agreements = new TreeMap<>();
    private final Map<String, List<Recorded>> corrections = new HashMap<>();
    private final Map<String, List<Recorded>> maintenance = new HashMap<>();
    private final Map<String, Recorded> issued = new HashMap<>();
    private final Map<String, IncidentImpacts> incidents = new HashMap<>();
    private final Map<String, StatusSteps> observed = new HashMap<>();
    private final Map<String, KnownOutages> outages = new HashMap<>();
    private final Map<String, Set<String>> correctionsOf = new HashMap<>();
    private final Map<String, Set<String>> maintenanceOf = new HashMap<>();
    private final List<EvidenceResults.Voided> voided = new ArrayList<>();
    private ObservedThrough through;

    /**
     * Goes on by an event.
     *
     * @throws IllegalStateException if it is of a family that this does not know: to skip it would falsify figures
     */
    void take(Recorded recorded) {
        DomainEvent event = recorded.event();
        if (!observed(recorded) && !said(recorded) && !agreed(recorded) && !isIgnored(event)) {
            throw new IllegalStateException("position " + recorded.position() + " tells of " + event);
        }
    }

    private static boolean isIgnored(DomainEvent event) {
        return event instanceof AccessEvent || IGNORED.stream().anyMatch(family -> family.isInstance(event));
    }

    private boolean observed(Recorded recorded) {
        if (recorded.event() instanceof TimelineEvent event) {
            observed.computeIfAbsent(event.component(), id -> new StatusSteps()).take(event, recorded.position());
            KnownOutages known = outages.computeIfAbsent(event.component(), id -> new KnownOutages());
            event.outages().forEach(outage -> known.take(event.component(), outage, recorded.position()));
        } else if (recorded.event() instanceof ObservedThrough judged) {
            through = judged;
        } else {
            return false;
        }
        return true;
    }

    private boolean said(Recorded recorded) {
        if (recorded.event() instanceof IncidentEvent event) {
            incidents
                    .computeIfAbsent(event.incident(), id -> new IncidentImpacts())
                    .take(event, recorded.recordedAt());
        } else if (recorded.event() instanceof MaintenanceEvent event) {
            add(maintenance, event.maintenance(), recorded);
            if (event instanceof MaintenanceAnnounced announced) {
                announced.components().stream()
                        .map(AffectedComponent::id)
                        .forEach(component -> index(maintenanceOf, component, announced.maintenance()));
            }
        } else if (recorded.event() instanceof KeyResultsVoided event) {
            Interval span = new Interval(event.from().toEpochMilli(), event.to().toEpochMilli());
            voided.add(new EvidenceResults.Voided(event.key(), span));
        } else {
            return false;
        }
        return true;
    }

    private boolean agreed(Recorded recorded) {
        if (recorded.event() instanceof AgreementEvent event) {
            add(agreements, event.agreement(), recorded);
        } else if (recorded.event() instanceof CorrectionEvent event) {
            add(corrections, event.correction(), recorded);
            if (event instanceof CorrectionRecorded correction) {
                correction.components().forEach(component -> index(correctionsOf, component, correction.correction()));
            }
        } else if (recorded.event() instanceof ReportEvent event) {
            issued.put(event.report(), recorded);
        } else {
            return false;
        }
        return true;
    }

    private static void add(Map<String, List<Recorded>> lives, String id, Recorded recorded) {
        lives.computeIfAbsent(id, any -> new ArrayList<>(2)).add(recorded);
    }

    private static void index(Map<String, Set<String>> byComponent, String component, String id) {
        byComponent.computeIfAbsent(component, any -> new TreeSet<>()).add(id);
    }

    /** Null: nothing was judged. */
    ObservedThrough through() {
        return through;
    }

    List<EvidenceResults.Voided> voided() {
        return voided;
    }

    /** Null: none was issued under that id. */
    Recorded issued(String report) {
        return issued.get(report);
    }

    Map<String, List<Recorded>> agreements() {
        return agreements;
    }

    Map<String, List<Recorded>> corrections(Collection<String> components) {
        return lives(corrections, correctionsOf, components);
    }

    Map<String, List<Recorded>> maintenance(Collection<String> components) {
        return lives(maintenance, maintenanceOf, components);
    }

    private static Map<String, List<Recorded>> lives(
            Map<String, List<Recorded>> all, Map<String, Set<String>> byComponent, Collection<String> components) {
        Map<String, List<Recorded>> found = new TreeMap<>();
        components.forEach(
                component -> byComponent.getOrDefault(component, Set.of()).forEach(id -> found.put(id, all.get(id))));
        return found;
    }

    Timeline observed(String component) {
        StatusSteps steps = observed.get(component);
        return steps == null ? Timeline.always(TimelineStatus.UNKNOWN) : steps.timeline();
    }

    Timeline declared(String component) {
        List<Impacts.Affected> counting = new ArrayList<>();
        incidents.values().stream()
                .filter(IncidentImpacts::counts)
                .forEach(incident -> counting.addAll(incident.impacts().of(component)));
        return DeclaredStatus.of(counting);
    }

    List<ProvenOutage> outages(String component, Interval window) {
        KnownOutages known = outages.get(component);
        return known == null ? List.of() : known.in(window);
    }

    List<ProvenOutage> impaired(String component, Interval window) {
        StatusSteps steps = observed.get(component);
        return steps == null ? List.of() : steps.impaired(component, window);
    }

    List<ReportSource.Affecting> incidents(String component, Interval window) {
        List<ReportSource.Affecting> found = new ArrayList<>();
        new TreeMap<>(incidents).forEach((id, incident) -> {
            if (incident.counts()) {
                incident.impacts().of(component).stream()
                        .filter(affected -> affected.from() < window.end() && affected.to() > window.start())
                        .forEach(affected -> found.add(
                                new ReportSource.Affecting(id, new Interval(affected.from(), affected.to()))));
            }
        });
        return found;
    }
}
