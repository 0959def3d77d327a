package io.nines.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags as {@code If-None-Match} lists them. */
public final class EntityTags {
    private static final Pattern ENTRY = Pattern.compile("\\s*(?:(?:W/)?(\"[^\"]*\")\\s*)?(?:,|$)");

    private EntityTags() {}

    /**
     * Whether something is among them: any tag is by {@code *}, others by comparing whole ones, weak or not (RFC 9110, 13.1.2).
     * What comes after something that is no tag counts for nothing.
     *
     * @param sent the header's values; none: it was not sent
     * @param tag a strong one, with its quotes
     */
    public static boolean include(List<String> sent, String tag) {
        return sent.stream().anyMatch(header -> header.strip().equals("*") || lists(header, tag));
    }

    private static boolean lists(String header, String tag) {
        Matcher entry = ENTRY.matcher(header);
        int at = 0;
        while (at < header.length() && entry.region(at, header.length()).lookingAt()) {
            if (tag.equals(entry.group(1))) {
                return true;
            }
            at = entry.end();
        }
        return false;
    }
}
