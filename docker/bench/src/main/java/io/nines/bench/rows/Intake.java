package io.nines.bench.rows;

import io.nines.bench.Plan;
import io.nines.bench.load.Results;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.Place;
import io.nines.bench.run.StoredResults;
import io.nines.bench.run.Subject;
import io.nines.log.LogSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A server with components, a load for it, and a load for its broker. */
final class Intake implements AutoCloseable {
    private static final int COMPONENTS = 1_000;
    private static final int FEW = 50;
    static final String SCRATCH = "bench.scratch";
    /** No silence and no flapping: only what comes in costs. */
    static final String DETECTION = "{\"failuresToDown\":2,\"unknownAfterSeconds\":null}";

    private final int components;
    private final Subject nines;
    private final Generator http = Generator.start();
    private final Generator raw = Generator.start();
    /** Results are of now: time goes by faster than numbers do. */
    private final long base = System.currentTimeMillis();

    private final Map<Integer, Long> before;
    private long nextRequest;

    Intake(String name, String flush, Plan plan) {
        components = plan.amount(COMPONENTS, FEW);
        nines = Subject.start(Place.fresh(name), Map.of("NINES_FLUSH", flush));
        nines.register(components, DETECTION);
        scratch(nines.log());
        before = StoredResults.ends(nines.log());
    }

    /** A topic as {@code nines.checks} is, but that nobody reads. */
    private static void scratch(LogSettings log) {
        try (Admin admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, log.bootstrapServers()))) {
            Map<String, String> config = new HashMap<>(
                    Map.of("retention.ms", Long.toString(log.checksKept().toMillis())));
            admin.createTopics(List.of(
                            new NewTopic(SCRATCH, Optional.of(log.checkPartitions()), Optional.of(log.replication()))
                                    .configs(config)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Subject nines() {
        return nines;
    }

    Words post(Words more) {
        Words report =
                http.run(nines.order(results(more), "post", "/api/checks").with("from", nextRequest));
        nextRequest = report.number("next");
        return report;
    }

    /** The same request to the route that does nothing. */
    Words empty(Words more) {
        return http.run(nines.order(results(more), "post", "/bench/empty")
                .with("status", 204)
                .with("from", nextRequest));
    }

    Words produce(Words more) {
        return raw.run(
                results(more).with("do", "produce").with("topic", SCRATCH).with("port", nines.kafkaPort()));
    }

    private Words results(Words more) {
        return Words.parse(more.toString()).with("components", components).with("base", base);
    }

    /** Nothing is left to be judged, which would take its part of the machine from whoever has the next turn. */
    void settle() {
        StoredResults.awaitJudged(nines, StoredResults.ends(nines.log()));
    }

    /** Every acknowledged result is on the log. */
    void check(int lines) {
        StoredResults.expect(nines.log(), before, Results.of(results(new Words())), 0, nextRequest * lines);
    }

    String note() {
        return "generator " + Math.round(http.processorSeconds()) + " s, raw producer "
                + Math.round(raw.processorSeconds()) + " s of processor time";
    }

    @Override
    public void close() {
        http.close();
        raw.close();
        nines.close();
        Place.remove(nines.data());
    }
}
