package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import java.util.ArrayList;
import java.util.List;

/**
 * Hours of a component that go into evidence now; the component has let go of them.
 *
 * @param versions one a past hour with results that are not in evidence, earliest first
 */
record Sealing(ComponentTrack component, List<Version> versions) {

    /**
     * The next version of an hour's evidence.
     *
     * @param hour hours since 1970, UTC
     * @param value its results as they go into evidence
     * @param exit the state after it, if it is known and nothing is stored of that hour yet; else null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Version(long hour, byte[] value, byte[] exit) {
        static Version of(EvidenceHour contents, byte[] exit) {
            return new Version(contents.hour(), contents.encode(), exit);
        }
    }

    /**
     * Takes out what there is to seal; everything has to be judged before.
     *
     * @param liveFrom hours before this one are past
     */
    static Sealing of(ComponentTrack component, Voids voids, PartitionTime time, long liveFrom) {
        List<Version> versions = new ArrayList<>();
        component
                .open()
                .headMap(time.liveFrom(), false)
                .values()
                .forEach(late -> versions.add(Version.of(late.takeContents(), null)));
        Folding folding =
                new Detector(component.policies(), voids).from(EvidenceHour.startOf(time.liveFrom()), component.base());
        component.open().subMap(time.liveFrom(), true, liveFrom, false).forEach((hour, open) -> {
            open.settle(() -> EvidenceHour.empty(component.id(), hour));
            folding.add(open.contents());
            byte[] exit = folding.stateBefore(EvidenceHour.startOf(hour + 1)).encode();
            versions.add(Version.of(open.takeContents(), exit));
        });
        component.sealed(liveFrom, folding.stateBefore(EvidenceHour.startOf(liveFrom)));
        return new Sealing(component, versions);
    }

    /** Takes out what there is to seal before anything can be judged. */
    static Sealing unjudged(ComponentTrack component, SealedHours sealed, long liveFrom) {
        List<Version> versions = new ArrayList<>();
        component.open().headMap(liveFrom, false).forEach((hour, open) -> {
            open.settle(() -> sealed.from(component, hour, 1).stream()
                    .filter(stored -> stored.hour() == hour)
                    .map(stored -> sealed.contents(component, stored))
                    .findFirst()
                    .orElseGet(() -> EvidenceHour.empty(component.id(), hour)));
            versions.add(Version.of(open.takeContents(), null));
        });
        component.closeBefore(liveFrom);
        return new Sealing(component, versions);
    }

    /** Hours since 1970, UTC. */
    long firstHour() {
        return versions.get(0).hour();
    }
}
