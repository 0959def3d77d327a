package io.nines.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Makes the bytes of request after request, and knows what a good answer looks like. */
abstract class Requests {
    /** Puts the next request into the buffer, which is empty and large enough. */
    abstract void put(long number, ByteBuffer buffer);

    /** How many bytes a request has. */
    abstract int length();

    /** The body that every good answer has; null: any of the first one's length. */
    abstract byte[] answer();

    abstract int status();

    /** A page, as a browser asks for it. */
    static Requests get(Words order) {
        String head = "GET " + order.text("path") + " HTTP/1.1\r\nHost: localhost\r\n"
                + (order.has("gzip") ? "Accept-Encoding: gzip\r\n" : "")
                + (order.has("key") ? "Authorization: Bearer " + order.text("key") + "\r\n" : "") + "\r\n";
        return new Same(head.getBytes(StandardCharsets.US_ASCII), 200);
    }

    /** Results, so many lines a request. */
    static Requests post(Words order) {
        int lines = (int) order.number("lines");
        byte[] answer = order.has("status")
                ? new byte[0]
                : ("{\"accepted\":" + lines + ",\"rejected\":[]}").getBytes(StandardCharsets.US_ASCII);
        int status = Integer.parseInt(order.text("status", "200"));
        int length = lines * (Results.length() + 1) - 1;
        String head = "POST " + order.text("path") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + order.text("key") + "\r\nContent-Type: application/" + (lines > 1 ? "x-ndjson" : "json")
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        return new Posts(head.getBytes(StandardCharsets.US_ASCII), lines, length, Results.of(order), answer, status);
    }

    private static final class Same extends Requests {
        private final byte[] bytes;
        private final int status;

        Same(byte[] bytes, int status) {
            this.bytes = bytes;
            this.status = status;
        }

        @Override
        void put(long number, ByteBuffer buffer) {
            buffer.put(bytes);
        }

        @Override
        int length() {
            return bytes.length;
        }

        @Override
        byte[] answer() {
            return null;
        }

        @Override
        int status() {
            return status;
        }
    }

    private static final class Posts extends Requests {
        private final byte[] bytes;
        private final int head;
        private final int lines;
        private final Results results;
        private final byte[] answer;
        private final int status;

        Posts(byte[] head, int lines, int length, Results results, byte[] answer, int status) {
            this.bytes = java.util.Arrays.copyOf(head, head.length + length);
            this.head = head.length;
            this.lines = lines;
            this.results = results;
            this.answer = answer;
            this.status = status;
        }

        @Override
        void put(long number, ByteBuffer buffer) {
            int at = head;
            for (int i = 0; i < lines; i++) {
                results.write(number * lines + i, bytes, at);
                at += Results.length();
                if (i + 1 < lines) {
                    bytes[at++] = '\n';
                }
            }
            buffer.put(bytes);
        }

        @Override
        int length() {
            return bytes.length;
        }

        @Override
        byte[] answer() {
            return answer;
        }

        @Override
        int status() {
            return status;
        }
    }
}
