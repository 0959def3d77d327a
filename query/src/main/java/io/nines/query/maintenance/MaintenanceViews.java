package io.nines.query.maintenance;

import io.nines.contract.AffectedComponent;
import io.nines.http.ProblemException;
import io.nines.query.components.ComponentNames;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.maintenance.MaintenanceAnswer.Affected;
import io.nines.query.maintenance.MaintenanceAnswer.Earlier;
import io.nines.query.maintenance.MaintenanceAnswer.Planned;
import io.nines.query.maintenance.MaintenanceAnswer.Told;
import io.nines.query.maintenance.MaintenanceAnswer.Turned;
import io.nines.query.maintenance.MaintenanceAnswer.View;
import io.nines.query.maintenance.MaintenanceRepository.Sought;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Page;
import io.nines.query.reading.Place;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the answers about maintenance windows together. */
@Singleton
class MaintenanceViews {
    private static final String AGGREGATE = "maintenance/";

    private final MaintenanceRepository repository;
    private final Steps steps;
    private final ComponentNames names;
    private final Texts texts;

    MaintenanceViews(MaintenanceRepository repository, Steps steps, ComponentNames names, Texts texts) {
        this.repository = repository;
        this.steps = steps;
        this.names = names;
        this.texts = texts;
    }

    MaintenanceAnswer.Listing list(Sought sought, Place place, int most, AsOf asOf) {
        Page<Place> page = Page.of(repository.find(sought, place, most + 1, asOf.position()), most, Place::text);
        List<String> aggregates =
                page.shown().stream().map(each -> AGGREGATE + each.id()).toList();
        List<View> views = views(steps.of(aggregates, asOf.position()), asOf);
        return new MaintenanceAnswer.Listing(asOf, views, page.next());
    }

    /** 404 if there is none as of that position. */
    MaintenanceAnswer one(String id, AsOf asOf) {
        List<Step> all = steps.of(AGGREGATE + id, asOf.position());
        if (all.isEmpty()) {
            throw ProblemException.of(
                    404,
                    "unknown-maintenance",
                    "No such maintenance window",
                    "As of position " + asOf.position() + " there is no maintenance window " + id + ".");
        }
        return new MaintenanceAnswer(views(List.of(all), asOf).get(0), asOf);
    }

    private List<View> views(List<List<Step>> stories, AsOf asOf) {
        List<Maintenance> all = stories.stream().map(Maintenance::after).toList();
        Shown shown = texts.show(Step.textsOf(stories));
        Set<String> components = all.stream()
                .flatMap(maintenance -> maintenance.components().stream().map(AffectedComponent::id))
                .collect(Collectors.toSet());
        Map<String, String> called = names.of(components, asOf);
        return all.stream()
                .map(maintenance -> view(maintenance, asOf.recordedAt(), shown, called))
                .toList();
    }

    private static View view(Maintenance maintenance, Instant now, Shown shown, Map<String, String> called) {
        Maintenance.Plan first = maintenance.plans().get(0);
        return new View(
                maintenance.id(),
                shown.of(maintenance.title()),
                Shown.id(maintenance.title()),
                maintenance.at(now),
                maintenance.plan().startsAt(),
                maintenance.plan().endsAt(),
                maintenance.from(),
                maintenance.to(),
                turned(maintenance.started()),
                turned(maintenance.completed()),
                maintenance.cancelledAt(),
                first.startsAt().isBefore(first.recordedAt()),
                maintenance.occurrence(),
                maintenance.components().stream()
                        .map(each -> new Affected(each.id(), called.get(each.id()), each.impact()))
                        .toList(),
                maintenance.plans().stream().map(MaintenanceViews::planned).toList(),
                maintenance.notices().stream().map(each -> told(each, shown)).toList(),
                maintenance.revision());
    }

    private static Turned turned(Maintenance.Turn turn) {
        return turn == null ? null : new Turned(turn.at(), turn.by());
    }

    private static Planned planned(Maintenance.Plan plan) {
        return new Planned(plan.startsAt(), plan.endsAt(), plan.recordedAt(), plan.position());
    }

    private static Told told(Notice notice, Shown shown) {
        return new Told(
                notice.id(),
                shown.of(notice.wording().message()),
                Shown.id(notice.wording().message()),
                notice.at(),
                notice.recordedAt(),
                notice.position(),
                notice.wording().earlier().stream()
                        .map(earlier ->
                                new Earlier(shown.of(earlier.message()), Shown.id(earlier.message()), earlier.until()))
                        .toList());
    }
}
