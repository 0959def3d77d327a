package io.nines.page.page;

import io.nines.page.view.PageDesign;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What operators' colour and logo come to: a style sheet and a picture, each with an address, because the page allows
 * nothing inline.
 *
 * @param css null: they chose no colour
 * @param logo null: they gave none
 */
record Look(String css, String logo) {
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})");
    private static final Pattern LOGO = Pattern.compile("data:image/(png|jpeg|webp);base64,([A-Za-z0-9+/=]+)");
    private static final double CONTRAST_OFFSET = 0.05;

    static Look of(PageDesign design, Assets assets) {
        return new Look(css(design.colour(), assets), logo(design.logo(), assets));
    }

    /** White or ink on the colour, whichever is read better. */
    private static String css(String colour, Assets assets) {
        if (colour == null || !COLOUR.matcher(colour).matches()) {
            return null;
        }
        double own = luminance(colour) + CONTRAST_OFFSET;
        double onWhite = (1 + CONTRAST_OFFSET) / own;
        double onInk = own / (luminance("#16181B") + CONTRAST_OFFSET);
        String text = onWhite >= onInk ? "#fff" : "#16181b";
        String sheet = ":root { --head: " + colour + "; --on-head: " + text + "; --head-gap: 16px; }\n";
        return assets.add("look", "css", "text/css; charset=utf-8", sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** Relative luminance as WCAG 2 has it. */
    private static double luminance(String colour) {
        Matcher parts = COLOUR.matcher(colour);
        parts.matches();
        return 0.2126 * linear(parts.group(1)) + 0.7152 * linear(parts.group(2)) + 0.0722 * linear(parts.group(3));
    }

    private static double linear(String hex) {
        double share = Integer.parseInt(hex, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String logo(String url, Assets assets) {
        Matcher parts = LOGO.matcher(url == null ? "" : url);
        if (!parts.matches()) {
            return null;
        }
        try {
            byte[] picture = Base64.getDecoder().decode(parts.group(2));
            return assets.add("logo", parts.group(1), "image/" + parts.group(1), picture);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
