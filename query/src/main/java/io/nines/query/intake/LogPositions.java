package io.nines.query.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Every position taken in so far, with what held there. */
@Singleton
public class LogPositions {
    private final PositionRepository repository;

    LogPositions(PositionRepository repository) {
        this.repository = repository;
    }

    /** A position that was taken in. */
    public Optional<LogPosition> find(long position) {
        return repository.find(position);
    }

    /** The last position recorded at or before an instant, of those up to {@code head}; empty: the log begins after it. */
    public Optional<LogPosition> lastBy(Instant instant, LogPosition head) {
        return head.recordedAt().isAfter(instant) ? repository.lastBy(instant, head.position()) : Optional.of(head);
    }
}
