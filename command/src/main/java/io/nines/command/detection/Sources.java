package io.nines.command.detection;

import io.nines.contract.Source;

/** Gives equal sources of results as one, as far as there is room: there are few, and each of many open hours names one. */
final class Sources {
    private static final int PLACES = 1 << 10;

    private final Source[] places = new Source[PLACES];

    Source of(String location, String probe, String key) {
        Source wanted = new Source(location, probe, key);
        int hash = wanted.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        Source known = places[place];
        if (!wanted.equals(known)) {
            places[place] = wanted;
            return wanted;
        }
        return known;
    }
}
