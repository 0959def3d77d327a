package io.nines.reports;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.nines.contract.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Bytes of JSON, one behind the other in one array. */
final class JsonBytes {
    private static final int LONGEST_NUMBER = 20;
    private static final int INSTANT = 24;
    private static final long DAY = 86_400_000;

    private final byte[] instant = new byte[INSTANT];
    private byte[] bytes;
    private int size;
    private long day = Long.MIN_VALUE;

    /** Nothing yet; there is room for so many bytes at first. */
    JsonBytes(int room) {
        bytes = new byte[room];
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] all() {
        return Arrays.copyOf(bytes, size);
    }

    /** Takes the last byte back if it is this one. */
    void unput(char last) {
        if (size > 0 && bytes[size - 1] == last) {
            size--;
        }
    }

    void put(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    void put(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** In quotes; what is not plain is left to Jackson. */
    void text(String text) {
        ensure(text.length() + 2);
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next < ' ' || next > '~' || next == '"' || next == '\\') {
                put('"');
                put(JsonStringEncoder.getInstance().quoteAsUTF8(text));
                put('"');
                return;
            }
            bytes[at++] = (byte) next;
        }
        bytes[at++] = '"';
        size = at;
    }

    void number(long number) {
        if (number == Long.MIN_VALUE) {
            put(ascii(Long.toString(number)));
            return;
        }
        ensure(LONGEST_NUMBER);
        if (number < 0) {
            bytes[size++] = '-';
        }
        long positive = Math.abs(number);
        int digits = 1;
        for (long rest = positive; rest >= 10; rest /= 10) {
            digits++;
        }
        digits(bytes, size, digits, positive);
        size += digits;
    }

    /** In quotes; there may be a hundred thousand of them, mostly of the same few days. */
    void instant(Instant value) {
        long millis = value.toEpochMilli();
        long itsDay = Math.floorDiv(millis, DAY);
        if (itsDay != day) {
            byte[] whole = ascii(Instants.format(value));
            if (whole.length != INSTANT) {
                throw new IllegalArgumentException(value + " lies in a year of more than four digits");
            }
            System.arraycopy(whole, 0, instant, 0, INSTANT);
            day = itsDay;
        } else {
            int ofDay = (int) (millis - itsDay * DAY);
            digits(instant, 11, 2, ofDay / 3_600_000);
            digits(instant, 14, 2, ofDay / 60_000 % 60);
            digits(instant, 17, 2, ofDay / 1000 % 60);
            digits(instant, 20, 3, ofDay % 1000);
        }
        put('"');
        put(instant);
        put('"');
    }

    private static void digits(byte[] target, int at, int count, long number) {
        long rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
