package io.nines.query.checks;

import io.nines.contract.Observation;
import java.math.BigDecimal;

/** Latencies as answers give them: milliseconds, to the microsecond. */
final class Millis {
    private Millis() {}

    static BigDecimal of(long micros) {
        if (micros == Observation.NO_LATENCY) {
            return null;
        }
        BigDecimal millis = BigDecimal.valueOf(micros, 3).stripTrailingZeros();
        return millis.scale() < 0 ? millis.setScale(0) : millis;
    }
}
