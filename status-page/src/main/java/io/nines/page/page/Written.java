package io.nines.page.page;

import java.util.List;

/**
 * What an operator wrote, as text.
 *
 * @param removed whether it says only that it was removed
 * @param said the same in pieces, where it says when it was removed
 */
public record Written(String text, boolean removed, List<Said> said) {
    static Written of(String text) {
        return new Written(text, false, List.of(Said.words(text)));
    }

    static Written removed(List<Said> said) {
        return new Written(Said.text(said), true, said);
    }
}
