package io.nines.query.components;

import io.nines.http.ProblemException;
import io.nines.query.components.OutageRepository.Told;
import io.nines.query.intake.Progress;
import io.nines.query.memory.MemorySettings;
import io.nines.query.memory.Remembered;
import io.nines.query.reading.AsOf;
import io.nines.reports.ProvenOutage;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The outages that were observed, as of any position; in memory where they were asked for lately. */
@Singleton
public class ObservedOutages {
    private final ObservedTimelines components;
    private final OutageRepository outages;
    private final Remembered<List<Told>> remembered;

    ObservedOutages(
            ObservedTimelines components, OutageRepository outages, MemorySettings settings, Progress progress) {
        this.components = components;
        this.outages = outages;
        this.remembered = new Remembered<>(
                settings.outages(), List::size, () -> progress.state().head().position());
    }

    /**
     * A component's that have time in the window, in order of their start.
     *
     * @throws ProblemException 404 if the component is unknown as of that position
     */
    public List<OutageRow> of(String component, Interval window, AsOf asOf) {
        components.require(component, asOf);
        return of(component, window, asOf.position());
    }

    /** The same of something that may be no component at all: then there is none. */
    public List<OutageRow> of(String component, Interval window, long position) {
        return found(component, window, position, Told::outage);
    }

    /** The same for reports. */
    public List<ProvenOutage> proven(String component, Interval window, long position) {
        return found(component, window, position, Told::proven);
    }

    private <T> List<T> found(String component, Interval window, long position, Function<Told, T> form) {
        List<T> found = new ArrayList<>();
        for (Told told : remembered.get(component, position, outages::all)) {
            if (told.holds(window, position)) {
                found.add(form.apply(told));
            }
        }
        return found;
    }

    /** A component's outages are others from this position on. */
    void changed(String component, long position) {
        remembered.changed(component, position);
    }
}
