package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import java.util.ArrayList;
import java.util.List;

/**
 * Hours of a component that go into evidence now.
 *
 * @param versions one a past hour with results that are not in evidence
 * @param base the state before the hours that stay live
 */
record Sealing(ComponentTrack component, List<Version> versions, DetectorState base) {

    /**
     * The next version of an hour's evidence.
     *
     * @param exit the state after it, if nothing is stored of that hour yet; else null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Version(EvidenceHour contents, byte[] exit) {}

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

    /** Once it is stored. */
    void done() {
        versions.forEach(version -> component.open().remove(version.contents().hour()));
        component.sealed(base);
    }
}
