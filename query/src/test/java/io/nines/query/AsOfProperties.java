package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.Interval;
import io.nines.timeline.Period;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class AsOfProperties {
    private static final AtomicInteger COMPONENTS = new AtomicInteger();
    private static final int EVENTS = 25;

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void whatIsAskedLaterAsOfAPositionIsWhatWasAnsweredAtThatPosition(@ForAll long seed) {
        String component = "as-of-" + COMPONENTS.incrementAndGet();
        RandomStory story = new RandomStory(component, seed);
        Running.register(component, null);
        Running.through("2026-01-01T00:00:00Z");
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < EVENTS; i++) {
            long position = Running.tell("observed/" + component + "/2026-01", story.next());
            Interval window = story.window();
            for (String read : List.of("uptime", "timeline", "outages")) {
                String path = path(component, read, window);
                answers.put(path + "&position=" + position, Running.body(path));
            }
            assertTold(component, story, window);
        }
        answers.forEach((path, body) -> assertThat(Running.body(path)).isEqualTo(body));
    }

    private static void assertTold(String component, RandomStory story, Interval window) {
        JsonNode answer = Running.json(path(component, "timeline", window));
        List<Period> told = story.told().periods(window.intersect(new Interval(Long.MIN_VALUE, story.through())));
        List<Period> answered = new ArrayList<>();
        answer.at("/periods")
                .forEach(held -> answered.add(new Period(
                        new Interval(millis(held, "/from"), millis(held, "/to")),
                        TimelineStatus.valueOf(held.at("/status").asText().toUpperCase(Locale.ROOT)))));
        assertThat(answered).isEqualTo(told);
    }

    private static long millis(JsonNode held, String field) {
        return Instant.parse(held.at(field).asText()).toEpochMilli();
    }

    static String path(String component, String read, Interval window) {
        return "/api/components/" + component + "/" + read + "?from=" + Instant.ofEpochMilli(window.start()) + "&to="
                + Instant.ofEpochMilli(window.end());
    }
}
