package io.nines.query.reports;

import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.reports.Recorded;
import io.nines.timeline.Interval;
import java.util.Collection;
import java.util.List;

/** Which components and what time a correction concerns. */
final class CorrectedTime {
    private CorrectedTime() {}

    /** Whether a correction with these events concerns one of the components. */
    static boolean meet(List<Recorded> events, Collection<String> components) {
        return events.stream()
                .map(Recorded::event)
                .filter(CorrectionRecorded.class::isInstance)
                .flatMap(event -> ((CorrectionRecorded) event).components().stream())
                .anyMatch(components::contains);
    }

    /** Whether what it says is about any of the interval. */
    static boolean meet(List<Recorded> events, Interval interval) {
        return events.stream()
                .map(Recorded::event)
                .filter(CorrectionRecorded.class::isInstance)
                .map(CorrectionRecorded.class::cast)
                .anyMatch(said ->
                        said.from().toEpochMilli() < interval.end() && said.to().toEpochMilli() > interval.start());
    }
}
