package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people put on record over the status of components: corrections, planned maintenance, credits of earlier periods. */
final class Overlays {
    private final Agreement agreement;
    private final Facts facts;
    private final Reason.Book reasons;
    private final Map<String, Painting<Correction>> corrections;
    private final Map<String, Painting<String>> windows;
    private final IntervalSet credited;
    /** Null: whatever is planned is excused, as if there were no cap. */
    private final Caps caps;

    /** Without caps. */
    Overlays(Agreement agreement, Facts facts, Interval period, Reason.Book reasons) {
        this.agreement = agreement;
        this.facts = facts;
        this.reasons = reasons;
        corrections = new HashMap<>();
        windows = new HashMap<>();
        boolean once = agreement.of(period).terms().credits().oneEventOneCredit();
        credited = once ? IntervalSet.of(facts.credited()) : IntervalSet.NONE;
        caps = null;
        facts.corrections().forEach(this::paint);
        facts.windows().forEach(this::paint);
    }

    private Overlays(Overlays uncapped, Caps caps) {
        agreement = uncapped.agreement;
        facts = uncapped.facts;
        reasons = uncapped.reasons;
        corrections = uncapped.corrections;
        windows = uncapped.windows;
        credited = uncapped.credited;
        this.caps = caps;
    }

    /** The same, but planned time is not excused where a cap is used up. */
    Overlays with(Caps other) {
        return new Overlays(this, other);
    }

    /** Planned time in a range for which the cap is used up, perhaps with some around it. */
    IntervalSet overCap(Interval range) {
        return caps == null ? IntervalSet.NONE : caps.over(range);
    }

    /** Whether a correction applies under some terms. */
    static boolean applies(Correction correction, Terms terms) {
        if (correction.withdrawn() || (terms.correctionsNeedApproval() && !correction.approved())) {
            return false;
        }
        return switch (correction.as()) {
            case UP, DOWN -> true;
            case PLANNED -> terms.maintenance() != null;
            case EXCUSED -> terms.excused().categories().contains(correction.category());
        };
    }

    /** What is said about a component in a range, in order, without gap. */
    List<Layer> layers(String component, Interval range) {
        TreeSet<Long> bounds = new TreeSet<>();
        agreement.versions().forEach(version -> bounds.add(version.from()));
        bounds.add(agreement.inForce().start());
        bounds.add(agreement.inForce().end());
        bounds.add(facts.through());
        bounds.addAll(painting(corrections, component).bounds(range));
        bounds.addAll(painting(windows, component).bounds(range));
        addBounds(credited, bounds);
        IntervalSet overCap = overCap(range);
        addBounds(overCap, bounds);
        bounds.add(range.end());
        List<Layer> layers = new ArrayList<>();
        long at = range.start();
        for (long next : bounds.subSet(range.start(), false, range.end(), true)) {
            layers.add(layer(component, new Interval(at, next), overCap.contains(at)));
            at = next;
        }
        return layers;
    }

    private static void addBounds(IntervalSet times, Set<Long> bounds) {
        for (Interval span : times.spans()) {
            bounds.add(span.start());
            bounds.add(span.end());
        }
    }

    private Layer layer(String component, Interval span, boolean overCap) {
        long at = span.start();
        int version = agreement.indexAt(at);
        Terms terms = agreement.versions().get(version).terms();
        boolean member = agreement.versions().get(version).share(component) > 0;
        boolean live = agreement.inForce().contains(at) && at < facts.through();
        Correction correction = painting(corrections, component).at(at);
        String planned = overCap
                ? null
                : planned(correction, painting(windows, component).at(at));
        if (correction != null && correction.as() == Correction.As.EXCUSED) {
            int reason = reasons.number(Clause.EXCUSED_CAUSE, correction.id(), component);
            return new Layer(
                    span, version, live, member, null, reason, terms.excused().treatment() == Treatment.LEFT_OUT);
        }
        if (planned != null) {
            int reason = reasons.number(Clause.PLANNED_MAINTENANCE, planned, component);
            boolean leaves = terms.maintenance().treatment() == Treatment.LEFT_OUT;
            return new Layer(span, version, live, member, correction, reason, leaves);
        }
        int reason = credited.contains(at) ? reasons.number(Clause.CREDITED_BEFORE, null, component) : 0;
        return new Layer(span, version, live, member, correction, reason, false);
    }

    /** The window or correction by which an instant is planned, or null: a correction says what it was, whatever was announced. */
    private static String planned(Correction correction, String window) {
        if (correction == null) {
            return window;
        }
        return correction.as() == Correction.As.PLANNED ? correction.id() : null;
    }

    private void paint(Correction correction) {
        for (int i = 0; i < agreement.versions().size(); i++) {
            if (applies(correction, agreement.versions().get(i).terms())) {
                Interval span = correction.span().intersect(agreement.span(i));
                correction
                        .components()
                        .forEach(component -> corrections
                                .computeIfAbsent(component, any -> new Painting<>())
                                .paint(span, correction));
            }
        }
    }

    private void paint(MaintenanceWindow window) {
        for (int i = 0; i < agreement.versions().size(); i++) {
            PlannedMaintenance clause = agreement.versions().get(i).terms().maintenance();
            if (clause != null) {
                for (String component : window.last().components()) {
                    Interval span = Notice.inTime(window, component, clause.noticeMillis())
                            .intersect(agreement.span(i));
                    windows.computeIfAbsent(component, any -> new Painting<>()).paint(span, window.id());
                }
            }
        }
    }

    private static <T> Painting<T> painting(Map<String, Painting<T>> all, String component) {
        Painting<T> painting = all.get(component);
        return painting == null ? new Painting<>() : painting;
    }
}
