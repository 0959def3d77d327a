package io.nines.command.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.RunningCommand;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimersTest {
    @TempDir
    Path directory;

    /** The event comes first on the way down: nothing is taken away before it was handled. */
    @Test
    void noTimerRunsAnyMoreWhenWhatItNeedsIsTakenAway() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
                RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory)) {
            ExecutorService timers =
                    command.context().getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED));
            assertThat(timers.isShutdown()).isFalse();

            command.context().publishEvent(new ShutdownEvent(command.context()));

            assertThat(timers.isTerminated()).isTrue();
            assertThat(command.admin()
                            .put("/api/components/still", "{\"name\":\"Still here\"}")
                            .status())
                    .isEqualTo(201);
        }
    }
}
