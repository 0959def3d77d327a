package io.nines.command.detection;

import io.nines.contract.CompactReader;
import io.nines.contract.CompactWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When results last came from which place. */
final class Places {
    private final Map<String, Long> lastAt = new HashMap<>();

    void seen(String location, long at) {
        Long before = lastAt.get(location);
        if (before == null || before < at) {
            lastAt.put(location, at);
        }
    }

    /** Adds the places with a result after an instant. */
    void addSince(long instant, Set<String> places) {
        lastAt.forEach((place, at) -> {
            if (at > instant) {
                places.add(place);
            }
        });
    }

    /** Forgets places without a result after an instant. */
    void forgetBefore(long instant) {
        lastAt.values().removeIf(at -> at <= instant);
    }

    byte[] encode() {
        CompactWriter out = new CompactWriter(16);
        out.unsigned(lastAt.size());
        new TreeMap<>(lastAt).forEach((place, at) -> {
            out.text(place);
            out.signed(at);
        });
        return out.bytes();
    }

    static Places decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        Places places = new Places();
        for (int i = in.count(); i > 0; i--) {
            places.lastAt.put(in.text(), in.signed());
        }
        in.end();
        return places;
    }
}
