package io.nines.page.documents;

import io.nines.contract.Role;
import io.nines.page.view.FreeText;
import java.time.ZoneId;

/** What operators wrote, made fit for documents: it is text wherever it goes, never markup. */
public final class PlainText {
    private PlainText() {}

    /** The text, what is said in English in its place when it was erased, or nothing. */
    public static String of(FreeText text, ZoneId zone) {
        return of(text, new Stamps(zone));
    }

    /** The text, what is said in its place when it was erased, or nothing. */
    public static String of(FreeText text, Stamps stamps) {
        if (text == null) {
            return "";
        }
        return clean(text.isRemoved() ? removed(text.removal(), stamps) : text.orEmpty());
    }

    private static String removed(FreeText.Removal removal, Stamps stamps) {
        return stamps.language().say("feed.removed", stamps.day(removal.at()), who(removal.by(), stamps));
    }

    private static String who(Role role, Stamps stamps) {
        if (role == null) {
            return "Nines";
        }
        return stamps.language().say(role == Role.ADMIN ? "role.admin" : "role.operator");
    }

    /** Without what XML cannot hold: most control characters, halves of surrogate pairs, two code points at the end of a plane. */
    public static String clean(String text) {
        return text.codePoints()
                .filter(PlainText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && !Character.isISOControl(c) && isCharacter(c));
    }

    private static boolean isCharacter(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !half && c != 0xFFFE && c != 0xFFFF;
    }

    /** On one line. */
    public static String line(String text) {
        return text.replaceAll("[\\n\\t]+", " ").strip();
    }

    /** As HTML or XML that shows just this, with its line breaks. */
    public static String html(String text) {
        return escape(text).replace("\n", "<br>");
    }

    /** For text or a quoted attribute of XML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
