package io.nines.query.intake;

import jakarta.inject.Singleton;
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
}
