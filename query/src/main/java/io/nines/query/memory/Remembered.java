package io.nines.query.memory;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * What was read of components or other things, each as of the position that had been committed when reading it began. It serves a later
 * position, too, unless the thing was changed in between; so what is here may be old, but is never taken for new. Of what
 * was used longest ago as much is dropped as there is no room for.
 *
 * @param <V> everything that the tables hold about such a thing, as of all positions
 */
public final class Remembered<V> {
    private final long room;
    private final ToLongFunction<V> size;
    private final LongSupplier committed;
    private final Map<String, Read<V>> byId = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Long> changedAt = new LinkedHashMap<>();
    private long used;

    private record Read<V>(V value, long asOf, long size) {}

    /**
     * Begins with nothing.
     *
     * @param room how much is kept, in units of {@code size}
     * @param committed the last position that is committed and shown
     */
    public Remembered(long room, ToLongFunction<V> size, LongSupplier committed) {
        this.room = room;
        this.size = size;
        this.committed = committed;
    }

    /** A thing's, good for every position up to this one, which is committed. */
    public V get(String id, long position, Function<String, V> reader) {
        V found = find(id, position);
        return found == null ? read(id, reader) : found;
    }

    /** What was read of a thing before this position holds for earlier ones only. Called before the position is shown. */
    public synchronized void changed(String id, long position) {
        changedAt.merge(id, position, Math::max);
    }

    /** How much is kept now, in units of size. */
    public synchronized long used() {
        return used;
    }

    private synchronized V find(String id, long position) {
        Read<V> read = byId.get(id);
        if (read == null || (position > read.asOf() && changedAt.getOrDefault(id, 0L) > read.asOf())) {
            return null;
        }
        return read.value();
    }

    /** Two may read the same at once: neither waits for the other, and both are right. */
    private V read(String id, Function<String, V> reader) {
        long asOf = committed.getAsLong();
        V value = reader.apply(id);
        keep(id, new Read<>(value, asOf, 1 + size.applyAsLong(value)));
        return value;
    }

    private synchronized void keep(String id, Read<V> read) {
        Read<V> before = byId.put(id, read);
        used += read.size() - (before == null ? 0 : before.size());
        Iterator<Read<V>> oldest = byId.values().iterator();
        while (used > room && oldest.hasNext()) {
            used -= oldest.next().size();
            oldest.remove();
        }
    }
}
