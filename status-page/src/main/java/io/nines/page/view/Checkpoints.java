package io.nines.page.view;

import io.nines.page.PageSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was kept at some positions, in a file each, so that an earlier view is not read from the start of the log. They hold no
 * texts: those are taken as they stand now. Files of another format are left alone and not used.
 */
@Singleton
final class Checkpoints {
    /** As many events are read in well under a second. */
    private static final long EVERY = 5_000;

    private static final Pattern NAME = Pattern.compile("at-" + Snapshot.FORMAT + "-(\\d+)-(\\d+)\\.snapshot");

    private final Path directory;
    private final long every;
    private long last;

    @jakarta.inject.Inject
    Checkpoints(PageSettings settings) {
        this(settings.directory().resolve("checkpoints"), EVERY);
    }

    Checkpoints(Path directory, long every) {
        this.directory = directory;
        this.every = every;
        this.last = files().keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Writes one if it is time to. */
    void consider(Kept kept) {
        if (kept.head().position() - last < every) {
            return;
        }
        last = kept.head().position();
        String name = "at-" + Snapshot.FORMAT + "-" + last + "-"
                + kept.head().recordedAt().toEpochMilli();
        new SnapshotFile(directory.resolve(name + ".snapshot")).write(Snapshot.withoutTexts(kept));
    }

    /** The last one that lies before an instant. */
    Optional<Kept> before(Instant at, Texts texts) {
        for (Path file : files().descendingMap().values()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && Long.parseLong(name.group(2)) < at.toEpochMilli()) {
                Optional<Kept> kept = new SnapshotFile(file).snapshot().map(snapshot -> snapshot.kept(texts));
                if (kept.isPresent()) {
                    return kept;
                }
            }
        }
        return Optional.empty();
    }

    private NavigableMap<Long, Path> files() {
        NavigableMap<Long, Path> found = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.put(Long.parseLong(name.group(1)), file);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the page's " + directory + " cannot be read", e);
        }
        return found;
    }
}
