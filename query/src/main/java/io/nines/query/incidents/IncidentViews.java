package io.nines.query.incidents;

import io.nines.contract.AffectedComponent;
import io.nines.http.ProblemException;
import io.nines.query.components.ComponentNames;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.incidents.IncidentAnswer.Affected;
import io.nines.query.incidents.IncidentAnswer.Earlier;
import io.nines.query.incidents.IncidentAnswer.Named;
import io.nines.query.incidents.IncidentAnswer.Period;
import io.nines.query.incidents.IncidentAnswer.Told;
import io.nines.query.incidents.IncidentAnswer.View;
import io.nines.query.incidents.IncidentRepository.Sought;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Page;
import io.nines.query.reading.Place;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import io.nines.reports.Impacts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the answers about incidents together. */
@Singleton
class IncidentViews {
    private static final String AGGREGATE = "incident/";

    private final IncidentRepository incidents;
    private final Steps steps;
    private final ComponentNames names;
    private final Texts texts;

    IncidentViews(IncidentRepository incidents, Steps steps, ComponentNames names, Texts texts) {
        this.incidents = incidents;
        this.steps = steps;
        this.names = names;
        this.texts = texts;
    }

    IncidentAnswer.Listing list(Sought sought, Place place, int most, AsOf asOf) {
        Page<Place> page = Page.of(incidents.find(sought, place, most + 1, asOf.position()), most, Place::text);
        List<String> aggregates =
                page.shown().stream().map(each -> AGGREGATE + each.id()).toList();
        List<View> views = views(steps.of(aggregates, asOf.position()), asOf);
        return new IncidentAnswer.Listing(asOf, views, page.next());
    }

    IncidentAnswer one(String id, AsOf asOf) {
        return new IncidentAnswer(views(List.of(steps(id, asOf)), asOf).get(0), asOf);
    }

    IncidentLogAnswer log(String id, AsOf asOf) {
        List<Step> all = steps(id, asOf);
        return IncidentLogAnswer.of(id, all, texts.show(Step.texts(all)), asOf);
    }

    /** An incident's steps; 404 if there is none as of that position. */
    private List<Step> steps(String id, AsOf asOf) {
        List<Step> all = steps.of(AGGREGATE + id, asOf.position());
        if (all.isEmpty()) {
            throw ProblemException.of(
                    404,
                    "unknown-incident",
                    "No such incident",
                    "As of position " + asOf.position() + " there is no incident " + id + ".");
        }
        return all;
    }

    private List<View> views(List<List<Step>> stories, AsOf asOf) {
        List<Incident> all = stories.stream().map(Incident::after).toList();
        Shown shown = texts.show(Step.textsOf(stories));
        Set<String> components = all.stream()
                .flatMap(incident -> incident.impacts().components().stream())
                .collect(Collectors.toSet());
        Map<String, String> called = names.of(components, asOf);
        return all.stream().map(incident -> view(incident, shown, called)).toList();
    }

    private static View view(Incident incident, Shown shown, Map<String, String> called) {
        return new View(
                incident.id(),
                shown.of(incident.title()),
                Shown.id(incident.title()),
                incident.severity(),
                incident.visibility(),
                incident.status(),
                incident.startedAt(),
                incident.resolvedAt(),
                incident.backfilled(),
                incident.declaredAt(),
                incident.acknowledgedAt(),
                incident.acknowledgementDueAt(),
                incident.acknowledgementDueAt() != null && incident.acknowledgedAt() == null,
                shown.of(incident.lead()),
                Shown.id(incident.lead()),
                incident.outage(),
                incident.mergedInto(),
                incident.impacts().components().stream()
                        .map(id -> affected(id, called.get(id), incident.impacts()))
                        .toList(),
                incident.updates().stream().map(update -> told(update, shown)).toList(),
                PostMortemAnswer.of(incident.postMortem(), incident.postMortemAt(), shown),
                incident.revision());
    }

    private static Affected affected(String id, String name, Impacts impacts) {
        List<Period> periods = impacts.of(id).stream()
                .map(affected -> new Period(
                        Impacts.impact(affected.status()),
                        Instant.ofEpochMilli(affected.from()),
                        affected.to() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(affected.to())))
                .toList();
        return new Affected(id, name, impacts.last(id), periods);
    }

    private static Told told(Update update, Shown shown) {
        return new Told(
                update.id(),
                update.status(),
                shown.of(update.wording().message()),
                Shown.id(update.wording().message()),
                update.at(),
                update.recordedAt(),
                update.position(),
                update.components().stream().map(IncidentViews::named).toList(),
                update.wording().earlier().stream()
                        .map(earlier ->
                                new Earlier(shown.of(earlier.message()), Shown.id(earlier.message()), earlier.until()))
                        .toList());
    }

    private static Named named(AffectedComponent component) {
        return new Named(component.id(), component.impact());
    }
}
