package io.nines.query.reports.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** Figures for people: grouped, with units, cut and never rounded up. */
final class Figures {
    /** Narrow and without a break: between the thousands and before units. */
    static final String THIN = "\u202f";

    private static final String NO_DATA = "no data";
    private static final int SHOWN_DECIMALS = 3;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "USD", "$", "GBP", "£", "JPY", "¥");

    private Figures() {}

    /** Such as {@code 18 442}. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THIN);
    }

    /** Such as {@code 99.856 %}, cut to three decimals; 100 % only where it is exactly that. */
    static String attained(BigDecimal percent) {
        if (percent == null) {
            return NO_DATA;
        }
        boolean whole = percent.compareTo(BigDecimal.valueOf(100)) == 0;
        return whole
                ? "100" + THIN + "%"
                : percent.setScale(SHOWN_DECIMALS, RoundingMode.FLOOR).toPlainString() + THIN + "%";
    }

    /** Such as {@code 99.95 %}: cut to three decimals, without noughts at the end. */
    static String percent(BigDecimal percent) {
        return percent == null ? NO_DATA : number(percent) + THIN + "%";
    }

    /** Cut to three decimals, without noughts at the end. */
    static String number(BigDecimal number) {
        BigDecimal cut = number.setScale(SHOWN_DECIMALS, RoundingMode.FLOOR);
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    /** Such as {@code € 4 800.00}. */
    static String money(BigDecimal amount, String currency) {
        String[] parts = amount.abs().toPlainString().split("\\.", 2);
        String whole = parts[0].replaceAll("\\B(?=(\\d{3})+$)", THIN);
        String figure = parts.length == 1 ? whole : whole + "." + parts[1];
        return (amount.signum() < 0 ? "−" : "") + SIGNS.getOrDefault(currency, currency) + THIN + figure;
    }

    /** Such as {@code 493 h 41 min 55 s}, to the millisecond; the sign is left off. */
    static String length(long millis) {
        long rest = Math.abs(millis);
        long hours = rest / HOUR;
        long minutes = rest % HOUR / MINUTE;
        long inMinute = rest % MINUTE;
        StringBuilder text = new StringBuilder();
        if (hours > 0) {
            text.append(grouped(hours)).append(THIN).append("h ");
        }
        if (minutes > 0 || (hours > 0 && inMinute > 0)) {
            text.append(hours > 0 ? twoDigits(minutes) : String.valueOf(minutes))
                    .append(THIN)
                    .append("min ");
        }
        if (inMinute > 0 || hours == 0) {
            text.append(seconds(inMinute, hours > 0 || minutes > 0));
        }
        return text.toString().trim();
    }

    private static String seconds(long millis, boolean after) {
        String whole = after ? twoDigits(millis / SECOND) : String.valueOf(millis / SECOND);
        String part = millis % SECOND == 0
                ? ""
                : String.format(Locale.ROOT, ".%03d", millis % SECOND).replaceAll("0+$", "");
        return whole + part + THIN + "s";
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** Notice and the like: days where there are any, hours otherwise. */
    static String roughly(long millis) {
        long days = millis / (24 * HOUR);
        if (days >= 2) {
            return days + " days";
        }
        return millis >= HOUR ? millis / HOUR + THIN + "h" : length(millis);
    }

    /** Such as {@code 1 outage} or {@code 3 outages}. */
    static String counted(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    /** Such as {@code 287 %}, of two lengths. */
    static String share(long part, long whole) {
        return grouped(Math.floorDiv(Math.multiplyExact(part, 100L), whole)) + THIN + "%";
    }

    /** In groups of four. */
    static String hex(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The beginning and the end. */
    static String shortHex(String hex) {
        return hex.length() <= 16 ? hex : hex.substring(0, 8) + "…" + hex.substring(hex.length() - 8);
    }
}
