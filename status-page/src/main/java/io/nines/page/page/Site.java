package io.nines.page.page;

import java.util.Locale;

/**
 * What frames every page.
 *
 * @param name whose status it is
 * @param notice a line on every page; null: none
 * @param css address of the style sheet
 * @param script address of the script
 * @param font address of the typeface
 * @param icon address of the icon
 */
public record Site(String name, String notice, String css, String script, String font, String icon) {
    /** What stands in the mark beside the name. */
    public String initial() {
        return initial(name);
    }

    static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
