package io.nines.page.page;

import io.nines.log.LogHead;
import java.util.HexFormat;

/**
 * As of which position and instant a page speaks, and up to which chain value the log was verified.
 *
 * @param position with narrow spaces
 * @param time in UTC, with seconds
 * @param chain the whole value, in hex
 * @param nothing whether there is no event yet
 * @param old whether that is the last good view, not what holds now
 */
public record Foot(String position, String time, String chain, boolean nothing, boolean old) {
    private static final int ENDS = 4;

    static Foot of(LogHead head, PageTimes times, boolean old) {
        return new Foot(
                Figures.grouped(head.position()),
                times.foot(head.recordedAt()),
                HexFormat.of().formatHex(head.chain()),
                head.position() == 0,
                old);
    }

    /** Its two ends: {@code a3f9…c21e}. */
    public String shortChain() {
        return chain.substring(0, ENDS) + "…" + chain.substring(chain.length() - ENDS);
    }
}
