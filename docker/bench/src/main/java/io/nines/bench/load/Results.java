package io.nines.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Check results by number, all of the same length and no two the same. Result {@code n} is of component {@code first + n %
 * components}, at {@code base + n / components * step} milliseconds; so a line says its number, and whoever reads it back knows
 * which it was. Of each component's results the first {@code downs} of {@code every} are failures.
 */
public final class Results {
    private static final String LINE = "{\"component\":\"service-000000\",\"at\":\"2026-01-01T00:00:00.000Z\","
            + "\"outcome\":\"up\"  ,\"location\":\"eu-west-1\",\"probe\":\"probe-1\",\"latencyMillis\":123.456}";
    private static final int COMPONENT = LINE.indexOf("service-") + "service-".length();
    private static final int AT = LINE.indexOf("2026-");
    private static final int OUTCOME = LINE.indexOf("\"up\"  ");
    private static final int PLACE = LINE.indexOf("eu-west-") + "eu-west-".length();
    private static final byte[] DOWN = "\"down\"".getBytes(StandardCharsets.US_ASCII);
    private static final int COMPONENT_DIGITS = 6;
    private static final long DAY = 86_400_000;

    private final byte[] template = LINE.getBytes(StandardCharsets.US_ASCII);
    private final int components;
    private final long base;
    private final long step;
    private final int first;
    private final int every;
    private final int downs;
    private long day = Long.MIN_VALUE;

    private Results(Words order) {
        this.components = (int) order.number("components");
        this.base = order.number("base");
        this.step = Long.parseLong(order.text("step", "1"));
        this.first = Integer.parseInt(order.text("first", "0"));
        this.every = Integer.parseInt(order.text("every", "1"));
        this.template[PLACE] = (byte) order.text("place", "1").charAt(0);
        this.downs = Integer.parseInt(order.text("downs", "0"));
    }

    /** As an order says. */
    public static Results of(Words order) {
        return new Results(order);
    }

    public static int length() {
        return LINE.length();
    }

    /** The id of a component by its number. */
    public static String component(long number) {
        return "service-" + String.format("%06d", number);
    }

    /** The id of a result's component. */
    public String idOf(long number) {
        return component(first + number % components);
    }

    /** When a result was got, in milliseconds since 1970. */
    public long millisOf(long number) {
        return base + number / components * step;
    }

    int componentOf(long number) {
        return (int) (number % components);
    }

    int components() {
        return components;
    }

    /** Writes result {@code number}. */
    public void write(long number, byte[] target, int from) {
        long millis = millisOf(number);
        if (Math.floorDiv(millis, DAY) != day) {
            turnTo(Math.floorDiv(millis, DAY));
        }
        System.arraycopy(template, 0, target, from, template.length);
        digits(target, from + COMPONENT, COMPONENT_DIGITS, first + number % components);
        if (number / components % every < downs) {
            System.arraycopy(DOWN, 0, target, from + OUTCOME, DOWN.length);
        }
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
        return (millis - base) / step * components + component - first;
    }

    private static void digits(byte[] target, int from, int count, long number) {
        long left = number;
        for (int i = from + count - 1; i >= from; i--) {
            target[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
