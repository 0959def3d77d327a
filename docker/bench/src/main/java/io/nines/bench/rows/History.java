package io.nines.bench.rows;

import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.Place;
import io.nines.bench.run.StoredResults;
import io.nines.bench.run.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A server with a past: results over a long time, with an outage now and then, posted as anybody posts them. */
final class History implements AutoCloseable {
    static final String DETECTION = "{\"failuresToDown\":2,\"unknownAfterSeconds\":null}";

    /** A part of every number of results that a history has. */
    private static final int LINES = 480;

    private static final Duration BRIEF = Duration.ofDays(10);

    private final Subject nines;
    private final Generator load = Generator.start();

    History(String name, int components) {
        nines = Subject.start(Place.fresh(name), Map.of());
        nines.register(components, DETECTION);
    }

    Subject nines() {
        return nines;
    }

    Generator load() {
        return load;
    }

    /**
     * What a history is made of.
     *
     * @param first its first component
     * @param stepMillis so often each is checked
     * @param every each outage begins so many checks after the one before
     * @param downs and lasts so many
     */
    record Past(int first, int components, Instant from, Duration length, long stepMillis, int every, int downs) {
        static Instant ago(Duration length) {
            return Instant.now().minus(length).truncatedTo(ChronoUnit.DAYS);
        }

        /** Only the last days of it. */
        Past brief() {
            Duration less = length.compareTo(BRIEF) < 0 ? length : BRIEF;
            return new Past(first, components, ago(less), less, stepMillis, every, downs);
        }

        long checksEach() {
            return length.toMillis() / stepMillis;
        }

        /** How long a component was down in a period, by the rule that the results were made by. */
        long downMillis(Instant start, Instant end) {
            long down = 0;
            for (long check = 0; check < checksEach(); check++) {
                if (check % every < downs) {
                    long at = from.toEpochMilli() + check * stepMillis;
                    down += Math.max(
                            0, Math.min(at + stepMillis, end.toEpochMilli()) - Math.max(at, start.toEpochMilli()));
                }
            }
            return down;
        }
    }

    /** Over several connections where a request has at most one result of each component: hardly any comes out of order then. */
    void post(Past past) {
        long requests = past.checksEach() * past.components() / LINES;
        load.run(nines.order(new Words(), "post", "/api/checks")
                .with("connections", past.components() < LINES ? 1 : 8)
                .with("lines", LINES)
                .with("requests", requests)
                .with("millis", 1_800_000)
                .with("components", past.components())
                .with("first", past.first())
                .with("base", past.from().toEpochMilli())
                .with("step", past.stepMillis())
                .with("every", past.every())
                .with("downs", past.downs()));
    }

    /** Waits until everything that was posted is judged. */
    void await() {
        StoredResults.awaitJudged(nines, StoredResults.ends(nines.log()));
    }

    /** Milliseconds that a request for a path takes, one after the other: the median. */
    double millisEach(String path, long millis) {
        Words report = load.run(nines.order(new Words(), "get", path)
                .with("connections", 1)
                .with("any", "")
                .with("millis", millis));
        return report.real("p50");
    }

    @Override
    public void close() {
        load.close();
        nines.close();
        Place.remove(nines.data());
    }
}
