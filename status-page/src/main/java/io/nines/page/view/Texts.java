package io.nines.page.view;

import io.nines.contract.TextRef;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The erasable texts as they stand now. One for all views, also for earlier ones: so a text that is erased is gone from each.
 */
@Singleton
class Texts {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, FreeText.Removal> removals = new ConcurrentHashMap<>();
    private final AtomicLong erasures = new AtomicLong();

    void put(String id, String text) {
        if (!removals.containsKey(id)) {
            texts.put(id, text);
        }
    }

    /** It is gone from {@code nines.texts}; when and by whom, an event says. */
    void remove(String id) {
        if (texts.remove(id) != null) {
            erasures.incrementAndGet();
        }
    }

    void erased(String id, FreeText.Removal removal) {
        removals.put(id, removal);
        remove(id);
    }

    /** What a reference stands for; null where there is none. */
    FreeText of(TextRef ref) {
        return ref == null ? null : new FreeText(texts.get(ref.id()), removals.get(ref.id()));
    }

    /** Those of the ids that are there. */
    Map<String, String> of(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        for (String id : ids) {
            if (texts.containsKey(id)) {
                found.put(id, texts.get(id));
            }
        }
        return found;
    }

    /** How many texts went. */
    long erasures() {
        return erasures.get();
    }

    Map<String, FreeText.Removal> removals() {
        return removals;
    }
}
