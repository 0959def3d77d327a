package io.nines.page.view;

import io.nines.page.PageSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was kept at some positions, in a file each, so that an earlier view is not read from the start of the log. They hold no
 * texts: those are taken as they stand now. Of the last day all are kept, of earlier days the last one of each, in UTC: an earlier
 * view is read on from there. Files of another format are left alone and not used.
 */
@Singleton
final class Checkpoints {
    /** As many events are read in well under a second. */
    private static final long EVERY = 5_000;

    /** What is large is written less often: its files would soon be larger than the log. */
    private static final long SHARE = 20;

    private static final Pattern NAME = Pattern.compile("at-" + Snapshot.FORMAT + "-(\\d+)-(\\d+)\\.snapshot");

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Path directory;
    private final long every;
    private long last;

    /** One of them: after the event of a position, which was recorded at that instant. */
    private record Checkpoint(long position, long recordedAt, Path file) {
        long day() {
            return Math.floorDiv(recordedAt, DAY);
        }
    }

    @jakarta.inject.Inject
    Checkpoints(PageSettings settings) {
        this(settings.directory().resolve("checkpoints"), EVERY);
    }

    Checkpoints(Path directory, long every) {
        this.directory = directory;
        this.every = every;
        this.last = all().stream().mapToLong(Checkpoint::position).max().orElse(0);
    }

    /** Writes one if it is time to. */
    void consider(Kept kept) {
        long more = kept.head().position() - last;
        if (more == 0 || more % every != 0 || more < kept.changes() / SHARE) {
            return;
        }
        last = kept.head().position();
        String name = "at-" + Snapshot.FORMAT + "-" + last + "-"
                + kept.head().recordedAt().toEpochMilli();
        new SnapshotFile(directory.resolve(name + ".snapshot")).write(Snapshot.withoutTexts(kept));
        thinOut(kept.head().recordedAt().toEpochMilli());
    }

    /** Whoever looks far back reads on a little longer. */
    private void thinOut(long now) {
        Map<Long, Checkpoint> lastOfDay = new HashMap<>();
        for (Checkpoint each : all()) {
            Checkpoint before = each.recordedAt() < now - DAY ? lastOfDay.put(each.day(), each) : null;
            if (before != null) {
                remove(before.file());
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's " + file + " cannot be removed", e);
        }
    }

    /** The last one that lies before an instant. */
    Optional<Kept> before(Instant at, Texts texts) {
        List<Checkpoint> latestFirst = new ArrayList<>(all());
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(each -> each.recordedAt() < at.toEpochMilli())
                .flatMap(each -> new SnapshotFile(each.file()).snapshot().stream())
                .findFirst()
                .map(snapshot -> snapshot.kept(texts));
    }

    /** Those that there are, in the order of the log. */
    private List<Checkpoint> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Checkpoint> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.add(new Checkpoint(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), file));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the page's " + directory + " cannot be read", e);
        }
        found.sort(Comparator.comparingLong(Checkpoint::position));
        return found;
    }
}
