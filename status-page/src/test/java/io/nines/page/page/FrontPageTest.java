package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.page.PageSettings;
import io.nines.page.Scenes;
import io.nines.page.Views;
import io.nines.page.view.FreeText;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.page.view.View;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontPageTest {
    private static final String HOSTILE = "<script>alert('1')</script>\"'&${x}</title>";
    private static final Instant NOON = Instant.parse("2026-11-06T12:00:00Z");
    private static final int MOST_BYTES = 120 * 1024;

    private final Rendering rendering = rendering("Nines", null);

    @Test
    void saysHeadlineStatusesFiguresAndFoot() {
        String html = html(Views.of(Views.up("API"), Views.since("Mail", "2026-11-19T13:21:00Z", TimelineStatus.DOWN)));
        assertThat(html)
                .contains("<h1>Mail is down.</h1>", "Affected now", ">Working</h2>", "Partly down", "As of position")
                .contains("<b>18\u202f442</b>", "<b>14:03:12 UTC</b>", "0000…0000", "Days in CET.")
                .contains("<b>100\u202f%</b> 90 days", "<b>100\u202f%</b> 30 days");
    }

    @Test
    void hostileNamesAreText() {
        ShownComponent hostile = Views.component(
                "x",
                HOSTILE,
                HOSTILE,
                0,
                FreeText.of(HOSTILE),
                Views.LONG_AGO.toEpochMilli(),
                Views.timeline().build());
        View view = Views.of(hostile);
        for (String html : List.of(
                text(rendering(HOSTILE, HOSTILE)
                        .render(new Sight(view, Trouble.NONE), Scenes.NOW)
                        .front(Language.ENGLISH)),
                text(day(rendering(HOSTILE, HOSTILE), new Sight(view, Trouble.NONE), LocalDate.of(2026, 11, 6))
                        .orElseThrow()))) {
            assertThat(html.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("<script>", "alert('1')</script>", "\"'&$")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void hostileNameDoesNotLeaveItsAttribute() {
        ShownComponent hostile = Views.component(
                "x",
                "a\" onload=\"b",
                null,
                0,
                null,
                Views.LONG_AGO.toEpochMilli(),
                Views.timeline().build());
        assertThat(html(Views.of(hostile))).contains("aria-label=\"a&quot; onload=&quot;b, day by day\"");
        View folded = Views.of(hostile, Views.since("B", "2026-11-19T13:21:00Z", TimelineStatus.DOWN));
        assertThat(html(folded)).contains("aria-label=\"Show the days of a&#34; onload=&#34;b\"");
    }

    @Test
    void youngComponentSaysSinceWhenAndDrawsNothingBefore() {
        long born = Instant.parse("2026-11-03T09:00:00Z").toEpochMilli();
        Timeline timeline = Timeline.startingWith(TimelineStatus.UNKNOWN)
                .then(born, TimelineStatus.UP)
                .build();
        String html = html(Views.of(Views.component("new", "New", null, 0, null, born, timeline)));
        assertThat(html).contains("since 3 Nov").doesNotContain("90 days ·", "/days/2026-11-02");
        assertThat(html).contains("/days/2026-11-03#new", "watched since 10:00");
    }

    @Test
    void componentWithoutResultsHasNoData() {
        ShownComponent never = Views.named("New", Timeline.always(TimelineStatus.UNKNOWN));
        assertThat(html(Views.of(never)))
                .contains("<b>no data</b> 90 days · coverage 0\u202f%", "We cannot tell how New");
    }

    @Test
    void coverageIsSaidOnlyBelowAll() {
        Timeline gap = Views.timeline()
                .then(NOON.toEpochMilli(), TimelineStatus.UNKNOWN)
                .then(NOON.plusSeconds(3600).toEpochMilli(), TimelineStatus.UP)
                .build();
        assertThat(html(Views.of(Views.named("A", gap)))).contains("90 days · coverage 99.95\u202f%");
        assertThat(html(Views.of(Views.up("A")))).doesNotContain("90 days · coverage");
    }

    @Test
    void dayWithAnEventIsInTheListForScreenReaders() {
        Timeline outage = Views.timeline()
                .then(NOON.toEpochMilli(), TimelineStatus.DOWN)
                .then(NOON.plusSeconds(22 * 60).toEpochMilli(), TimelineStatus.UP)
                .build();
        assertThat(html(Views.of(Views.named("Checkout", outage))))
                .contains("<b>Fri 6 Nov 2026</b>", "<b>98.472\u202f%</b> that day")
                .contains("<span>Down</span> <span>13:00 – 13:22</span> <span>22 min</span>")
                .contains("coverage 100\u202f% · times in CET", "/days/2026-11-06#checkout");
    }

    @Test
    void whatWentDownAfterTheLastJudgedInstantIsMarkedAndTheFigureSaysHowFarItCounts() {
        String html = html(Views.of(Views.since("Mail", "2026-11-19T14:03:30Z", TimelineStatus.DOWN)));
        assertThat(html)
                .contains("Mail is down", "<rect class=\"down\"", "<b>100\u202f%</b> 90 days · up to <time")
                .contains("<span>Down</span> <span>since 15:03</span> <span></span>");
        String judged = html(Views.of(Views.since("Mail", "2026-11-19T13:03:30Z", TimelineStatus.DOWN)));
        assertThat(judged).contains("<rect class=\"down\"").doesNotContain("up to <time");
    }

    @Test
    void maintenanceIsExplainedOnlyWhereThereIsAny() {
        assertThat(html(Views.of(Views.up("A")))).doesNotContain("</svg> Maintenance");
        Timeline window = Views.timeline()
                .then(NOON.toEpochMilli(), TimelineStatus.MAINTENANCE)
                .then(NOON.plusSeconds(60).toEpochMilli(), TimelineStatus.UP)
                .build();
        assertThat(html(Views.of(Views.named("A", window)))).contains("</svg> Maintenance");
    }

    @Test
    void oldPageSaysSoAboveItsLastHeadline() {
        Sight sight = new Sight(Views.of(Views.up("A")), Trouble.UNREACHABLE);
        String html = text(rendering.render(sight, Scenes.NOW.plusSeconds(370)).front(Language.ENGLISH));
        assertThat(html)
                .contains(
                        "This page is 6 minutes old.",
                        "The log cannot be reached.",
                        "What you see was true at",
                        "15:03 CET")
                .contains("Last good view: position", "Everything is working.");
        assertThat(html.indexOf("6 minutes old")).isLessThan(html.indexOf("<h1>"));
    }

    @Test
    void emptyPageTellsWhatToDo() {
        View nothing = Views.nothing();
        assertThat(html(nothing))
                .contains("Nothing is watched yet.", "curl", "/api/checks", "Nothing is on the log yet");
    }

    @Test
    void noticeStandsOnThePage() {
        Sight sight = new Sight(Views.of(Views.up("A")), Trouble.NONE);
        assertThat(text(rendering("Nines", "demo data, shifted")
                        .render(sight, Scenes.NOW)
                        .front(Language.ENGLISH)))
                .contains("demo data, shifted");
    }

    @Test
    void sameViewMakesTheSameBytes() {
        Sight sight = new Sight(Views.of(Views.up("A")), Trouble.NONE);
        ReadyPages one = rendering.render(sight, Scenes.NOW);
        ReadyPages other = rendering("Nines", null).render(sight, Scenes.NOW.plusSeconds(50));
        assertThat(one.front(Language.ENGLISH).plain())
                .isEqualTo(other.front(Language.ENGLISH).plain());
        assertThat(one.version()).isEqualTo(other.version());
    }

    @Test
    void twoHundredComponentsStaySmall() {
        View view = Views.of(
                IntStream.range(0, 200).mapToObj(FrontPageTest::eventful).toArray(ShownComponent[]::new));
        Ready front =
                rendering.render(new Sight(view, Trouble.NONE), Scenes.NOW).front(Language.ENGLISH);
        assertThat(front.gzipLength()).isLessThan(MOST_BYTES);
    }

    @Test
    void twoHundredComponentsAreDrawnQuickly() {
        View view = Views.of(
                IntStream.range(0, 200).mapToObj(FrontPageTest::eventful).toArray(ShownComponent[]::new));
        Sight sight = new Sight(view, Trouble.NONE);
        rendering.render(sight, Scenes.NOW);
        long started = System.nanoTime();
        rendering.render(sight, Scenes.NOW);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void daysThatWereNotWatchedOrHaveNotComeAreNotThere() {
        Sight sight = new Sight(Views.of(Views.up("A")), Trouble.NONE);
        assertThat(day(rendering, sight, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(day(rendering, sight, LocalDate.of(2026, 1, 1))).isPresent();
        assertThat(day(rendering, sight, LocalDate.of(2026, 11, 19))).isPresent();
        assertThat(day(rendering, sight, LocalDate.of(2026, 11, 20))).isEmpty();
    }

    /** Five outages in 90 days, at other times than its neighbours'. */
    private static ShownComponent eventful(int number) {
        Timeline.Builder timeline = Views.timeline();
        long day = Duration.ofDays(1).toMillis();
        long at = Instant.parse("2026-08-25T00:00:00Z").toEpochMilli() + number * 3_571_000L;
        for (int i = 0; i < 5; i++) {
            TimelineStatus status = List.of(TimelineStatus.DOWN, TimelineStatus.PARTIAL, TimelineStatus.UNKNOWN)
                    .get((number + i) % 3);
            timeline.then(at + i * 15L * day, status)
                    .then(at + i * 15L * day + 1_234_567L + number * 60_000L, TimelineStatus.UP);
        }
        return Views.component(
                "component-" + number,
                "Component number " + number,
                "Group " + number / 10,
                number,
                null,
                Views.LONG_AGO.toEpochMilli(),
                timeline.build());
    }

    private static Optional<Ready> day(Rendering rendering, Sight sight, LocalDate date) {
        return rendering.day(rendering.scene(sight, Scenes.NOW, Language.ENGLISH, "/days/" + date, "1"), date);
    }

    private String html(View view) {
        return text(rendering.render(new Sight(view, Trouble.NONE), Scenes.NOW).front(Language.ENGLISH));
    }

    private static String text(Ready ready) {
        return new String(ready.plain(), StandardCharsets.UTF_8);
    }

    private static Rendering rendering(String name, String notice) {
        PageSettings settings = new PageSettings(Path.of("unused"), Scenes.ZONE.getId(), name, notice);
        return new Rendering(settings, new Templates(), new Assets(settings));
    }
}
