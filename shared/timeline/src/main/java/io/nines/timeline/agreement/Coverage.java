package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * How much is known of the time for which the service was owed and which is judged; over several components that of all
 * together. Corrections add nothing to it: they say what was, but nobody looked.
 *
 * @param knownMillis milliseconds in which somebody looked, or declared, as the basis asks
 * @param owedMillis milliseconds in all
 */
public record Coverage(long knownMillis, long owedMillis) {
    /** That of all together. */
    static Coverage of(Collection<Coverage> parts) {
        return new Coverage(
                parts.stream().mapToLong(Coverage::knownMillis).sum(),
                parts.stream().mapToLong(Coverage::owedMillis).sum());
    }

    /** The known share in percent, rounded down to six decimals; null: nothing was owed. */
    public BigDecimal percent() {
        return owedMillis == 0 ? null : Percent.of(Fraction.of(knownMillis, owedMillis));
    }
}
