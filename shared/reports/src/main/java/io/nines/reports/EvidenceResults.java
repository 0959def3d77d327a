package io.nines.reports;

import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.contract.Outcome;
import io.nines.timeline.Interval;
import java.util.Collection;
import java.util.List;

/** Makes of an hour's evidence what counts: each result once. */
public final class EvidenceResults {
    private EvidenceResults() {}

    /** Sees results in order of time. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A result.
         *
         * @param at when the probe looked, in milliseconds since 1970
         * @param latencyMicros {@link Observation#NO_LATENCY}: not said
         */
        void result(long at, Outcome outcome, long latencyMicros);
    }

    /**
     * Results of a key that do not count.
     *
     * @param key the key's id
     * @param span the instants of such results
     */
    public record Voided(String key, Interval span) {}

    /**
     * Shows the results of an hour that were taken in the window and count. The same instant, location and probe are the same
     * result, whatever key it was sent with: of those that are not voided the worst counts, of equally bad ones the slowest.
     */
    public static void walk(EvidenceHour hour, Collection<Voided> voided, Interval window, Visitor visitor) {
        List<Voided> mine = voided.stream().filter(each -> concerns(each, hour)).toList();
        for (int i = 0; i < hour.size(); ) {
            int counting = -1;
            int end = i;
            for (; end < hour.size() && isSame(hour, i, end); end++) {
                if (mine.isEmpty() || !isVoided(mine, hour, end)) {
                    counting = counting < 0 || countsBefore(hour, end, counting) ? end : counting;
                }
            }
            if (counting >= 0 && window.contains(hour.at(counting))) {
                visitor.result(hour.at(counting), hour.outcome(counting), hour.latencyMicros(counting));
            }
            i = end;
        }
    }

    private static boolean concerns(Voided voided, EvidenceHour hour) {
        Interval whole = new Interval(EvidenceHour.startOf(hour.hour()), EvidenceHour.startOf(hour.hour() + 1));
        return !voided.span().intersect(whole).isEmpty()
                && hour.sources().stream().anyMatch(source -> source.key().equals(voided.key()));
    }

    private static boolean isVoided(List<Voided> voided, EvidenceHour hour, int index) {
        return voided.stream()
                .anyMatch(each -> each.span().contains(hour.at(index))
                        && each.key().equals(hour.source(index).key()));
    }

    /** Keys aside; those that are the same follow one another. */
    private static boolean isSame(EvidenceHour hour, int one, int other) {
        return hour.at(one) == hour.at(other)
                && (hour.sourceIndex(one) == hour.sourceIndex(other)
                        || (hour.source(one)
                                        .location()
                                        .equals(hour.source(other).location())
                                && hour.source(one)
                                        .probe()
                                        .equals(hour.source(other).probe())));
    }

    private static boolean countsBefore(EvidenceHour hour, int one, int other) {
        int byOutcome = hour.outcome(one).compareTo(hour.outcome(other));
        return byOutcome > 0 || (byOutcome == 0 && hour.latencyMicros(one) > hour.latencyMicros(other));
    }
}
