package io.nines.page.page;

import java.util.List;

/**
 * The answer to "is it working?".
 *
 * @param mark of what the whole stands at; null: there is nothing to stand at anything
 * @param headline one sentence
 * @param lead what else is known, in one line
 */
public record Sentence(Wording mark, String headline, List<Said> lead) {
    /** The lead as plain text. */
    public String leadText() {
        return Said.text(lead);
    }
}
