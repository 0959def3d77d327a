package io.nines.command.checks;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From which places results of a component came since the start, by location and probe. There are few by nature; somebody who
 * sends a job's number as location would make every judgement of the component slow, and its evidence large.
 */
@Singleton
final class KnownPlaces {
    /** More than that is a mistake. */
    static final int MOST = 200;

    private final Map<String, Set<Place>> byComponent = new ConcurrentHashMap<>();

    private record Place(String location, String probe) {}

    /** Whether the place is known, or there is room for one more. */
    boolean admit(String component, String location, String probe) {
        Set<Place> places = byComponent.computeIfAbsent(component, id -> ConcurrentHashMap.newKeySet());
        Place place = new Place(location, probe);
        if (places.contains(place)) {
            return true;
        }
        return places.size() < MOST && (places.add(place) || places.contains(place));
    }
}
