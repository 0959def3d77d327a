package io.nines.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.Json;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Role;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.Visibility;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** One log and one query service for all tests that need no others of their own: each uses components of its own. */
final class Running {
    static final String READER = "reader000001";
    static final String ADMIN = "admin0000001";
    static final Log LOG = new Log(Log.directory());
    static final Query QUERY;

    static {
        LOG.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        long granted = LOG.story.tell("access-key/" + ADMIN, Query.key(ADMIN, Role.ADMIN));
        QUERY = Query.start(LOG.settings, Log.directory().resolve("query"));
        QUERY.await(granted);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            QUERY.close();
            LOG.close();
        }));
    }

    private Running() {}

    static long register(String component, String group) {
        return tell(
                "component/" + component,
                new ComponentRegistered(
                        component, "The " + component, group, 1, null, Visibility.PUBLIC, DetectionPolicy.DEFAULT));
    }

    static long through(String instant) {
        return tell("detection/2026-01", new ObservedThrough(Instant.parse(instant), null, 1, List.of()));
    }

    static long changed(String component, StatusChange... changes) {
        return observed(
                component, new ObservedStatusChanged(component, changes[0].at(), Arrays.asList(changes), List.of()));
    }

    static long restated(String component, String to, StatusChange... changes) {
        return observed(
                component,
                new ObservedTimelineRestated(
                        component,
                        changes[0].at(),
                        to == null ? null : Instant.parse(to),
                        Arrays.asList(changes),
                        List.of()));
    }

    static long outages(String component, String from, ObservedOutage... outages) {
        return observed(
                component,
                new ObservedTimelineRestated(
                        component, Instant.parse(from), Instant.parse(from), List.of(), Arrays.asList(outages)));
    }

    static StatusChange change(String at, Status status) {
        return new StatusChange(Instant.parse(at), status);
    }

    private static long observed(String component, DomainEvent event) {
        return tell("observed/" + component + "/2026-01", event);
    }

    static long tell(String aggregate, DomainEvent... events) {
        return LOG.story.tell(aggregate, events);
    }

    /** What a reader is answered, as of the end of the log or, where the path says so, an earlier position. */
    static HttpResponse<String> get(String path) {
        QUERY.await(LOG.story.head().position());
        return QUERY.get(READER, path);
    }

    /** The body of the answer that a reader gets to what they post. */
    static String post(String path, String json) {
        QUERY.await(LOG.story.head().position());
        return QUERY.post(READER, path, json).body();
    }

    /** The body of an answer that is as it should be. */
    static String body(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static JsonNode json(String path) {
        return read(body(path));
    }

    /** Asks until the answer is as expected; what is taken in beside the events cannot be waited for by position. */
    static JsonNode until(String path, Predicate<JsonNode> expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonNode answer = json(path);
        while (!expected.test(answer) && System.nanoTime() < deadline) {
            answer = json(path);
        }
        if (!expected.test(answer)) {
            throw new AssertionError("still " + answer);
        }
        return answer;
    }

    static JsonNode read(String body) {
        try {
            return Json.STORED.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
