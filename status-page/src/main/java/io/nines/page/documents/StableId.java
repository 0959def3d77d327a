package io.nines.page.documents;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids for things that readers keep apart by id. They stay the same when the page moves to another address. */
public final class StableId {
    private StableId() {}

    /** Of an incident, as UUID. */
    public static String incident(String id) {
        return of("incident/" + id);
    }

    /** Of a maintenance window, as UUID. */
    public static String maintenance(String id) {
        return of("maintenance/" + id);
    }

    private static String of(String name) {
        return UUID.nameUUIDFromBytes(("nines/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
