package io.nines.command.checks;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From which places results of a component came since the start, by location and probe. There are few by nature; somebody who
 * sends a job's number as location would make every judgement of the component slow, and its evidence large.
 */
@Singleton
final class KnownPlaces {
    /** More than that is a mistake. */
    static final int MOST = 200;

    private static final Place[] NONE = {};

    // Nearly always there are a handful: going through them takes less than the hash of one.
    private final Map<String, Place[]> byComponent = new ConcurrentHashMap<>();

    private record Place(String location, String probe) {}

    /** Whether the place is known, or there is room for one more. */
    boolean admit(String component, String location, String probe) {
        return isAmong(byComponent.getOrDefault(component, NONE), location, probe)
                || isAmong(
                        byComponent.merge(component, new Place[] {new Place(location, probe)}, KnownPlaces::with),
                        location,
                        probe);
    }

    private static boolean isAmong(Place[] places, String location, String probe) {
        for (Place place : places) {
            if (place.location.equals(location) && place.probe.equals(probe)) {
                return true;
            }
        }
        return false;
    }

    /** Unless there is no room, or somebody else was as quick. */
    private static Place[] with(Place[] places, Place[] one) {
        if (places.length == MOST || isAmong(places, one[0].location, one[0].probe)) {
            return places;
        }
        Place[] more = Arrays.copyOf(places, places.length + 1);
        more[places.length] = one[0];
        return more;
    }
}
