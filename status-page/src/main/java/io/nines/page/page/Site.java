package io.nines.page.page;

import io.nines.contract.PageEvent.PageLink;
import java.util.List;
import java.util.Locale;

/**
 * What frames a page.
 *
 * @param name whose status it is
 * @param notice a line on every page; null: none
 * @param style the style sheet
 * @param script address of the script
 * @param font address of the typeface
 * @param icon address of the icon
 * @param logo address of their logo; null: none
 * @param links theirs, at the head
 * @param path of this page
 * @param version of what it shows
 * @param age null: it is up to date
 * @param then null: it is the live page
 */
public record Site(
        String name,
        String notice,
        String style,
        String script,
        String font,
        String icon,
        String logo,
        List<PageLink> links,
        Language language,
        String path,
        String version,
        Old age,
        Then then) {

    /** That the page is old. */
    public record Old(String title, String reason, Said trueAt) {}

    /** The same in another language. */
    public record Translation(String href, Language language) {}

    /** What stands in the mark beside the name. */
    public String initial() {
        return initial(name);
    }

    static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** A phrase in the page's language. */
    public String say(String key, Object... places) {
        return language.say(key, places);
    }

    /** An address of this page's instant: an earlier view leads on to earlier views. */
    public String href(String path) {
        return path + suffix();
    }

    /** The address of a feed or a calendar that speaks as this page does. */
    public String feed(String path) {
        return language == Language.ENGLISH ? path : path + "?lang=" + language.tag();
    }

    /** What an address within this view ends with. */
    String suffix() {
        return then == null ? "" : "?at=" + then.at();
    }

    /** The languages that this page can be read in. */
    public List<Translation> translations() {
        String at = then == null ? "" : "at=" + then.at() + "&";
        return Language.ALL.stream()
                .map(other -> new Translation(path + "?" + at + "lang=" + other.tag(), other))
                .toList();
    }

    /** Whether a page belongs to a part of the site. */
    public boolean in(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
