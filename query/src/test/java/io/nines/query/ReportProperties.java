package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.reports.LogSource;
import io.nines.reports.ReportJson;
import io.nines.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ReportProperties {
    private static final AtomicInteger STORIES = new AtomicInteger();
    private static final int EVENTS = 40;
    private static final int TOLD_EVERY = 8;
    private static final String PERIOD = "2026-01-01T00:00:00Z..2026-01-01T01:30:00Z";
    private static final List<String> TERMS = List.of(
            "{\"objectives\":[{\"availability\":99}]}",
            "{\"basis\":\"worst-of-both\",\"unknown\":\"down\",\"objectives\":[{\"availability\":99}]}",
            "{\"basis\":\"declared-where-there-is-one\",\"combine\":\"average\","
                    + "\"maintenance\":{\"counts\":\"available\",\"notice\":\"PT48H\"},\"objectives\":[{\"availability\":99}]}",
            "{\"basis\":\"declared\",\"corrections\":{\"needApproval\":true},\"excused\":{\"categories\":[\"customer\"]},"
                    + "\"outages\":{\"smallest\":\"PT5M\"},\"objectives\":[{\"availability\":99}]}");

    /** What happens to two components of an agreement. */
    private static final class Life {
        private final String name = "life" + STORIES.incrementAndGet();
        private final List<String> components = List.of(name + "-a", name + "-b");
        private final Random random;
        private final List<RandomStory> observed;
        private final RandomDeclarations declared;
        private int corrections;

        Life(long seed) {
            random = new Random(seed);
            observed = components.stream()
                    .map(component -> new RandomStory(component, random.nextLong()))
                    .toList();
            declared = new RandomDeclarations(
                    name, components, random.nextLong(), Instant.parse("2026-01-01T00:30:00Z"), 3_600);
            components.forEach(component -> Running.register(component, null));
            Agreed.conclude(name, "Life Bank", TERMS.get(random.nextInt(TERMS.size())), name + "-a", name + "-b");
            Running.through("2026-01-01T00:00:00Z");
        }

        void goOn() {
            switch (random.nextInt(4)) {
                case 0 -> {
                    RandomDeclarations.Next next = declared.next();
                    Running.tell(next.aggregate(), next.event());
                }
                case 1 -> correct();
                default -> {
                    int which = random.nextInt(components.size());
                    Running.tell(
                            "observed/" + components.get(which) + "/2026-01",
                            observed.get(which).next());
                }
            }
        }

        private void correct() {
            if (corrections > 0 && random.nextBoolean()) {
                String id = name + "c" + (1 + random.nextInt(corrections));
                Running.tell(
                        "correction/" + id,
                        random.nextBoolean() ? new CorrectionApproved(id) : new CorrectionWithdrawn(id, null));
                return;
            }
            Instant from = declared.any();
            String id = name + "c" + ++corrections;
            CorrectedAs as = declared.any(List.of(CorrectedAs.values()));
            String to = from.plusSeconds(60 + random.nextInt(3_000)).toString();
            Running.tell("correction/" + id, Agreed.correction(id, from.toString(), to, as, declared.any(components)));
        }

        String path(long position) {
            return "/api/agreements/" + name + "/report?period=" + PERIOD + "&position=" + position;
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void whatIsToldAtAPositionIsToldAgainLaterAndComesOutOfTheLogAlone(@ForAll long seed) {
        Life life = new Life(seed);
        Map<Long, String> told = new LinkedHashMap<>();
        for (int i = 1; i <= EVENTS; i++) {
            life.goOn();
            if (i % TOLD_EVERY == 0) {
                long position = Running.LOG.story.head().position();
                told.put(position, Running.body(life.path(position)));
            }
        }
        told.forEach((position, body) -> {
            assertThat(Running.body(life.path(position))).isEqualTo(body);
            try (LogSource source = LogSource.read(Running.LOG.settings, position)) {
                byte[] json = ReportJson.bytes(Reports.of(source, life.name, PERIOD));
                assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(body);
            }
        });
    }
}
