package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.page.PageSettings;
import io.nines.page.Scenes;
import io.nines.page.Views;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant SILENT = Instant.parse("2026-11-12T01:10:00Z");

    private final PageSettings settings = new PageSettings(Path.of("unused"), Scenes.ZONE.getId(), "Nines", null);
    private final Rendering rendering = new Rendering(settings, new Templates(), new Assets(settings));

    @Test
    void monthInWhichTheComponentWasNewSaysSinceWhenItCounts() {
        String html = html(null, "a", born("A", "2026-11-18T10:00:00Z"));
        assertThat(html).contains("lowest: A", "since 18 Nov").doesNotContain("month so far");
        assertThat(html(null, null, Views.up("A"))).contains("month so far");
    }

    @Test
    void daysBeforeAnythingWasWatchedAreEmptyAndDaysToComeOutlined() {
        String html = html(null, null, born("A", "2026-11-18T10:00:00Z"));
        // The 19th in part and the eleven days after it; none of the seventeen before the 18th.
        assertThat(html.split("class=\"ahead\"", -1)).hasSize(1 + 12);
    }

    @Test
    void historyOfAComponentBeginsWithIt() {
        ShownComponent old = Views.up("Old");
        ShownComponent young = born("Young", "2026-11-18T10:00:00Z");
        assertThat(html(null, "young", old, young)).doesNotContain("October 2026");
        assertThat(html(null, null, old, young)).contains("October 2026", "Nothing happened");
    }

    @Test
    void silenceOfSeveralIsOneEntryAndTheTimeBeforeTheFirstResultNone() {
        String html = html(null, null, silent("A", 0, 85), silent("B", 20, 85), born("C", "2026-11-18T10:00:00Z"));
        assertThat(html).contains("2 components unknown</a> <span>A, B</span>", "02:10 – 03:35");
        assertThat(html).doesNotContain("C unknown");
        assertThat(html(null, null, silent("A", 0, 85), silent("B", 600, 85)))
                .contains("A unknown</a> <span>no results came", "B unknown</a>");
    }

    @Test
    void silenceThatLastsIsSaidSinceWhen() {
        ShownComponent silent = Views.since("A", "2026-11-19T13:21:00Z", TimelineStatus.UNKNOWN);
        assertThat(html(null, null, silent)).contains("A unknown</a>", "<p class=\"times\">since 14:21</p>");
    }

    private static ShownComponent silent(String name, long secondsLater, long minutes) {
        Instant from = SILENT.plusSeconds(secondsLater);
        return Views.named(
                name,
                Views.timeline()
                        .then(from.toEpochMilli(), TimelineStatus.UNKNOWN)
                        .then(from.plus(Duration.ofMinutes(minutes)).toEpochMilli(), TimelineStatus.UP)
                        .build());
    }

    /** Registered then, with a first result an hour later. */
    private static ShownComponent born(String name, String at) {
        long born = Instant.parse(at).toEpochMilli();
        Timeline timeline = Timeline.startingWith(TimelineStatus.UNKNOWN)
                .then(born + Duration.ofHours(1).toMillis(), TimelineStatus.UP)
                .build();
        return Views.component(name.toLowerCase(java.util.Locale.ROOT), name, null, 0, null, born, timeline);
    }

    private String html(YearMonth month, String component, ShownComponent... components) {
        Sight sight = new Sight(Views.of(components), Trouble.NONE);
        Scene scene = rendering.scene(sight, Scenes.NOW, Language.ENGLISH, "/history", "1");
        return new String(
                rendering.history(scene, month, component).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
