package io.nines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A probe that sends what was not acknowledged again, until it is; its results follow from their number alone. */
final class Probe {
    static final int FAILURES_TO_DOWN = 2;
    static final String DETECTION = "\"detection\":{\"failuresToDown\":" + FAILURES_TO_DOWN
            + ",\"successesToUp\":1,\"locationsToAgree\":1,\"degradedAboveMillis\":null,"
            + "\"expectedIntervalSeconds\":null,\"unknownAfterSeconds\":null}";

    private static final int BATCH = 40;
    private static final long STEP = 1_000;

    private final String component;
    private final Instant base;
    private final Map<String, Integer> acknowledgements = new HashMap<>();
    private int next;
    private List<String> pending = List.of();
    private String offsets;

    Probe(String component, Instant base) {
        this.component = component;
        this.base = base;
    }

    /** Sends one batch; returns quietly when the server dies under it. */
    void send(Nines nines) {
        if (pending.isEmpty()) {
            pending = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                pending.add(line(next++));
            }
        }
        HttpResponse<String> answer = nines.post("/api/checks", "application/x-ndjson", String.join("\n", pending));
        if (answer.statusCode() == 503) {
            return;
        }
        JsonNode body = Nines.tree(answer.body());
        if (answer.statusCode() != 200 || !body.get("rejected").isEmpty()) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        pending.forEach(line -> acknowledgements.merge(line, 1, Integer::sum));
        pending = List.of();
        offsets = answer.headers().firstValue("Nines-Checks").orElseThrow();
    }

    private String line(int number) {
        return "{\"component\":\"" + component + "\",\"at\":\"" + at(number) + "\",\"outcome\":\""
                + (isDown(number) ? "down" : "up") + "\",\"probe\":\"p1\"}";
    }

    private String at(int number) {
        return io.nines.contract.Instants.format(base.plusMillis(number * STEP));
    }

    /** Runs of one to five failures among runs of good checks, the same for every probe. */
    private static boolean isDown(int number) {
        int phase = number % 37;
        return phase == 3 || phase == 9 || phase == 10 || (phase >= 20 && phase < 25);
    }

    String component() {
        return component;
    }

    /** Where the last acknowledged batch ends on the log. */
    String offsets() {
        return offsets;
    }

    boolean allAcknowledged() {
        return pending.isEmpty();
    }

    Map<String, Integer> acknowledgements() {
        return acknowledgements;
    }

    Instant end() {
        return base.plusMillis((next - 1) * STEP);
    }

    /** Start and end of each outage that an undisturbed run shows; an end of null is still to come. */
    List<List<String>> expectedOutages() {
        List<List<String>> outages = new ArrayList<>();
        int streak = 0;
        for (int i = 0; i < next; i++) {
            if (isDown(i)) {
                streak++;
            } else if (streak >= FAILURES_TO_DOWN) {
                outages.add(List.of(at(i - streak), at(i)));
                streak = 0;
            } else {
                streak = 0;
            }
        }
        if (streak >= FAILURES_TO_DOWN) {
            outages.add(List.of(at(next - streak), "null"));
        }
        return outages;
    }
}
