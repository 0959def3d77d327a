package io.nines.timeline.terms;

import io.nines.timeline.TimelineStatus;
import java.math.BigDecimal;

/** How bad an instant was: a share from 0 (available) to 1 (down), out of the status or out of the checks. */
public sealed interface Measure {

    /**
     * Out of the status: down weighs 1, up 0.
     *
     * @param degraded weight from 0 to 1 of at most six decimals, as the others
     * @param partial weight of a partial outage
     * @param maintenance the most that time of a window of maintenance weighs for what was announced, where nothing excuses it: short
     *     notice, an overrun; with 1 it weighs as the impact that was announced
     */
    record ByStatus(BigDecimal degraded, BigDecimal partial, BigDecimal maintenance) implements Measure {
        /** Degraded 0, partial one half, maintenance without an excuse 1. */
        public static final ByStatus USUAL = new ByStatus(BigDecimal.ZERO, new BigDecimal("0.5"), BigDecimal.ONE);

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if one is not from 0 to 1, or has more than six decimals
         */
        public ByStatus {
            Checks.weight("degraded", degraded);
            Checks.weight("partial", partial);
            Checks.weight("maintenance", maintenance);
        }

        /** What an instant counts as at which maintenance was announced to have an impact: the worse; nothing announced: as it is. */
        TimelineStatus withAnnounced(TimelineStatus status, TimelineStatus announced) {
            if (announced == TimelineStatus.UNKNOWN) {
                return status;
            }
            TimelineStatus atMost =
                    maintenance.compareTo(weight(announced)) < 0 ? TimelineStatus.MAINTENANCE : announced;
            boolean isWorse = status == TimelineStatus.UNKNOWN || weight(atMost).compareTo(weight(status)) > 0;
            return isWorse ? atMost : status;
        }

        /** How bad an instant of that status is; one of which nothing is known counts for nothing. */
        public BigDecimal weight(TimelineStatus status) {
            return switch (status) {
                case DOWN -> BigDecimal.ONE;
                case PARTIAL -> partial;
                case DEGRADED -> degraded;
                case MAINTENANCE -> maintenance;
                case UNKNOWN, UP -> BigDecimal.ZERO;
            };
        }
    }

    /**
     * Fixed slots, each as bad as the share of its checks that failed: the figure is 100 % less the mean of the slots' error
     * rates. A slot without checks is unknown time.
     *
     * @param slotMillis length of a slot; slots begin at multiples of it since 1970; {@link #WHOLE}: one slot, as long as these
     *     terms are in force in the period
     */
    record ErrorRate(long slotMillis) implements Measure {
        /** One slot for all: failed checks over checks, whenever they were. */
        public static final long WHOLE = Long.MAX_VALUE;

        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public ErrorRate {
            Checks.positive("slot", slotMillis);
        }
    }

    /**
     * Fixed slots, each down where more than a share of its checks failed, and available otherwise. A slot without checks is
     * unknown time.
     *
     * @param slotMillis length of a slot; slots begin at multiples of it since 1970
     * @param abovePercent the share in percent that must be exceeded, from 0 to below 100
     */
    record FailedSlots(long slotMillis, BigDecimal abovePercent) implements Measure {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if the length is not positive, or the share not from 0 to below 100
         */
        public FailedSlots {
            Checks.positive("slot", slotMillis);
            Checks.percent("failed share", abovePercent);
            if (abovePercent.compareTo(Checks.HUNDRED) == 0) {
                throw new IllegalArgumentException("more than 100 percent of the checks can never fail");
            }
        }
    }
}
