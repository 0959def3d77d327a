package io.nines.page;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.nines.log.LogSettings;
import io.nines.page.page.PageKeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The page alone, on a port of its own. */
public final class PageApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 5_000_000;

    private final EmbeddedServer server;

    public PageApplication(LogSettings log, Path directory, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "micronaut.server.port", -1, "nines.page.directory", directory.toString(), "nines.page.zone", "UTC"));
        all.putAll(settings);
        ApplicationContext context = ApplicationContext.builder()
                .properties(all)
                .singletons(log)
                .banner(false)
                .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    public String url() {
        return server.getURL().toString();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public TestClock clock() {
        return bean(TestClock.class);
    }

    /** Waits until the page speaks from a position. */
    public void await(long position) {
        PageKeeper keeper = bean(PageKeeper.class);
        await(
                () -> keeper.version().filter(v -> v.position() >= position).isPresent(),
                "the page to reach position " + position);
    }

    /** Has the page look at the clock until something holds. */
    public void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        PageKeeper keeper = bean(PageKeeper.class);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            keeper.wakeUp();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
