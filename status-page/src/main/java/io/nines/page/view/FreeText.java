package io.nines.page.view;

import io.nines.contract.Role;
import java.time.Instant;

/**
 * What an operator wrote, which may be erased: then it is gone from every view, also from earlier ones.
 *
 * @param text as it was written, never to be taken for markup; null: erased, or not read yet
 * @param removal null: it was not erased
 */
public record FreeText(String text, Removal removal) {
    /**
     * That a text was erased.
     *
     * @param by what the one may do who had it erased; null: Nines itself
     */
    public record Removal(Instant at, Role by) {}

    /** A text that stands. */
    public static FreeText of(String text) {
        return new FreeText(text, null);
    }

    /** Whether it was erased: then say when and by whom in its place. */
    public boolean isRemoved() {
        return removal != null;
    }

    /** The text; for what is not read yet or erased: nothing. */
    public String orEmpty() {
        return text == null ? "" : text;
    }
}
