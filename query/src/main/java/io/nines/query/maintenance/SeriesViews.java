package io.nines.query.maintenance;

import io.nines.contract.AffectedComponent;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesEnded;
import io.nines.http.ProblemException;
import io.nines.query.components.ComponentNames;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.maintenance.MaintenanceAnswer.Affected;
import io.nines.query.reading.AsOf;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Puts the answers about series of maintenance windows together. */
@Singleton
class SeriesViews {
    private static final String AGGREGATE_TYPE = "maintenance-series";

    private final Steps steps;
    private final ComponentNames names;
    private final Texts texts;

    SeriesViews(Steps steps, ComponentNames names, Texts texts) {
        this.steps = steps;
        this.names = names;
        this.texts = texts;
    }

    SeriesAnswer.Listing all(AsOf asOf) {
        return new SeriesAnswer.Listing(
                asOf, views(steps.ofType(AGGREGATE_TYPE, asOf.position()).values(), asOf));
    }

    /** 404 if there is none as of that position. */
    SeriesAnswer one(String id, AsOf asOf) {
        List<Step> all = steps.of(AGGREGATE_TYPE + "/" + id, asOf.position());
        if (all.isEmpty()) {
            throw ProblemException.of(
                    404,
                    "unknown-maintenance-series",
                    "No such series",
                    "As of position " + asOf.position() + " there is no series of maintenance windows " + id + ".");
        }
        return new SeriesAnswer(views(List.of(all), asOf).get(0), asOf);
    }

    private List<SeriesAnswer.View> views(Collection<List<Step>> stories, AsOf asOf) {
        List<Step> all = stories.stream().flatMap(List::stream).toList();
        List<String> components = stories.stream()
                .flatMap(story -> announced(story).components().stream().map(AffectedComponent::id))
                .toList();
        Shown shown = texts.show(Step.texts(all));
        Map<String, String> called = names.of(components, asOf);
        return stories.stream().map(story -> view(story, shown, called)).toList();
    }

    private static MaintenanceSeriesAnnounced announced(List<Step> story) {
        return (MaintenanceSeriesAnnounced) story.get(0).event();
    }

    private static SeriesAnswer.View view(List<Step> story, Shown shown, Map<String, String> called) {
        MaintenanceSeriesAnnounced series = announced(story);
        Step last = story.get(story.size() - 1);
        return new SeriesAnswer.View(
                series.series(),
                shown.of(series.title()),
                Shown.id(series.title()),
                shown.of(series.message()),
                Shown.id(series.message()),
                series.components().stream()
                        .map(each -> new Affected(each.id(), called.get(each.id()), each.impact()))
                        .toList(),
                series.startsAt(),
                series.endsAt(),
                new SeriesAnswer.Recurrence(series.rrule(), series.zone()),
                story.get(0).recordedAt(),
                last.event() instanceof MaintenanceSeriesEnded ? last.recordedAt() : null,
                last.revision());
    }
}
