package io.nines.page.page;

import io.nines.page.view.PageDesign;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How pages look, with operators' colour and logo.
 *
 * @param style the style sheet
 * @param logo the logo's address; null: they gave none
 */
record Look(String style, String logo) {
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})");
    private static final Pattern LOGO = Pattern.compile("data:image/(png|jpeg|webp);base64,([A-Za-z0-9+/=]+)");
    private static final double CONTRAST_OFFSET = 0.05;

    static Look of(PageDesign design, Assets assets) {
        return new Look(assets.sheet() + head(design.colour()), logo(design.logo(), assets));
    }

    /** White or ink on the colour, whichever is read better. */
    private static String head(String colour) {
        if (colour == null || !COLOUR.matcher(colour).matches()) {
            return "";
        }
        double own = luminance(colour) + CONTRAST_OFFSET;
        double onWhite = (1 + CONTRAST_OFFSET) / own;
        double onInk = own / (luminance("#16181B") + CONTRAST_OFFSET);
        String text = onWhite >= onInk ? "#fff" : "#16181b";
        return ":root { --head: " + colour + "; --on-head: " + text + "; --head-gap: 16px; }\n";
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
