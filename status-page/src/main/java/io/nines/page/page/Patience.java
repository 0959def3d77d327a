package io.nines.page.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one client may have something read from the log: some at once, then one every other second. */
final class Patience {
    private static final int AT_ONCE = 30;
    private static final long MILLIS_EACH = 2_000;
    private static final int MOST_CLIENTS = 10_000;

    private final InstantSource clock;
    /** When the client's last turn is paid off, in milliseconds; who is longest not seen goes first. */
    private final Map<String, Long> paidOff = new LinkedHashMap<>(16, 0.75f, true);

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    /** 0: it is its turn; else in how many seconds it will be. */
    synchronized long secondsToWait(String client) {
        Instant now = clock.instant();
        long from = Math.max(now.toEpochMilli(), paidOff.getOrDefault(client, 0L));
        long ahead = from - now.toEpochMilli();
        if (ahead > (AT_ONCE - 1) * MILLIS_EACH) {
            return Math.max(1, (ahead - (AT_ONCE - 1) * MILLIS_EACH + 999) / 1_000);
        }
        paidOff.put(client, from + MILLIS_EACH);
        if (paidOff.size() > MOST_CLIENTS) {
            paidOff.remove(paidOff.keySet().iterator().next());
        }
        return 0;
    }
}
