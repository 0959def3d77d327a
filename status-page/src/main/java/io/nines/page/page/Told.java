package io.nines.page.page;

import java.util.List;

/**
 * What customers were told at one instant, as it stands in a list of updates.
 *
 * @param label {@code Investigating}; {@code Update} where the state is the one before
 * @param at from when it holds
 * @param message null: nothing but the state
 * @param corrections how it read before
 */
public record Told(String id, String label, Said at, Written message, List<Correction> corrections) {
    /**
     * That a text read otherwise.
     *
     * @param was how
     * @param when {@code Corrected on 8 Oct 2026, 11:20 CEST by an operator · position 16 388}
     */
    public record Correction(Written was, List<Said> when) {}
}
