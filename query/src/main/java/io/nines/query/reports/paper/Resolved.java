package io.nines.query.reports.paper;

import io.nines.contract.TextRef;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a report only refers to, as of its position.
 *
 * @param texts the text that a reference stands for; null: it was removed from the record
 * @param components the name of a component, by its id
 * @param authors who an access key belongs to, by its id
 */
public record Resolved(
        Function<TextRef, String> texts, UnaryOperator<String> components, UnaryOperator<String> authors) {
    static final String REMOVED = "text removed from the record";

    /** Components and authors are called by their ids. */
    public static Resolved of(Function<TextRef, String> texts) {
        return new Resolved(texts, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Null where nothing was said. */
    String text(TextRef ref) {
        if (ref == null) {
            return null;
        }
        String text = texts.apply(ref);
        return text == null ? REMOVED : text;
    }

    String author(String key) {
        return key == null ? "Nines" : authors.apply(key);
    }
}
