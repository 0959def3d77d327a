package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.terms.PlannedMaintenance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the windows of a period. */
final class WindowFigures {
    private final Agreement agreement;
    private final Interval period;
    private final IntervalSet overCap;

    WindowFigures(Agreement agreement, Interval period, IntervalSet overCap) {
        this.agreement = agreement;
        this.period = period.intersect(agreement.inForce());
        this.overCap = overCap;
    }

    /** By start of the window, then id. */
    List<WindowFigure> of(List<MaintenanceWindow> windows) {
        return windows.stream()
                .filter(window ->
                        !planned(window).isEmpty() && !components(window).isEmpty())
                .map(this::figure)
                .sorted((a, b) -> a.span().start() != b.span().start()
                        ? Long.compare(a.span().start(), b.span().start())
                        : a.id().compareTo(b.id()))
                .toList();
    }

    private Interval planned(MaintenanceWindow window) {
        return window.last().span().intersect(period);
    }

    private Set<String> components(MaintenanceWindow window) {
        Set<String> mine =
                agreement.at(window.last().span().start()).components().keySet();
        return window.last().components().stream().filter(mine::contains).collect(Collectors.toSet());
    }

    private WindowFigure figure(MaintenanceWindow window) {
        PlannedMaintenance clause =
                agreement.at(window.last().span().start()).terms().maintenance();
        IntervalSet planned = IntervalSet.of(planned(window));
        IntervalSet inTime = inTime(window).intersect(planned);
        IntervalSet late = planned.minus(inTime);
        long noticedEnd = inTime.isEmpty()
                ? Long.MAX_VALUE
                : inTime.spans().get(inTime.spans().size() - 1).end();
        return new WindowFigure(
                window.id(),
                window.last().span(),
                window.last().cancelled(),
                Notice.given(window),
                clause == null ? null : clause.noticeMillis(),
                verdict(window, clause, inTime, late),
                planned.millis(),
                inTime.millis(),
                inTime.intersect(overCap).millis(),
                late.intersect(IntervalSet.of(Interval.from(noticedEnd))).millis());
    }

    private IntervalSet inTime(MaintenanceWindow window) {
        IntervalSet inTime = IntervalSet.NONE;
        for (int i = 0; i < agreement.versions().size(); i++) {
            PlannedMaintenance clause = agreement.versions().get(i).terms().maintenance();
            for (String component : components(window)) {
                if (clause != null) {
                    Interval span = Notice.inTime(window, component, clause.noticeMillis());
                    inTime = inTime.union(IntervalSet.of(span.intersect(agreement.span(i))));
                }
            }
        }
        return inTime;
    }

    private static WindowFigure.Verdict verdict(
            MaintenanceWindow window, PlannedMaintenance clause, IntervalSet inTime, IntervalSet late) {
        if (clause == null) {
            return WindowFigure.Verdict.NOT_EXCUSED;
        }
        if (late.isEmpty()) {
            boolean afterwards = clause.noticeMillis() == null && Notice.given(window) < 0;
            return afterwards ? WindowFigure.Verdict.NO_NOTICE_NEEDED : WindowFigure.Verdict.IN_TIME;
        }
        if (!inTime.isEmpty()) {
            return WindowFigure.Verdict.PARTLY_IN_TIME;
        }
        return Notice.given(window) < 0 ? WindowFigure.Verdict.AFTER_THE_FACT : WindowFigure.Verdict.SHORT_NOTICE;
    }
}
