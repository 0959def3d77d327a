package io.nines.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;

/** A keep-alive connection with one request under way at a time. Of an answer it reads status, length and, if small, body. */
final class Connection implements AutoCloseable {
    private static final int HEAD = 8 << 10;
    private static final int RECEIVE = 256 << 10;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(RECEIVE);
    private final byte[] head = new byte[HEAD];
    private int headLength;
    private long bodyLeft;
    private boolean inBody;
    private int status;
    private long length;
    private byte[] body = new byte[0];
    private int bodyLength;
    private long due;

    Connection(InetSocketAddress server, Selector selector, int requestLength) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        out = ByteBuffer.allocateDirect(requestLength);
    }

    /** Sends a request that was due at an instant of {@link System#nanoTime}. */
    void send(Requests requests, long number, long dueNanos) throws IOException {
        due = dueNanos;
        out.clear();
        requests.put(number, out);
        out.flip();
        headLength = 0;
        inBody = false;
        bodyLength = 0;
        write();
    }

    long due() {
        return due;
    }

    int status() {
        return status;
    }

    /** Bytes of the answer's body. */
    long length() {
        return length;
    }

    boolean bodyIs(byte[] expected) {
        return Arrays.equals(body, 0, bodyLength, expected, 0, expected.length);
    }

    String answer() {
        return new String(head, 0, headLength, java.nio.charset.StandardCharsets.ISO_8859_1)
                + new String(body, 0, bodyLength, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on with what can go on; true when the answer is complete. */
    boolean ready() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return false;
        }
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("the server closed the connection: " + answer());
        }
        in.flip();
        if (!inBody) {
            readHead();
        }
        if (inBody && in.hasRemaining()) {
            readBody();
        }
        return inBody && bodyLeft == 0;
    }

    private void readHead() throws IOException {
        int before = headLength;
        int count = Math.min(in.remaining(), HEAD - headLength);
        in.get(head, headLength, count);
        headLength += count;
        for (int end = Math.max(0, before - 3); end + 4 <= headLength; end++) {
            if (Arrays.equals(head, end, end + 4, END_OF_HEAD, 0, 4)) {
                in.position(in.position() - (headLength - end - 4));
                headLength = end + 4;
                understand();
                return;
            }
        }
        if (headLength == HEAD) {
            throw new IOException("a head without end");
        }
    }

    private void understand() throws IOException {
        status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        length = status == 204 || status == 304 ? 0 : contentLength();
        bodyLeft = length;
        inBody = true;
        if (length <= HEAD && body.length < length) {
            body = new byte[HEAD];
        }
    }

    private long contentLength() throws IOException {
        for (int i = 0; i + 17 < headLength; i++) {
            if (head[i] == '\n' && (head[i + 1] | 32) == 'c' && (head[i + 9] | 32) == 'l' && isContentLength(i + 1)) {
                long number = 0;
                for (int at = i + 16; head[at] != '\r'; at++) {
                    number = head[at] == ' ' ? number : number * 10 + head[at] - '0';
                }
                return number;
            }
        }
        throw new IOException("an answer without length: " + answer());
    }

    private boolean isContentLength(int from) {
        return new String(head, from, 15, java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .equals("content-length:");
    }

    private void readBody() {
        int count = (int) Math.min(in.remaining(), bodyLeft);
        if (length <= HEAD) {
            in.get(body, bodyLength, count);
            bodyLength += count;
        }
        bodyLeft -= count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
