package io.nines.query.texts;

import io.nines.contract.TextRef;
import java.util.Map;

/**
 * What stands for texts in one answer: the text, or that it is removed.
 *
 * @param words by id of the text
 */
public record Shown(Map<String, String> words) {
    /** What stands for a text; null for none. */
    public String of(TextRef text) {
        return text == null ? null : words.get(text.id());
    }

    /** The id of a text, by which it can be erased; null for none. */
    public static String id(TextRef text) {
        return text == null ? null : text.id();
    }
}
