package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Changes what a stopped broker has stored, as somebody with access to its disk could. */
final class StoredBytes {
    private static final int LENGTH_AT = 8;
    private static final int LENGTH_ENDS = 12;
    private static final int CRC_AT = 17;
    private static final int CRC_ENDS = 21;

    private final Path file;
    private final byte[] bytes;

    private StoredBytes(Path file) throws IOException {
        this.file = file;
        this.bytes = Files.readAllBytes(file);
    }

    /** Replaces every occurrence by as many other bytes, and corrects the checksums so that Kafka sees nothing. */
    static void forge(Path directory, String partition, String from, String to) throws IOException {
        StoredBytes stored = of(directory, partition);
        stored.replace(from, to);
        stored.correctChecksums();
        Files.write(stored.file, stored.bytes);
    }

    /** The same without correcting the checksums, as a failing disk would. */
    static void damage(Path directory, String partition, String from, String to) throws IOException {
        StoredBytes stored = of(directory, partition);
        stored.replace(from, to);
        Files.write(stored.file, stored.bytes);
    }

    /** As if it had been killed before it wrote that. */
    static void dropLastBatch(Path directory, String partition) throws IOException {
        StoredBytes stored = of(directory, partition);
        int last = 0;
        for (int batch = 0; batch < stored.bytes.length; batch = stored.endOf(batch)) {
            last = batch;
        }
        Files.write(stored.file, Arrays.copyOf(stored.bytes, last));
    }

    private static StoredBytes of(Path directory, String partition) throws IOException {
        return new StoredBytes(directory.resolve(partition).resolve("00000000000000000000.log"));
    }

    private void replace(String from, String to) {
        assertThat(to).hasSameSizeAs(from);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        byte[] replaced = text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(replaced, 0, bytes, 0, bytes.length);
    }

    private void correctChecksums() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int batch = 0; batch < bytes.length; batch = endOf(batch)) {
            int end = endOf(batch);
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, batch + CRC_ENDS, end - batch - CRC_ENDS);
            buffer.putInt(batch + CRC_AT, (int) checksum.getValue());
        }
    }

    private int endOf(int batch) {
        return batch + LENGTH_ENDS + ByteBuffer.wrap(bytes).getInt(batch + LENGTH_AT);
    }
}
