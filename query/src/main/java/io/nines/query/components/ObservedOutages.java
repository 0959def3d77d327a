package io.nines.query.components;

import io.nines.http.ProblemException;
import io.nines.query.reading.AsOf;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.util.List;

/** The outages that were observed, as of any position. */
@Singleton
public class ObservedOutages {
    private final ObservedTimelines components;
    private final OutageRepository outages;

    ObservedOutages(ObservedTimelines components, OutageRepository outages) {
        this.components = components;
        this.outages = outages;
    }

    /**
     * A component's that have time in the window, in order of their start.
     *
     * @throws ProblemException 404 if the component is unknown as of that position
     */
    public List<OutageRow> of(String component, Interval window, AsOf asOf) {
        components.require(component, asOf);
        return outages.window(component, window, asOf.position());
    }
}
