package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import java.math.BigDecimal;

/**
 * A correction, and what it changed: the figures of the period as they are, against those without this one correction.
 *
 * @param correction as it stands on record
 * @param standing whether it applies
 * @param countedChange milliseconds of counted downtime more, or less if negative
 * @param denominatorChange milliseconds of denominator more, or less if negative
 * @param attainedWithout the share that would be attained without it; null: no data
 */
public record CorrectionFigure(
        Correction correction,
        Standing standing,
        Fraction countedChange,
        Fraction denominatorChange,
        Fraction attainedWithout) {

    /** Whether a correction applies, and why not. */
    public enum Standing {
        /** It applies, as far as no later one covers it. */
        APPLIES,
        /** It was withdrawn. */
        WITHDRAWN,
        /** The agreement asks for a second person's approval, which it does not have. */
        NOT_APPROVED,
        /** The contract does not name its category, or knows no planned maintenance. */
        NOT_IN_CONTRACT
    }

    /** What would be attained without it in percent, rounded down to six decimals; null: no data. */
    public BigDecimal attainedPercentWithout() {
        return Percent.of(attainedWithout);
    }
}
