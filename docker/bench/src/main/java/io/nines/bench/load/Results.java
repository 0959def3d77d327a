package io.nines.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Check results by number, all of the same length and no two the same. Result {@code n} is of component {@code n % components},
 * at {@code base + n / components * step} milliseconds; so a line says its number, and whoever reads it back knows which it was.
 */
public final class Results {
    private static final String LINE = "{\"component\":\"service-000000\",\"at\":\"2026-01-01T00:00:00.000Z\","
            + "\"outcome\":\"up\",\"location\":\"eu-west-1\",\"probe\":\"probe-1\",\"latencyMillis\":123.456}";
    private static final int COMPONENT = LINE.indexOf("service-") + "service-".length();
    private static final int AT = LINE.indexOf("2026-");
    private static final int COMPONENT_DIGITS = 6;
    private static final long DAY = 86_400_000;

    private final byte[] template = LINE.getBytes(StandardCharsets.US_ASCII);
    private final int components;
    private final long base;
    private final long step;
    private long day = Long.MIN_VALUE;

    public Results(int components, long base, long step) {
        this.components = components;
        this.base = base;
        this.step = step;
    }

    static Results of(Words order) {
        return new Results(
                (int) order.number("components"), order.number("base"), Long.parseLong(order.text("step", "1")));
    }

    public static int length() {
        return LINE.length();
    }

    /** The id of a component by its number. */
    public static String component(long number) {
        return "service-" + String.format("%06d", number);
    }

    int componentOf(long number) {
        return (int) (number % components);
    }

    int components() {
        return components;
    }

    /** Writes result {@code number}. */
    public void write(long number, byte[] target, int from) {
        long millis = base + number / components * step;
        if (Math.floorDiv(millis, DAY) != day) {
            turnTo(Math.floorDiv(millis, DAY));
        }
        System.arraycopy(template, 0, target, from, template.length);
        digits(target, from + COMPONENT, COMPONENT_DIGITS, number % components);
        int at = from + AT;
        long ofDay = Math.floorMod(millis, DAY);
        digits(target, at + 11, 2, ofDay / 3_600_000);
        digits(target, at + 14, 2, ofDay / 60_000 % 60);
        digits(target, at + 17, 2, ofDay / 1_000 % 60);
        digits(target, at + 20, 3, ofDay % 1_000);
    }

    private void turnTo(long newDay) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(newDay * 86_400, 0, ZoneOffset.UTC);
        digits(template, AT, 4, date.getYear());
        digits(template, AT + 5, 2, date.getMonthValue());
        digits(template, AT + 8, 2, date.getDayOfMonth());
        day = newDay;
    }

    /** The number of a line that was written here. */
    public long numberOf(byte[] line) {
        long component = Long.parseLong(new String(line, COMPONENT, COMPONENT_DIGITS, StandardCharsets.US_ASCII));
        long millis = Instant.parse(new String(line, AT, 24, StandardCharsets.US_ASCII))
                .toEpochMilli();
        return (millis - base) / step * components + component;
    }

    private static void digits(byte[] target, int from, int count, long number) {
        long left = number;
        for (int i = from + count - 1; i >= from; i--) {
            target[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
