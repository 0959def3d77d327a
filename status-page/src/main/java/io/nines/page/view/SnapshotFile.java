package io.nines.page.view;

import io.nines.contract.Json;
import io.nines.contract.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The snapshot on disk: one line with the SHA-256 of the rest, then JSON. Replaced whole or not at all. */
final class SnapshotFile {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    private static final int HASH_LENGTH = 64;

    private final Path file;

    SnapshotFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** What was written last; empty if there is nothing or it is damaged, then the log is to be read from its start. */
    Optional<Snapshot> snapshot() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] json = Arrays.copyOfRange(bytes, Math.min(HASH_LENGTH + 1, bytes.length), bytes.length);
            String hash = new String(bytes, 0, Math.min(HASH_LENGTH, bytes.length), StandardCharsets.US_ASCII);
            if (!hash.equals(HexFormat.of().formatHex(Sha256.of(json)))) {
                throw new IOException("it does not fit its hash");
            }
            Snapshot snapshot = Json.STORED.readValue(json, Snapshot.class);
            if (snapshot.format() != Snapshot.FORMAT) {
                throw new IOException("it is of another release");
            }
            return Optional.of(snapshot);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The page's snapshot {} cannot be used ({}): the log is read from its start", file, e.getMessage());
            return Optional.empty();
        }
    }

    void write(Snapshot snapshot) {
        try {
            byte[] json = Json.STORED.writeValueAsBytes(snapshot);
            String hash = HexFormat.of().formatHex(Sha256.of(json)) + "\n";
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                writeAll(channel, hash.getBytes(StandardCharsets.US_ASCII));
                writeAll(channel, json);
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's snapshot " + file + " cannot be written", e);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }
}
