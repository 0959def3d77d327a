package io.nines.page.page;

import static io.nines.page.Views.since;
import static io.nines.page.Views.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.page.Scenes;
import io.nines.page.Views;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverallSentenceTest {
    private static final String AT = "2026-11-19T13:21:00Z";
    private static final String LATER = "2026-11-19T13:25:00Z";

    private final ShownComponent down = since("Checkout", AT, TimelineStatus.DOWN);
    private final ShownComponent downLater = since("API", LATER, TimelineStatus.DOWN);
    private final ShownComponent partial = since("Search", AT, TimelineStatus.PARTIAL);
    private final ShownComponent degraded = since("Mail", AT, TimelineStatus.DEGRADED);
    private final ShownComponent unknown = since("Webhooks", AT, TimelineStatus.UNKNOWN);
    private final ShownComponent maintenance = since("Reports", AT, TimelineStatus.MAINTENANCE);

    @Test
    void allIsWell() {
        said(Views.of(up("A"), up("B")), Wording.UP, "Everything is working.")
                .isEqualTo("2 components, checked from 5 places. Last check at 15:03:03 CET.");
    }

    @Test
    void oneIsDown() {
        said(Views.of(up("A"), down), Wording.DOWN, "Checkout is down.")
                .isEqualTo("Checks have failed since 14:21 CET.");
    }

    @Test
    void severalAreDown() {
        said(Views.of(up("A"), down, downLater), Wording.DOWN, "Checkout and API are down.")
                .isEqualTo("Checkout since 14:21 CET, API since 14:25 CET.");
        said(
                        Views.of(up("A"), downLater, down, since("C", LATER, TimelineStatus.DOWN)),
                        Wording.DOWN,
                        "3 components are down.")
                .isEqualTo("The first since 14:21 CET.");
    }

    @Test
    void allAreDown() {
        said(Views.of(down, downLater), Wording.DOWN, "Nothing is working.")
                .isEqualTo("Checkout since 14:21 CET, API since 14:25 CET.");
        said(Views.of(down), Wording.DOWN, "Checkout is down.").isEqualTo("Checks have failed since 14:21 CET.");
    }

    @Test
    void partialAndDegraded() {
        said(Views.of(up("A"), partial), Wording.PARTIAL, "Search is failing for some customers.")
                .isEqualTo("Checks have failed from some places since 14:21 CET.");
        said(Views.of(up("A"), degraded), Wording.DEGRADED, "Mail is degraded.")
                .isEqualTo("Checks have found it degraded since 14:21 CET.");
    }

    @Test
    void unknownIsNeverEverythingIsWorking() {
        said(Views.of(up("A"), unknown), Wording.UNKNOWN, "We cannot tell how Webhooks is doing.")
                .isEqualTo("Nothing is known since 14:21 CET. Last known: working.");
        ShownComponent never = Views.named("New", Timeline.always(TimelineStatus.UNKNOWN));
        said(Views.of(up("A"), never), Wording.UNKNOWN, "We cannot tell how New is doing.")
                .isEqualTo("No results yet.");
        said(
                        Views.of(unknown, since("B", LATER, TimelineStatus.UNKNOWN)),
                        Wording.UNKNOWN,
                        "We cannot tell how Webhooks and B are doing.")
                .isEqualTo("Nothing is known since 14:25 CET. Last known: working.");
    }

    @Test
    void silenceBeginsWithTheLastResultNotWhenItWasNoticed() {
        ShownComponent silent = since("Webhooks", "2026-11-19T14:02:00Z", TimelineStatus.UNKNOWN);
        View view = Views.of(Instant.parse("2026-11-19T13:57:45Z"), silent);
        assertThat(sentence(view).leadText()).isEqualTo("No results since 14:57 CET. Last known: working.");
    }

    @Test
    void maintenanceAlone() {
        said(Views.of(up("A"), maintenance), Wording.MAINTENANCE, "Everything is working, with maintenance on Reports.")
                .startsWith("2 components");
    }

    @Test
    void worseBeatsBetterAndTheRestIsNamed() {
        said(Views.of(maintenance, unknown, degraded, partial, down), Wording.DOWN, "Checkout is down.")
                .isEqualTo("Checks have failed since 14:21 CET. 4 more components are affected.");
        said(
                        Views.of(maintenance, unknown, degraded, partial),
                        Wording.PARTIAL,
                        "Search is failing for some customers.")
                .endsWith(" 3 more components are affected.");
        said(Views.of(maintenance, unknown, degraded), Wording.DEGRADED, "Mail is degraded.")
                .endsWith(" 2 more components are affected.");
        said(Views.of(maintenance, unknown), Wording.UNKNOWN, "We cannot tell how Webhooks is doing.")
                .startsWith("Nothing is known since");
        said(Views.of(up("A"), down, partial), Wording.DOWN, "Checkout is down.")
                .endsWith(" Search is partly down.");
    }

    @Test
    void nothingIsWatched() {
        Sentence sentence = sentence(Views.of());
        assertThat(sentence.mark()).isNull();
        assertThat(sentence.headline()).isEqualTo("Nothing is watched yet.");
    }

    @Test
    void changeNewerThanThroughIsSaidAtOnce() {
        View view = Views.of(up("A"), since("Checkout", "2026-11-19T14:03:30Z", TimelineStatus.DOWN));
        assertThat(sentence(view).headline()).isEqualTo("Checkout is down.");
    }

    @Test
    void instantsAreGivenToTheBrowser() {
        assertThat(sentence(Views.of(down)).lead()).extracting(Said::form).contains("clock");
        assertThat(sentence(Views.of(up("A"))).lead()).extracting(Said::form).contains("ago");
        List<String> machine = sentence(Views.of(down)).lead().stream()
                .filter(said -> said.at() != null)
                .map(Said::machine)
                .toList();
        assertThat(machine).containsExactly("2026-11-19T13:21:00.000Z");
    }

    private static Sentence sentence(View view) {
        return OverallSentence.of(view, new PageTimes(Scenes.ZONE, Scenes.NOW));
    }

    private static org.assertj.core.api.AbstractStringAssert<?> said(View view, Wording mark, String headline) {
        Sentence sentence = sentence(view);
        assertThat(sentence.mark()).isEqualTo(mark);
        assertThat(sentence.headline()).isEqualTo(headline);
        return assertThat(sentence.leadText());
    }
}
