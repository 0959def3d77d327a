package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

class RememberedHistoriesProperties {
    private static final AtomicInteger COMPONENTS = new AtomicInteger();
    private static final int EVENTS = 20;
    private static final Query FORGETFUL = Query.start(
            Running.LOG.settings,
            Log.directory().resolve("forgetful"),
            Map.of("nines.query.memory.status-changes", 0, "nines.query.memory.outages", 0));

    @AfterContainer
    static void close() {
        FORGETFUL.close();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void whatIsKeptInMemoryIsWhatTheTablesHold(@ForAll long seed) {
        String component = "kept-" + COMPONENTS.incrementAndGet();
        RandomStory story = new RandomStory(component, seed);
        long first = Running.register(component, null);
        List<Interval> windows = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            Running.tell("observed/" + component + "/2026-01", story.next());
            Interval window = story.window();
            windows.add(window);
            // what is read here is kept, and is in the way of a wrong answer later
            Running.body(AsOfProperties.path(component, "timeline", window));
        }
        long head = Running.LOG.story.head().position();
        FORGETFUL.await(head);
        for (int i = 0; i < windows.size(); i++) {
            long position = first + Math.floorMod(seed + 31L * i, head - first + 1);
            for (String read : List.of("uptime", "timeline", "outages")) {
                String path = AsOfProperties.path(component, read, windows.get(i)) + "&position=" + position;
                assertThat(Running.body(path))
                        .isEqualTo(FORGETFUL.get(Running.READER, path).body());
            }
        }
    }
}
