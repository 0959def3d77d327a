package io.nines.command;

import io.nines.command.access.FirstKeyShown;
import java.util.ArrayList;
import java.util.List;

/** Whoever looks at the screen when Nines starts; may also be where it ends. */
public final class ShownKeys implements FirstKeyShown {
    private static volatile boolean killed;

    private final List<String> keys = new ArrayList<>();

    /** Whether the process ends where it shows a key. */
    public static void kill(boolean yes) {
        killed = yes;
    }

    @Override
    public synchronized void show(String key) {
        keys.add(key);
        if (killed) {
            throw new IllegalStateException("killed while showing");
        }
    }

    /** Every key shown since the start. */
    public synchronized List<String> keys() {
        return List.copyOf(keys);
    }
}
