package io.nines.command.detection;

import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Results of one component and hour that nobody looks at before the hour is over. They are packed, some at a time, in the form
 * that they will have in evidence: a result then takes some 8 bytes instead of 36, and of open hours there are many.
 */
final class PackedResults {
    /** Fewer would not pay for naming component and sources again, more would be loose for longer. */
    private static final int TOGETHER = 128;

    private final String component;
    private final long hour;
    private final List<byte[]> packed = new ArrayList<>(2);
    private EvidenceBuilder loose;
    private int size;

    PackedResults(String component, long hour) {
        this.component = component;
        this.hour = hour;
    }

    /** Adds a line, in any order. */
    void add(long at, Source source, Outcome outcome, long latencyMicros, long offset) {
        loose = loose == null ? new EvidenceBuilder(component, hour) : loose;
        loose.add(at, source, outcome, latencyMicros, offset);
        size++;
        if (loose.size() == TOGETHER) {
            packed.add(loose.build().encode());
            loose = null;
        }
    }

    /** How many lines were added. */
    int size() {
        return size;
    }

    /** All of them, as an hour: neighbours are merged first, so that each result is gone through but a few times. */
    EvidenceHour unpacked() {
        List<EvidenceHour> parts = new ArrayList<>(packed.size() + 1);
        packed.forEach(part -> parts.add(EvidenceHour.decode(part)));
        parts.add(loose == null ? EvidenceHour.empty(component, hour) : loose.build());
        while (parts.size() > 1) {
            for (int i = 0; i + 1 < parts.size(); i++) {
                parts.set(i, parts.get(i).merge(parts.remove(i + 1)));
            }
        }
        return parts.get(0);
    }
}
