package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.Arrays;
import java.util.List;

/** Which components had a part in outages of all together. Written down, and asked, in order of time. */
final class Parts {
    private final List<String> components;
    /** Most outages are of one component. */
    private final List<List<String>> alone;

    private final boolean[] took;
    private long[] from = new long[16];
    private long[] to = new long[16];
    private int[] component = new int[16];
    private int size;
    private int next;

    Parts(List<String> components) {
        this.components = components;
        alone = components.stream().map(List::of).toList();
        took = new boolean[components.size()];
    }

    /** From when to when a component was bad. */
    void add(int number, long start, long end) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            component = Arrays.copyOf(component, size * 2);
        }
        from[size] = start;
        to[size] = end;
        component[size++] = number;
    }

    /** Those that were bad in a span, by id; it is part of an outage, before whose start none of them was bad without break. */
    List<String> in(Interval span, Interval outage) {
        if (components.size() == 1) {
            return alone.get(0);
        }
        while (next < size && from[next] < outage.start()) {
            next++;
        }
        int count = 0;
        int last = -1;
        for (int i = next; i < size && from[i] < span.end(); i++) {
            if (to[i] > span.start() && !took[component[i]]) {
                took[component[i]] = true;
                last = component[i];
                count++;
            }
        }
        if (count == 1) {
            took[last] = false;
            return alone.get(last);
        }
        return several(count);
    }

    private List<String> several(int count) {
        String[] names = new String[count];
        int named = 0;
        for (int i = 0; named < count; i++) {
            if (took[i]) {
                took[i] = false;
                names[named++] = components.get(i);
            }
        }
        return List.of(names);
    }
}
