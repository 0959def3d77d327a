package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Impact;
import io.nines.contract.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class DeclaredProperties {
    private static final AtomicInteger STORIES = new AtomicInteger();
    private static final int EVENTS = 25;
    private static final int SECONDS = 60;
    private static final List<String> STATUSES = List.of("up", "degraded", "partial", "down", "unknown", "maintenance");

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void declaredStatusAndMaintenanceAreThoseOfTheSlowWalkAsOfEveryPosition(@ForAll long seed) {
        String name = "d" + STORIES.incrementAndGet();
        List<String> components = List.of(name + "-a", name + "-b");
        components.forEach(component -> Running.register(component, name));
        long first = Running.LOG.story.head().position();
        Instant around = Story.recordedAt(first + EVENTS / 2);
        RandomDeclarations story = new RandomDeclarations(name, components, seed, around, SECONDS);
        SlowDeclarations slow = new SlowDeclarations();
        Running.through(Instants.format(around.plusSeconds(2 * SECONDS)));
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < EVENTS; i++) {
            RandomDeclarations.Next next = story.next();
            long position = Running.tell(next.aggregate(), next.event());
            slow.add(position, next);
            String path = path(story, components, position);
            answers.put(path, Running.body(path));
        }
        for (int i = 0; i < EVENTS; i++) {
            String path = path(story, components, first + 2 + i);
            answers.put(path, Running.body(path));
        }
        answers.forEach((path, body) -> {
            assertThat(Running.body(path)).isEqualTo(body);
            assertAsTheSlowWalk(path, Running.read(body), slow, first);
        });
    }

    /** A window that begins and ends within what is told of, or around it. */
    private static String path(RandomDeclarations story, List<String> components, long position) {
        Instant one = story.any();
        Instant other = story.any();
        Instant from = one.isBefore(other) ? one : other;
        Instant to = one.isBefore(other) ? other : one.plusSeconds(1);
        return "/api/components/" + story.any(components) + "/uptime?from=" + from + "&to=" + to + "&basis="
                + story.any(List.of("declared", "declared", "observed")) + "&maintenance="
                + story.any(List.of("apart", "good", "ignored")) + "&position=" + position;
    }

    private static void assertAsTheSlowWalk(String path, JsonNode answer, SlowDeclarations slow, long registered) {
        String component = answer.at("/component").asText();
        long position = answer.at("/asOf/position").asLong();
        Instant since = since(component, slow, position, registered);
        if (answer.at("/basis").asText().equals("declared")) {
            assertThat(answer.at("/since").asText()).as(path).isEqualTo(Instants.format(since));
        }
        Map<String, Long> expected = new TreeMap<>();
        STATUSES.forEach(status -> expected.put(status, 0L));
        Instant to = Instant.parse(answer.at("/to").asText());
        for (Instant at = Instant.parse(answer.at("/from").asText()); at.isBefore(to); at = at.plusSeconds(1)) {
            expected.merge(status(answer, component, at, since, slow, position), 1000L, Long::sum);
        }
        Map<String, Long> told = new TreeMap<>();
        STATUSES.forEach(
                status -> told.put(status, answer.at("/millis/" + status).asLong()));
        assertThat(told).as(path).isEqualTo(expected);
        assertThat(told.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(length(answer));
    }

    private static String status(
            JsonNode answer, String component, Instant at, Instant since, SlowDeclarations slow, long position) {
        String mode = answer.at("/maintenance").asText();
        if (!mode.equals("ignored") && slow.inMaintenance(component, at, position)) {
            return mode.equals("good") ? "up" : "maintenance";
        }
        if (answer.at("/basis").asText().equals("observed") || at.isBefore(since)) {
            return "unknown";
        }
        Impact impact = slow.declared(component, at, position);
        return impact == Impact.NONE ? "up" : impact.name().toLowerCase(Locale.ROOT);
    }

    /** Its registration, or the first second of which something worse is declared. */
    private static Instant since(String component, SlowDeclarations slow, long position, long lastRegistered) {
        long own = component.endsWith("-a") ? lastRegistered - 1 : lastRegistered;
        Instant registered = Story.recordedAt(own);
        for (Instant at = registered.minusSeconds(3 * SECONDS); at.isBefore(registered); at = at.plusSeconds(1)) {
            if (slow.declared(component, at, position) != Impact.NONE) {
                return at;
            }
        }
        return registered;
    }

    private static long length(JsonNode answer) {
        return Duration.between(
                        Instant.parse(answer.at("/from").asText()),
                        Instant.parse(answer.at("/to").asText()))
                .toMillis();
    }
}
