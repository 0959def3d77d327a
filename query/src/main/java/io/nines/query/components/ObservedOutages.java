package io.nines.query.components;

import io.nines.http.ProblemException;
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
    private final ObservedEventRepository events;
    private final Remembered<List<ToldOutage>> remembered;

    ObservedOutages(
            ObservedTimelines components, ObservedEventRepository events, MemorySettings settings, Progress progress) {
        this.components = components;
        this.events = events;
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
        return found(component, window, position, ToldOutage::outage);
    }

    /** The same for reports. */
    public List<ProvenOutage> proven(String component, Interval window, long position) {
        return found(component, window, position, ToldOutage::proven);
    }

    private <T> List<T> found(String component, Interval window, long position, Function<ToldOutage, T> form) {
        List<T> found = new ArrayList<>();
        for (ToldOutage told : remembered.get(component, position, this::read)) {
            if (told.holds(window, position)) {
                found.add(form.apply(told));
            }
        }
        return found;
    }

    private List<ToldOutage> read(String component) {
        Outages outages = new Outages(component);
        events.outages(component).forEach(each -> outages.take(each.position(), each.outages()));
        return outages.all();
    }

    /** A component's outages are others from this position on. */
    void changed(String component, long position) {
        remembered.changed(component, position);
    }
}
