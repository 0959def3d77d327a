package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.order.Ordered;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.Role;
import io.nines.contract.Visibility;
import io.nines.log.LogUnavailableException;
import io.nines.log.LoggedEvent;
import io.nines.query.intake.Progress;
import io.nines.query.intake.Projection;
import io.nines.query.intake.QueryReadiness;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final String READER = "reader000001";
    private static final int EVENTS = 90;

    private final Log log = new Log(Log.directory());
    private final Path database = Log.directory().resolve("query");

    /** Told once for all tests that ask for the same answers again. */
    private static Log stories;

    private static Map<String, String> answers;

    @AfterEach
    void stop() {
        log.close();
    }

    @AfterAll
    static void endOfStories() {
        if (stories != null) {
            stories.close();
        }
    }

    @Test
    void afterARestartAndAfterARebuildTheSameBytesComeOut() {
        tellStories();
        try (Query fresh = Query.start(stories.settings, database, batches(7))) {
            assertAnswers(fresh);
        }
        try (Query again = Query.start(stories.settings, database)) {
            assertAnswers(again);
        }
        try (Query rebuilt = Query.start(stories.settings, Log.directory().resolve("query"), batches(5000))) {
            assertAnswers(rebuilt);
        }
    }

    @Test
    void whenTakingInFailsHalfwayNothingOfItIsStoredAndItIsDoneAgain() {
        tellStories();
        FailsAt failing = new FailsAt(EVENTS / 2, new LogUnavailableException("the broker went away"), 3);
        try (Query query = Query.start(stories.settings, database, failing, batches(20))) {
            assertAnswers(query);
            assertThat(failing.failuresLeft).isZero();
        }
    }

    @Test
    void whatWasKilledHalfwayGoesOnWithoutLossOrDoubling() {
        tellStories();
        for (int at = 10; at < EVENTS; at += 35) {
            FailsAt failing = new FailsAt(at, new IllegalStateException("killed"), 1);
            try (Query query = Query.start(stories.settings, database, failing, batches(9))) {
                Progress.State state = awaitFault(query);
                assertThat(state.head().position()).isLessThan(at).isGreaterThanOrEqualTo(at - 9);
            }
        }
        try (Query query = Query.start(stories.settings, database)) {
            assertAnswers(query);
        }
    }

    @Test
    void anEventOfAnUnknownTypeStopsReadingLoudly() {
        log.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        long good = register("api");
        log.story.tellUnreadable("incident-dreamt");
        register("web");
        try (Query query = Query.start(log.settings, database)) {
            Progress.State state = awaitFault(query);
            assertThat(state.head().position()).isEqualTo(good);
            HttpResponse<String> answer = query.get(READER, "/api/components");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/reading-stopped").contains("incident-dreamt");
            QueryReadiness.Readiness readiness =
                    context(query).getBean(QueryReadiness.class).now();
            assertThat(readiness.ready()).isFalse();
            assertThat(readiness.trouble()).contains("incident-dreamt");
            assertThat(readiness.position()).isEqualTo(good);
        }
    }

    @Test
    void aLogThatIsNotTheOneReadBeforeStopsReadingLoudly() {
        log.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        register("api");
        try (Query query = Query.start(log.settings, database)) {
            query.await(2);
        }
        try (Log other = new Log(Log.directory())) {
            other.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
            try (Query query = Query.start(other.settings, database)) {
                assertThat(awaitFault(query).fault()).contains("position 2");
            }
        }
    }

    @Test
    @Tag("faults")
    void whatWasReadIsAnsweredWhileTheLogIsAway() {
        log.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        register("api");
        try (Query query = Query.start(log.settings, database)) {
            query.await(2);
        }
        log.close();
        try (Query query = Query.start(log.settings, database)) {
            assertThat(query.get(READER, "/api/components/api").statusCode()).isEqualTo(200);
            assertThat(context(query).getBean(QueryReadiness.class).now().ready())
                    .isFalse();
        }
    }

    @Test
    void readinessSaysHowFarItIs() {
        log.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        Instant judged = Instant.parse("2026-02-01T00:00:00Z");
        long last = log.story.tell("detection/2026-02", new ObservedThrough(judged, null, 1, List.of()));
        try (Query query = Query.start(log.settings, database)) {
            awaitState(query, state -> state.head().position() == last && state.caughtUp());
            QueryReadiness.Readiness readiness =
                    context(query).getBean(QueryReadiness.class).now();
            assertThat(readiness.position()).isEqualTo(last);
            assertThat(readiness.through()).isEqualTo(judged);
            assertThat(readiness.lag()).isZero();
        }
    }

    /** Tells two stories at once, and has them answered as of each position by a service that takes events one by one. */
    private static void tellStories() {
        if (answers != null) {
            return;
        }
        stories = new Log(Log.directory());
        stories.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        register(stories, "a");
        register(stories, "b");
        answers = answersToStories();
    }

    private static Map<String, String> answersToStories() {
        Map<String, String> answers = new LinkedHashMap<>();
        RandomStory a = new RandomStory("a", 1);
        RandomStory b = new RandomStory("b", 2);
        RandomDeclarations said =
                new RandomDeclarations("s", List.of("a", "b"), 3, Instant.parse("2026-01-01T00:30:00Z"), 1800);
        try (Query live = Query.start(stories.settings, Log.directory().resolve("query"))) {
            for (int i = 0; i < EVENTS; i++) {
                String component = i % 3 == 0 ? "a" : "b";
                RandomStory story = i % 3 == 0 ? a : b;
                long position = stories.story.tell("observed/" + component + "/2026-01", story.next());
                if (i % 2 == 0) {
                    RandomDeclarations.Next next = said.next();
                    position = stories.story.tell(next.aggregate(), next.event());
                }
                live.await(position);
                for (String path : reads(component, story)) {
                    answers.put(
                            path + "&position=" + position,
                            live.get(READER, path).body());
                }
            }
        }
        return answers;
    }

    private static List<String> reads(String component, RandomStory story) {
        return List.of(
                AsOfProperties.path(component, "uptime", story.window()),
                AsOfProperties.path(component, "timeline", story.window()) + "&basis=declared",
                AsOfProperties.path(component, "outages", story.window()),
                "/api/incidents?limit=500",
                "/api/maintenance?component=" + component);
    }

    private static void assertAnswers(Query query) {
        query.await(stories.story.head().position());
        answers.forEach((path, body) -> {
            HttpResponse<String> answer = query.get(READER, path);
            assertThat(answer.body()).isEqualTo(body);
            assertThat(answer.statusCode()).isEqualTo(200);
        });
    }

    private long register(String component) {
        return register(log, component);
    }

    private static long register(Log log, String component) {
        return log.story.tell(
                "component/" + component,
                new ComponentRegistered(
                        component, component, null, 1, null, Visibility.PUBLIC, DetectionPolicy.DEFAULT));
    }

    private static Map<String, Object> batches(int size) {
        return Map.of("nines.query.intake.batch-size", size);
    }

    private static ApplicationContext context(Query query) {
        return query.server.getApplicationContext();
    }

    private static Progress.State awaitFault(Query query) {
        return awaitState(query, state -> state.fault() != null);
    }

    private static Progress.State awaitState(Query query, Predicate<Progress.State> wanted) {
        try {
            Progress.State state = context(query).getBean(Progress.class).await(wanted, Duration.ofSeconds(30));
            assertThat(wanted.test(state)).as("%s", state).isTrue();
            return state;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A projection that fails, so many times, when a position comes; whatever else was done in that batch is undone. */
    private static final class FailsAt implements Projection, Ordered {
        private final long position;
        private final RuntimeException failure;
        private int failuresLeft;

        FailsAt(long position, RuntimeException failure, int times) {
            this.position = position;
            this.failure = failure;
            this.failuresLeft = times;
        }

        /** Last, when the others have written. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public Set<Class<? extends DomainEvent>> handled() {
            return EventTypes.all();
        }

        @Override
        public Set<Class<? extends DomainEvent>> ignored() {
            return Set.of();
        }

        @Override
        public void apply(List<LoggedEvent> events) {
            boolean reached = events.stream().anyMatch(logged -> logged.entry().position() >= position);
            if (reached && failuresLeft > 0) {
                failuresLeft--;
                throw failure;
            }
        }
    }
}
