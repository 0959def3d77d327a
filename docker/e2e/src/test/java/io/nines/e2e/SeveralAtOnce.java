package io.nines.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** What waits for its answer each time is done for eight at once: writes that come together share one flush of the disk. */
final class SeveralAtOnce {
    private static final int AT_ONCE = 8;

    private SeveralAtOnce() {}

    /** Does it with each, and answers in their order. */
    static <T, R> List<R> with(List<T> each, Function<T, R> action) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<R>> open = new ArrayList<>();
            each.forEach(item -> open.add(threads.submit(() -> action.apply(item))));
            List<R> done = new ArrayList<>();
            for (Future<R> one : open) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
