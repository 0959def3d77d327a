package io.nines.page.page;

import java.util.List;

/**
 * That a page shows an earlier instant.
 *
 * @param at the instant, as in addresses
 * @param title which one
 * @param text from which position it is rebuilt
 * @param label which one, in short and in the page's zone
 * @param tab the same in the visitor's
 * @param earlier address of what was recorded last before; null: nothing was
 * @param later address of what was recorded next; null: nothing was
 * @param today address of that day as it is seen today
 * @param corrections what was corrected since, of what is shown
 */
public record Then(
        String at,
        List<Said> title,
        String text,
        String label,
        List<Said> tab,
        String earlier,
        String later,
        String today,
        List<String> corrections) {}
