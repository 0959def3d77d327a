package io.nines.query.components;

import io.nines.query.intake.Progress;
import io.nines.query.memory.MemorySettings;
import io.nines.query.memory.Remembered;
import jakarta.inject.Singleton;

/** The observed histories of components, in memory where they were asked for lately. */
@Singleton
class StatusHistories {
    private final ObservedEventRepository repository;
    private final Remembered<StatusHistory> remembered;

    StatusHistories(ObservedEventRepository repository, MemorySettings settings, Progress progress) {
        this.repository = repository;
        this.remembered = new Remembered<>(
                settings.statusChanges(),
                StatusHistory::size,
                () -> progress.state().head().position());
    }

    /** A component's, good for every position up to this one. */
    StatusHistory of(String component, long position) {
        return remembered.get(component, position, this::read);
    }

    private StatusHistory read(String component) {
        StatusPoints points = new StatusPoints();
        repository
                .replacements(component)
                .forEach(each -> points.replace(each.position(), each.from(), each.to(), each.changes()));
        return new StatusHistory(points.all());
    }

    /** Its history is another from this position on. */
    void changed(String component, long position) {
        remembered.changed(component, position);
    }
}
