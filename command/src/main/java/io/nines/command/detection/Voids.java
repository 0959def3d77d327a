package io.nines.command.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spans in which results of a key never count, whenever they came. Immutable. */
final class Voids {
    static final Voids NONE = new Voids(Map.of());

    /** Results with {@code at} in {@code [from, to)}. */
    record Span(long from, long to) {}

    private final Map<String, List<Span>> byKey;

    private Voids(Map<String, List<Span>> byKey) {
        this.byKey = byKey;
    }

    Voids with(String key, long from, long to) {
        Map<String, List<Span>> more = new HashMap<>(byKey);
        List<Span> spans = new ArrayList<>(of(key));
        spans.add(new Span(from, to));
        more.put(key, List.copyOf(spans));
        return new Voids(Map.copyOf(more));
    }

    /** All spans of a key. */
    List<Span> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    boolean cover(String key, long at) {
        return !byKey.isEmpty() && cover(of(key), at);
    }

    static boolean cover(List<Span> spans, long at) {
        for (Span span : spans) {
            if (span.from() <= at && at < span.to()) {
                return true;
            }
        }
        return false;
    }
}
