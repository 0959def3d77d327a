package io.nines.command.detection;

import java.util.Arrays;

/**
 * Finds components by the bytes of their id. Asked for each result, and of many components next to nothing is in the processor's
 * caches: so nothing lies between a place of this table and the component. Open addressing; at least half of the places are free.
 */
final class ComponentTable {
    private static final int SPREAD = 0x9E3779B9;

    private ComponentTrack[] places = new ComponentTrack[1 << 8];
    private int size;

    /** Null: there is none with that id in UTF-8. */
    ComponentTrack get(byte[] id) {
        return places[place(id)];
    }

    /** Adds one whose id is new. */
    void add(ComponentTrack component) {
        if (++size > places.length / 2) {
            ComponentTrack[] before = places;
            places = new ComponentTrack[before.length * 2];
            Arrays.stream(before).filter(known -> known != null).forEach(known -> places[place(known.utf8())] = known);
        }
        places[place(component.utf8())] = component;
    }

    /** Where it is; if it is not there, where it belongs. */
    private int place(byte[] id) {
        int place = (Arrays.hashCode(id) * SPREAD) >>> Integer.numberOfLeadingZeros(places.length - 1);
        while (places[place] != null && !Arrays.equals(places[place].utf8(), id)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}
