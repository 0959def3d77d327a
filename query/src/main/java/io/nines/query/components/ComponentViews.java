package io.nines.query.components;

import io.nines.contract.Status;
import io.nines.query.components.ObservedTimelines.Observed;
import io.nines.query.reading.AsOf;
import io.nines.query.texts.Texts;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the answers about components together. */
@Singleton
class ComponentViews {
    private final ComponentRepository components;
    private final ObservedTimelines observed;
    private final Texts texts;

    ComponentViews(ComponentRepository components, ObservedTimelines observed, Texts texts) {
        this.components = components;
        this.observed = observed;
        this.texts = texts;
    }

    ComponentAnswer.Listing all(AsOf asOf) {
        List<ComponentRow> rows = components.all(asOf.position());
        Map<String, JudgingPolicies> policies = components.policies(asOf.position());
        List<Observed> lately = observed.all(null, lastJudged(asOf), asOf);
        List<ComponentAnswer.View> views = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ComponentRow row = rows.get(i);
            views.add(view(row, policies.get(row.id()), lately.get(i), asOf));
        }
        return new ComponentAnswer.Listing(asOf.through(), asOf, views);
    }

    ComponentAnswer one(String id, AsOf asOf) {
        Observed lately = observed.of(id, lastJudged(asOf), asOf);
        ComponentRow row = components.find(id, asOf.position()).orElseThrow();
        JudgingPolicies policies = components.policies(id, asOf.position());
        return new ComponentAnswer(view(row, policies, lately, asOf), asOf.through(), asOf);
    }

    /** "Now" is when that position was recorded: asked for again, it comes out the same. */
    private ComponentAnswer.View view(ComponentRow row, JudgingPolicies policies, Observed lately, AsOf asOf) {
        Status status =
                Status.valueOf(lately.timeline().at(lastJudged(asOf).start()).name());
        return ComponentAnswer.View.of(row, policies, asOf.recordedAt(), texts.show(row.description()), status);
    }

    /** The last judged millisecond; before anything is judged one of which nothing is known. */
    private static Interval lastJudged(AsOf asOf) {
        long end = asOf.through() == null ? Long.MIN_VALUE + 1 : asOf.through().toEpochMilli();
        return new Interval(end - 1, end);
    }
}
