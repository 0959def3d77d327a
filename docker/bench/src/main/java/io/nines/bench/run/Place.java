package io.nines.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things are, and where a row may put what it needs. */
public final class Place {
    private Place() {}

    /** The directory of the whole project. */
    public static Path root() {
        return Path.of(System.getProperty("nines.root", ".")).toAbsolutePath().normalize();
    }

    /** The classes that add the empty route to the server; its jar, without what the benchmarks need beside it. */
    static Path emptyRoute() {
        return root().resolve("docker/bench/target/bench.jar");
    }

    /** A new, empty directory for a row. */
    public static Path fresh(String name) {
        Path directory = root().resolve("docker/bench/target/data").resolve(name);
        remove(directory);
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of all files in a directory whose path contains all these texts. */
    public static long bytes(Path directory, String... containing) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(containing).allMatch(file.toString()::contains))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
