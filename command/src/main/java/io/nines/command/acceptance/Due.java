package io.nines.command.acceptance;

import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** What the clock has found to do, one thing after another. */
public final class Due {
    private Due() {}

    /** What fails keeps nothing else waiting, and is found again at the next tick. */
    public static <T> void each(Collection<T> due, Consumer<T> work, Logger log) {
        for (T one : due) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                log.warn("what is due is tried again: {}", e.getMessage());
                log.debug("what is due failed: {}", one, e);
            }
        }
    }
}
