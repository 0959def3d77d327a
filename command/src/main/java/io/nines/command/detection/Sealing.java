package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import java.util.ArrayList;
import java.util.List;

/**
 * Hours of a component that go into evidence now.
 *
 * @param versions one a past hour with results that are not in evidence
 * @param base the state before the hours that stay live; null: nothing was judged
 */
record Sealing(ComponentTrack component, List<Version> versions, DetectorState base) {

    /**
     * The next version of an hour's evidence.
     *
     * @param exit the state after it, if it is known and nothing is stored of that hour yet; else null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Version(EvidenceHour contents, byte[] exit) {
        /** How many results it holds. */
        int size() {
            return contents.size();
        }
    }

    /**
     * What there is to seal; everything has to be judged before.
     *
     * @param liveFrom hours before this one are past
     */
    static Sealing of(ComponentTrack component, Voids voids, PartitionTime time, long liveFrom) {
        List<Version> versions = new ArrayList<>();
        component
                .open()
                .headMap(time.liveFrom(), false)
                .values()
                .forEach(late -> versions.add(new Version(late.contents(), null)));
        Folding folding =
                new Detector(component.policies(), voids).from(EvidenceHour.startOf(time.liveFrom()), component.base());
        component.open().subMap(time.liveFrom(), true, liveFrom, false).forEach((hour, open) -> {
            open.settle(() -> EvidenceHour.empty(component.id(), hour));
            folding.add(open.contents());
            byte[] exit = folding.stateBefore(EvidenceHour.startOf(hour + 1)).encode();
            versions.add(new Version(open.contents(), exit));
        });
        return new Sealing(component, versions, folding.stateBefore(EvidenceHour.startOf(liveFrom)));
    }

    /** What there is to seal before anything can be judged. */
    static Sealing unjudged(ComponentTrack component, SealedHours sealed, long liveFrom) {
        List<Version> versions = new ArrayList<>();
        component.open().headMap(liveFrom, false).forEach((hour, open) -> {
            open.settle(() -> sealed.from(component, hour, 1).stream()
                    .filter(stored -> stored.hour() == hour)
                    .map(stored -> sealed.contents(component, stored))
                    .findFirst()
                    .orElseGet(() -> EvidenceHour.empty(component.id(), hour)));
            versions.add(new Version(open.contents(), null));
        });
        return new Sealing(component, versions, null);
    }

    /** Once it is in evidence. */
    void done() {
        forgetHours();
        component.sealed(base);
    }

    /** Once it is in evidence, but was not judged; the first of its hours. */
    long doneUnjudged() {
        forgetHours();
        return versions.get(0).contents().hour();
    }

    private void forgetHours() {
        versions.forEach(version -> component.open().remove(version.contents().hour()));
    }
}
