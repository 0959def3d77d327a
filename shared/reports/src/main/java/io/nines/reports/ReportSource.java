package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What reports are made from: everything on record, as of one position. All lists are in order of position unless they say
 * otherwise. Windows of time are only hints of what is needed: more may be given, and outside of them nothing is promised.
 */
public interface ReportSource {
    /** As of which position all of this speaks. */
    Report.AsOf asOf();

    /** Up to when everything is judged, in milliseconds since 1970; {@link Long#MIN_VALUE}: nothing is. */
    long through();

    /** Up to when a report on an agreement speaks, see {@link Contract#through}. */
    default long through(Contract contract) {
        return contract.through(through());
    }

    /** The events of an agreement; none if there is no such agreement. */
    List<Recorded> agreement(String id);

    /** The events of all agreements, by id, in order of id. */
    Map<String, List<Recorded>> agreements();

    /** The events of every correction that concerns one of the components, by its id, in order of id. */
    Map<String, List<Recorded>> corrections(Collection<String> components);

    /** The events of every window that concerned one of the components, by its id, in order of id. */
    Map<String, List<Recorded>> maintenance(Collection<String> components, Interval window);

    /** What checks found of a component; unknown where nobody looked. */
    Timeline observed(String component, Interval window);

    /**
     * What operators declared of a component: the worst of all public incidents that are no duplicates; unknown where there is
     * none. What they announced is in {@link #maintenance}.
     */
    Timeline declared(String component, Interval window);

    /** The outages of a component that have time in the window, in order of start, then id. */
    List<ProvenOutage> outages(String component, Interval window);

    /**
     * The times in the window in which checks found a component partly down or degraded, in order of start: each from one change
     * of its status on record to the next one.
     */
    List<ProvenOutage> impaired(String component, Interval window);

    /**
     * The public incidents that are no duplicates and say that the component was affected at some time in the window, with when;
     * in order of id, then time.
     */
    List<Affecting> incidents(String component, Interval window);

    /**
     * Shows the results of a component that were taken in the window, in order of time, out of the evidence as of the position:
     * each once, whatever key it was sent with (the worst of several, of those the slowest), not those that were voided, and none
     * at or after {@link #through}. {@link EvidenceResults} makes that of an hour's evidence.
     */
    void results(String component, Interval window, EvidenceResults.Visitor visitor);

    /**
     * An incident, and when it affected a component.
     *
     * @param incident its id
     * @param span from when to when
     */
    record Affecting(String incident, Interval span) {}
}
