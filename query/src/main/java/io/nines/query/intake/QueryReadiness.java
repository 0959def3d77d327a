package io.nines.query.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether the query side can answer, and how far behind it is; for whoever watches over Nines. */
@Singleton
public class QueryReadiness {
    private final Progress progress;
    private final List<LogIntake> intakes;
    private final InstantSource clock;

    QueryReadiness(Progress progress, List<LogIntake> intakes, InstantSource clock) {
        this.progress = progress;
        this.intakes = intakes;
        this.clock = clock;
    }

    /**
     * How the query side is doing.
     *
     * @param ready whether the log is being read, so that answers are fresh
     * @param trouble why not; null: all is well
     * @param position the last position taken in
     * @param through up to where everything was judged there; null: nothing was
     * @param lag how long ago the last event taken in was recorded; zero once nothing more is on the log
     */
    public record Readiness(boolean ready, String trouble, long position, Instant through, Duration lag) {}

    /** How it is doing now. */
    public Readiness now() {
        Progress.State state = progress.state();
        Duration lag =
                state.caughtUp() ? Duration.ZERO : Duration.between(state.head().recordedAt(), clock.instant());
        String trouble = intakes.stream()
                .map(LogIntake::trouble)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new Readiness(
                trouble.isEmpty(),
                trouble.isEmpty() ? null : trouble,
                state.head().position(),
                state.head().through(),
                lag);
    }
}
