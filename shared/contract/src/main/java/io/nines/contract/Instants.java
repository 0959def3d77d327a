package io.nines.contract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants on the wire: ISO 8601, UTC, always three decimals ({@code 2026-01-01T00:00:00.000Z}); read with any offset. */
public final class Instants {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String PATTERN = "0000-00-00T00:00:00.000Z";
    private static final int PLAIN_LENGTH = PATTERN.length();

    private Instants() {}

    /** The instant in the form of the wire; what is finer than a millisecond is cut. */
    public static String format(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > 9_999) {
            return FORMAT.format(instant);
        }
        char[] text = PATTERN.toCharArray();
        write(text, 0, 4, at.getYear());
        write(text, 5, 2, at.getMonthValue());
        write(text, 8, 2, at.getDayOfMonth());
        write(text, 11, 2, at.getHour());
        write(text, 14, 2, at.getMinute());
        write(text, 17, 2, at.getSecond());
        write(text, 20, 3, at.getNano() / 1_000_000);
        return new String(text);
    }

    private static void write(char[] text, int from, int count, int number) {
        int rest = number;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * Reads ISO 8601 with any offset; what is finer than a millisecond is cut.
     *
     * @throws DateTimeException if the text is not an instant with offset
     */
    public static Instant parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean usual = bytes.length == PLAIN_LENGTH && isPlain(bytes, 0);
        return usual ? Instant.ofEpochMilli(parseMillis(bytes, 0, PLAIN_LENGTH)) : parseAny(text);
    }

    private static Instant parseAny(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The same from UTF-8, for the check path, as milliseconds since 1970, without an object for the usual form.
     *
     * @throws DateTimeException if the text is not an instant with offset
     */
    public static long parseMillis(byte[] text, int from, int length) {
        if (length == PLAIN_LENGTH && isPlain(text, from)) {
            int year = digits(text, from, 4);
            int month = digits(text, from + 5, 2);
            int day = digits(text, from + 8, 2);
            int hour = digits(text, from + 11, 2);
            int minute = digits(text, from + 14, 2);
            int second = digits(text, from + 17, 2);
            int milli = digits(text, from + 20, 3);
            if ((year | month | day | hour | minute | second | milli) >= 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= daysIn(year, month)
                    && hour < 24
                    && minute < 60
                    && second < 60) {
                long seconds = epochDay(year, month, day) * 86_400L + hour * 3_600L + minute * 60L + second;
                return seconds * 1_000L + milli;
            }
        }
        return parseAny(new String(text, from, length, StandardCharsets.UTF_8)).toEpochMilli();
    }

    private static boolean isPlain(byte[] t, int from) {
        return t[from + 4] == '-'
                && t[from + 7] == '-'
                && t[from + 10] == 'T'
                && t[from + 13] == ':'
                && t[from + 16] == ':'
                && t[from + 19] == '.'
                && t[from + 23] == 'Z';
    }

    /** The number, or a negative one if a character is no digit. */
    private static int digits(byte[] text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since 1970-01-01 in the proleptic Gregorian calendar, counting years from March so that leap days come last. */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
