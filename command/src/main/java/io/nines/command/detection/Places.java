package io.nines.command.detection;

import io.nines.contract.CompactReader;
import io.nines.contract.CompactWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When results last came from which place. */
final class Places {
    private final Map<String, Last> lastAt = new HashMap<>();

    /** Every result changes it: with a number in its place each would leave one behind. */
    private static final class Last {
        private long at = Long.MIN_VALUE;
    }

    void seen(String location, long at) {
        Last last = lastAt.get(location);
        if (last == null) {
            last = new Last();
            lastAt.put(location, last);
        }
        last.at = Math.max(last.at, at);
    }

    /** Adds the places with a result after an instant. */
    void addSince(long instant, Set<String> places) {
        lastAt.forEach((place, last) -> {
            if (last.at > instant) {
                places.add(place);
            }
        });
    }

    /** Forgets places without a result after an instant. */
    void forgetBefore(long instant) {
        lastAt.values().removeIf(last -> last.at <= instant);
    }

    byte[] encode() {
        CompactWriter out = new CompactWriter(16);
        out.unsigned(lastAt.size());
        new TreeMap<>(lastAt).forEach((place, last) -> {
            out.text(place);
            out.signed(last.at);
        });
        return out.bytes();
    }

    static Places decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        Places places = new Places();
        for (int i = in.count(); i > 0; i--) {
            places.seen(in.text(), in.signed());
        }
        in.end();
        return places;
    }
}
