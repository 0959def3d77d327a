package io.nines.command.detection;

import java.util.List;
import java.util.function.Predicate;

/**
 * What has to be recorded of a component so that its record says what its results imply.
 *
 * @param goesOn whether everything up to the last recorded step still stands
 * @param from from here on the record is replaced
 * @param to up to here; {@link StatusSteps#OPEN}: to its end
 * @param implied what holds in between
 * @param outages the outages that change
 */
record Difference(boolean goesOn, long from, long to, StatusSteps implied, List<OutageNote> outages) {

    /**
     * The difference, as small as possible; null: there is none.
     *
     * @param windows spans that were worked out anew, in order; at least one
     * @param recorded what is on record, from before the first window on, with all outages that touch one
     * @param usedIds which ids of outages the component ever had
     */
    static Difference between(
            String component, List<ImpliedTimeline> windows, RecordedTimeline recorded, Predicate<String> usedIds) {
        StatusSteps implied = recorded.steps().replace(windows);
        StatusSteps.Period span = new StatusSteps.Period(
                windows.get(0).from(), windows.get(windows.size() - 1).to());
        List<ImpliedOutage> outages = ImpliedOutage.of(implied, span, windows, recorded.outages());
        List<OutageNote> notes = new OutageIds(component, usedIds).notes(outages, recorded.outages());
        return of(recorded, implied, notes);
    }

    private static Difference of(RecordedTimeline recorded, StatusSteps implied, List<OutageNote> notes) {
        StatusSteps.Period differing = recorded.steps().difference(implied);
        if (differing == null && notes.isEmpty()) {
            return null;
        }
        long from = differing == null ? StatusSteps.OPEN : differing.start();
        long to = differing == null ? Long.MIN_VALUE : differing.end();
        boolean goesOn = from > recorded.lastStep();
        for (OutageNote note : notes) {
            if (note.isProvenOtherwise()) {
                from = Math.min(from, note.outage().start());
                to = Math.max(to, note.outage().end());
                goesOn = false;
            }
        }
        return new Difference(goesOn, from, goesOn ? StatusSteps.OPEN : to, implied, notes);
    }
}
