package io.nines.query.incidents;

import io.nines.contract.PostMortem;
import io.nines.contract.PostMortem.ActionItem;
import io.nines.contract.Severity;
import io.nines.contract.TextRef;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.incidents.IncidentRepository.Sought;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Place;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Incidents for those who look back on them, as of any position; without duplicates. */
@Singleton
public class ReviewedIncidents {
    private static final Place FIRST = new Place(Long.MAX_VALUE, "");
    private static final String LEARNED = "incident-post-mortem-published";

    private final IncidentRepository incidents;
    private final Steps steps;
    private final Texts texts;

    ReviewedIncidents(IncidentRepository incidents, Steps steps, Texts texts) {
        this.incidents = incidents;
        this.steps = steps;
        this.texts = texts;
    }

    /**
     * An incident.
     *
     * @param title what it is called; once that is erased, a word on when and by whom; null: nothing
     * @param acknowledgedAt null: it is not
     * @param resolvedAt null: it is not
     * @param components ids of those that it names
     * @param whys why, and why that, as far as it was learned
     */
    public record Reviewed(
            String id,
            String title,
            Severity severity,
            Instant startedAt,
            Instant declaredAt,
            Instant acknowledgedAt,
            Instant resolvedAt,
            List<String> components,
            List<String> whys) {}

    /**
     * Something that is yet to be done.
     *
     * @param incident id of the incident that it was learned from
     * @param owner null: nobody yet
     * @param dueOn null: not said
     */
    public record OpenAction(
            String incident, String id, String title, PostMortem.Priority priority, String owner, LocalDate dueOn) {}

    /** Those that began in a period, in order of their start. */
    public List<Reviewed> begunIn(Interval period, AsOf asOf) {
        List<Place> found =
                incidents.find(new Sought(null, null, null, period), FIRST, Integer.MAX_VALUE, asOf.position());
        List<Incident> all = folded(found.stream().map(Place::id).map("incident/"::concat), asOf)
                .filter(incident -> period.contains(incident.startedAt().toEpochMilli()))
                .toList();
        Shown shown = texts.show(all.stream()
                .flatMap(incident -> Stream.concat(Stream.of(incident.title()), whys(incident)))
                .map(Shown::id)
                .filter(id -> id != null)
                .toList());
        return all.stream()
                .sorted(Comparator.comparing(Incident::startedAt).thenComparing(Incident::id))
                .map(incident -> reviewed(incident, shown))
                .toList();
    }

    /** What was to be done after any incident so far and is not, soonest first. */
    public List<OpenAction> open(AsOf asOf) {
        List<Incident> all = folded(steps.with("incident", LEARNED, asOf.position()).stream(), asOf)
                .filter(incident -> incident.postMortem() != null)
                .toList();
        Shown shown = texts.show(all.stream()
                .flatMap(incident -> incident.postMortem().actions().stream())
                .flatMap(action -> Stream.of(action.title(), action.owner()))
                .map(Shown::id)
                .filter(id -> id != null)
                .toList());
        return all.stream()
                .flatMap(incident -> incident.postMortem().actions().stream()
                        .filter(action -> !action.done())
                        .map(action -> open(incident, action, shown)))
                .sorted(Comparator.comparing(OpenAction::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenAction::priority)
                        .thenComparing(OpenAction::id))
                .toList();
    }

    private Stream<Incident> folded(Stream<String> aggregates, AsOf asOf) {
        List<List<Step>> stories = steps.of(aggregates.toList(), asOf.position());
        return stories.stream().map(Incident::after).filter(incident -> incident.mergedInto() == null);
    }

    private static Stream<TextRef> whys(Incident incident) {
        return incident.postMortem() == null ? Stream.empty() : incident.postMortem().whys().stream();
    }

    private static Reviewed reviewed(Incident incident, Shown shown) {
        return new Reviewed(
                incident.id(),
                shown.of(incident.title()),
                incident.severity(),
                incident.startedAt(),
                incident.declaredAt(),
                incident.acknowledgedAt(),
                incident.resolvedAt(),
                List.copyOf(incident.impacts().components()),
                whys(incident).map(shown::of).toList());
    }

    private static OpenAction open(Incident incident, ActionItem action, Shown shown) {
        return new OpenAction(
                incident.id(),
                action.id(),
                shown.of(action.title()),
                action.priority(),
                shown.of(action.owner()),
                action.dueOn());
    }
}
