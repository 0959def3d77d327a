package io.nines.reports;

import io.nines.contract.CorrectionEvent;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.timeline.Interval;
import io.nines.timeline.agreement.Correction;
import java.util.List;
import java.util.Set;

/**
 * A correction as it stands on record.
 *
 * @param said what it says
 * @param recorded where and by whom
 * @param approved null: it is not
 * @param withdrawn null: it is not
 */
public record RecordedCorrection(
        CorrectionRecorded said, Report.Mark recorded, Report.Mark approved, Report.Mark withdrawn) {

    /** The correction after these events, in order of position; null: there is none. */
    public static RecordedCorrection after(List<Recorded> events) {
        RecordedCorrection correction = null;
        for (Recorded each : events) {
            correction = next(correction, each);
        }
        return correction;
    }

    private static RecordedCorrection next(RecordedCorrection before, Recorded recorded) {
        CorrectionEvent event = (CorrectionEvent) recorded.event();
        Report.Mark mark = new Report.Mark(recorded.position(), recorded.recordedAt(), recorded.author());
        if (event instanceof CorrectionRecorded said) {
            return new RecordedCorrection(said, mark, null, null);
        }
        if (event instanceof CorrectionApproved) {
            return new RecordedCorrection(before.said, before.recorded, mark, before.withdrawn);
        }
        if (event instanceof CorrectionWithdrawn) {
            return new RecordedCorrection(before.said, before.recorded, before.approved, mark);
        }
        throw new IllegalStateException("position " + recorded.position() + " tells of a correction " + event);
    }

    /** The correction's id. */
    public String id() {
        return said.correction();
    }

    /** From when to when. */
    public Interval span() {
        return new Interval(said.from().toEpochMilli(), said.to().toEpochMilli());
    }

    /** The same for reckoning. */
    public Correction correction() {
        return new Correction(
                id(),
                recorded.position(),
                Set.copyOf(said.components()),
                span(),
                Correction.As.valueOf(said.as().name()),
                said.category(),
                approved != null,
                withdrawn != null);
    }
}
