package io.nines.command.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture within a {@code data:} URL, whose bytes are what its media type says: the page shows it to everybody. */
final class Logo {
    /** The longest. */
    static final int LENGTH = 100_000;

    private static final Pattern FORM = Pattern.compile("data:image/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int WEBP_FROM = 8;

    private Logo() {}

    static boolean isOne(String url) {
        Matcher form = FORM.matcher(url);
        return url.length() <= LENGTH && form.matches() && begins(form.group(1), form.group(2));
    }

    private static boolean begins(String kind, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return switch (kind) {
            case "png" -> isAt(bytes, 0, PNG);
            case "jpeg" -> isAt(bytes, 0, JPEG);
            default -> isAt(bytes, 0, ascii("RIFF")) && isAt(bytes, WEBP_FROM, ascii("WEBP"));
        };
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isAt(byte[] bytes, int from, byte[] mark) {
        int to = from + mark.length;
        return bytes.length > to && Arrays.equals(bytes, from, to, mark, 0, mark.length);
    }
}
