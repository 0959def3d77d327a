package io.nines.command.detection;

import io.nines.contract.CompactReader;
import io.nines.contract.CompactWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * All that detection knows of a component after its results before some instant, by location. A location that is silent by then
 * is left out: the first result after silence is judged like the first one ever. So two histories that mean the same for the
 * future have equal states. Immutable as long as nobody changes the locations given to it.
 */
final class DetectorState {
    /** Before the first result. */
    static final DetectorState EMPTY = new DetectorState(List.of());

    private static final byte REVISION = 2;

    private final List<LocationState> locations;

    /** The locations, sorted by name. */
    DetectorState(List<LocationState> locations) {
        this.locations = locations;
    }

    List<LocationState> locations() {
        return locations;
    }

    /** The state as bytes; equal states have equal bytes. */
    byte[] encode() {
        CompactWriter out = new CompactWriter(32 * locations.size());
        out.raw(REVISION);
        out.unsigned(locations.size());
        locations.forEach(location -> location.write(out));
        return out.bytes();
    }

    static DetectorState decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        int revision = in.raw();
        if (revision < 1 || revision > REVISION) {
            throw new IllegalArgumentException("a state of detection of revision " + revision + " is unknown");
        }
        int count = in.count();
        List<LocationState> locations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            locations.add(LocationState.read(in, revision));
        }
        in.end();
        return new DetectorState(locations);
    }
}
