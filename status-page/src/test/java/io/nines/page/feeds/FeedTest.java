package io.nines.page.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedOutput;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Status;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.TextRef;
import io.nines.page.Told;
import io.nines.page.documents.Addresses;
import io.nines.page.documents.SafeJson;
import io.nines.page.page.Language;
import io.nines.page.view.Recording;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ROME reads back of what ROME wrote, so what any reader gets. */
@SuppressWarnings("JavaUtilDate") // the library's type for an instant
class FeedTest {
    private final Told told = new Told();

    @BeforeEach
    void components() {
        told.component("api", "API", "Core", 1).component("web", "Web", null, 2).observed(1, "api", Status.UP);
    }

    static Stream<Function<Feed, WireFeed>> formats() {
        return Stream.of(AtomFeed::of, RssFeed::of);
    }

    private Feed feed(long minute) {
        return feed(minute, Language.ENGLISH);
    }

    private Feed feed(long minute, Language language) {
        return Feed.of(told.at(minute), Scope.WHOLE, Told.settings("Europe/Berlin"), Addresses.EXAMPLE, language);
    }

    private static SyndFeed read(WireFeed feed) throws Exception {
        return new SyndFeedInput().build(new StringReader(new WireFeedOutput().outputString(feed)));
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().get(0).getValue();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void inAnotherLanguageItIsTheSameEntryWithWhatWasWrittenAsItWas(Function<Feed, WireFeed> format) throws Exception {
        told.declare(10, "one", "api", Impact.DOWN)
                .update(20, "one", "two", IncidentStatus.IDENTIFIED, "a disk is full")
                .announce(30, "win", 40, 60, "api");
        SyndFeed english = read(format.apply(feed(41)));
        SyndFeed german = read(format.apply(feed(41, Language.of("de").orElseThrow())));
        assertThat(german.getTitle()).isEqualTo("Quillmarsh: Störungen und Wartungen");
        assertThat(german.getEntries().stream().map(SyndEntry::getUri))
                .isEqualTo(english.getEntries().stream().map(SyndEntry::getUri).toList());
        assertThat(german.getEntries().get(0).getTitle()).startsWith("Wartung: ");
        assertThat(content(german.getEntries().get(0))).startsWith("<p>Läuft: So. 1. März 2026, ");
        assertThat(content(german.getEntries().get(1)))
                .contains("<strong>Ursache gefunden</strong> - a disk is full", "Betroffen: API", "Stand: Position");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void incidentIsOneEntryThroughItsWholeLife(Function<Feed, WireFeed> format) throws Exception {
        told.declare(10, "one", "api", Impact.DOWN);
        SyndEntry first = read(format.apply(feed(11))).getEntries().get(0);
        told.update(20, "one", "two", IncidentStatus.INVESTIGATING, "still looking")
                .update(30, "one", "end", IncidentStatus.RESOLVED, "well again")
                .correct(40, "one", "end", "well again, since 1:29");
        List<SyndEntry> entries = read(format.apply(feed(41))).getEntries();
        assertThat(entries).hasSize(1);
        SyndEntry last = entries.get(0);
        assertThat(last.getUri()).isEqualTo(first.getUri()).startsWith("urn:uuid:");
        assertThat(last.getLink()).isEqualTo("https://status.example.com/incidents/one");
        assertThat(last.getPublishedDate()).isEqualTo(first.getPublishedDate()).isEqualTo(Recording.minute(10));
        assertThat(content(last))
                .startsWith("<p><small>Sun 1 Mar 2026, 01:30 CET</small><br><strong>Resolved</strong>"
                        + " - well again, since 1:29<br><small>Corrected Sun 1 Mar 2026, 01:40 CET</small></p>")
                .contains("<strong>Update</strong> - still looking", "Affected: API", "As of position");
    }

    @Test
    void everyChangeMovesTheEntrysUpdated() throws Exception {
        told.declare(10, "one", "api", Impact.DOWN);
        assertThat(updated(11)).isEqualTo(10);
        told.update(20, "one", "end", IncidentStatus.RESOLVED, "well");
        assertThat(updated(21)).isEqualTo(20);
        told.correct(40, "one", "end", "very well");
        assertThat(updated(41)).isEqualTo(40);
        TextRef last = told.log().text("erased");
        told.correct(50, "one", "end", "x");
        told.log()
                .add(
                        60,
                        new TextErased(String.format(
                                "t3xt%08d", Integer.parseInt(last.id().substring(4)) + 1)));
        assertThat(updated(61)).isEqualTo(60);
        assertThat(read(AtomFeed.of(feed(61))).getPublishedDate()).isEqualTo(Recording.minute(60));
    }

    private long updated(long now) throws Exception {
        SyndEntry entry = read(AtomFeed.of(feed(now))).getEntries().get(0);
        return (entry.getUpdatedDate().getTime() - Recording.T0.toEpochMilli()) / 60_000;
    }

    @Test
    void windowIsOneEntryThatTheClockChanges() throws Exception {
        told.announce(10, "win", 20, 40, "web");
        assertThat(updated(11)).isEqualTo(10);
        assertThat(content(read(AtomFeed.of(feed(11))).getEntries().get(0)))
                .startsWith("<p>Scheduled: Sun 1 Mar 2026, 01:20 – 01:40 CET</p>");
        assertThat(updated(25)).isEqualTo(20);
        assertThat(updated(45)).isEqualTo(40);
        assertThat(content(read(AtomFeed.of(feed(45))).getEntries().get(0))).startsWith("<p>Completed:");
        told.cancel(46, "win", "after all not");
        assertThat(updated(47)).isEqualTo(46);
        SyndEntry entry = read(AtomFeed.of(feed(47))).getEntries().get(0);
        assertThat(content(entry)).startsWith("<p>Cancelled:").contains("after all not");
        assertThat(entry.getLink()).isEqualTo("https://status.example.com/maintenance/win");
    }

    @Test
    void ofASeriesOnlyTheNextOneIsAnEntry() {
        for (int day = 0; day < 5; day++) {
            long start = 100 + day * 1440L;
            told.log()
                    .add(
                            10,
                            new MaintenanceAnnounced(
                                    "occurrence" + day,
                                    told.log().text("Weekly"),
                                    Recording.affected("web", Impact.DOWN),
                                    Recording.minute(start),
                                    Recording.minute(start + 60),
                                    new MaintenanceUpdate("u" + day, null, null),
                                    new Occurrence("series", Recording.minute(start))));
        }
        assertThat(feed(11).notices())
                .extracting(Notice::url)
                .containsExactly("https://status.example.com/maintenance/occurrence0");
        assertThat(feed(170).notices()).hasSize(2);
    }

    @Test
    void historyThatIsEnteredLaterStandsWhereItHappened() {
        told.log()
                .declare(
                        100_000, "old", io.nines.contract.Visibility.PUBLIC, Recording.minute(500), "api", Impact.DOWN);
        told.declare(99_000, "new", "api", Impact.DOWN);
        assertThat(feed(100_001).notices())
                .extracting(Notice::url)
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .endsWith("/old");
    }

    @Test
    void feedOfAComponentOrGroupSpeaksOfThatAlone() {
        told.declare(10, "one", "api", Impact.DOWN).declare(11, "two", "web", Impact.DOWN);
        assertThat(urls(Scope.component(told.at(12).view(), "web").orElseThrow()))
                .containsExactly("two");
        assertThat(urls(Scope.group(told.at(12).view(), "core").orElseThrow())).containsExactly("one");
        assertThat(urls(Scope.WHOLE)).containsExactly("two", "one");
        assertThat(Scope.component(told.at(12).view(), "nothing")).isEmpty();
        assertThat(Scope.group(told.at(12).view(), "nothing")).isEmpty();
    }

    private List<String> urls(Scope scope) {
        return Feed.of(told.at(12), scope, Told.settings("UTC"), Addresses.EXAMPLE, Language.ENGLISH).notices().stream()
                .map(notice -> notice.url().substring(notice.url().lastIndexOf('/') + 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hostileTextsArriveAsText(Function<Feed, WireFeed> format) throws Exception {
        told.component("bad", Told.HOSTILE, Told.HOSTILE, 3)
                .declare(10, "one", "bad", Impact.DOWN)
                .update(11, "one", "two", IncidentStatus.MONITORING, Told.HOSTILE);
        SyndEntry entry = read(format.apply(feed(12))).getEntries().get(0);
        assertThat(content(entry))
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
                        "]]&gt;",
                        "END:VEVENT<br>BEGIN",
                        "\ud83d\ude80")
                .doesNotContain("<script", "<img", "\u0000", "\u0008", "\uffff");
        assertThat(entry.getCategories().get(0).getName()).contains("<script>").doesNotContain("\n");
    }

    @Test
    void jsonFeedSaysTheSame() throws Exception {
        told.declare(10, "one", "api", Impact.DOWN).announce(11, "win", 20, 40, "web");
        JsonNode feed = new JsonMapper().readTree(SafeJson.write(JsonFeed.of(feed(12))));
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asText()).isEqualTo("https://status.example.com/history.json");
        Collection<Notice> notices = feed(12).notices();
        assertThat(feed.get("items")).hasSameSizeAs(notices);
        JsonNode item = feed.at("/items/1");
        assertThat(item.get("id").asText()).startsWith("urn:uuid:");
        assertThat(item.get("date_published").asText()).isEqualTo("2026-03-01T00:10:00.000Z");
        assertThat(item.get("content_html").asText()).contains("Investigating");
        assertThat(item.at("/tags/0").asText()).isEqualTo("API");
    }

    @Test
    void feedWithNothingToSayIsStillAFeed() throws Exception {
        assertThat(read(AtomFeed.of(feed(5))).getEntries()).isEmpty();
        assertThat(read(RssFeed.of(feed(5))).getLink()).isEqualTo("https://status.example.com/");
    }
}
