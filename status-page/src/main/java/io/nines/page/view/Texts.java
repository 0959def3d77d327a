package io.nines.page.view;

import io.nines.contract.TextRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The erasable texts as they stand now. One for all views, also for earlier ones: so a text that is erased is gone from each.
 */
final class Texts {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, FreeText.Removal> removals = new ConcurrentHashMap<>();

    void put(String id, String text) {
        if (!removals.containsKey(id)) {
            texts.put(id, text);
        }
    }

    /** It is gone from {@code nines.texts}; when and by whom, an event says. */
    void remove(String id) {
        texts.remove(id);
    }

    void erased(String id, FreeText.Removal removal) {
        texts.remove(id);
        removals.put(id, removal);
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

    Map<String, FreeText.Removal> removals() {
        return removals;
    }
}
