package io.nines.page.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.Status;
import io.nines.page.Told;
import io.nines.page.documents.Moment;
import io.nines.page.page.Language;
import io.nines.page.page.Wording;
import io.nines.page.view.Recording;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BadgesTest {
    private static final long DAY = 1440;

    private final Told told = new Told().component("api", "Checkout", null, 1);

    private Badges at(long minute) {
        return new Badges(told.at(minute), ZoneOffset.UTC);
    }

    private void through(long minute) {
        told.log().add(minute, new ObservedThrough(Recording.minute(minute), Recording.minute(minute), 1, List.of()));
    }

    private static Element drawn(Badge badge) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(BadgeSvg.of(badge)))
                .getDocumentElement();
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void pictureIsTwentyFourHighAndSaysItsWordsAsText(Wording mark) throws Exception {
        Element svg = drawn(new Badge("status", Language.ENGLISH.word(mark), mark, true, "As of position 1"));
        assertThat(svg.getAttribute("height")).isEqualTo("24");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("status: " + Language.ENGLISH.word(mark));
        assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo(Language.ENGLISH.word(mark));
        assertThat(svg.getElementsByTagName("style").item(0).getTextContent())
                .contains("prefers-color-scheme:dark", BadgeSvg.colours(mark)[2])
                .doesNotContain("%");
    }

    @Test
    void uptimeIsCutAndNeverRoundedAndNamesItsPeriod() {
        told.observed(0, "api", Status.UP);
        told.observed(50 * DAY, "api", Status.DOWN).observed(50 * DAY + 6, "api", Status.UP);
        through(100 * DAY);
        Badge badge = at(100 * DAY).uptime("api", 90).orElseThrow();
        assertThat(badge.label()).isEqualTo("Checkout, 90 days");
        assertThat(badge.value()).isEqualTo("99.995\u202f%");
        assertThat(at(100 * DAY).uptime("api", 30).orElseThrow().value()).isEqualTo("100\u202f%");
        assertThat(at(100 * DAY).uptime("api", 366).orElseThrow().label()).isEqualTo("Checkout, since 1 Mar 2026");
    }

    @Test
    void coverageIsSaidWhereItIsNotAll() {
        told.observed(0, "api", Status.UP).observed(95 * DAY, "api", Status.UNKNOWN);
        through(100 * DAY);
        Badge badge = at(100 * DAY).uptime("api", 30).orElseThrow();
        assertThat(badge.value()).startsWith("100\u202f%, coverage 8");
        assertThat(badge.mark()).isEqualTo(Wording.UNKNOWN);
        assertThat(badge.loud()).isFalse();
    }

    @Test
    void withoutDataThereIsNoFigure() {
        through(100 * DAY);
        Badge badge = at(100 * DAY).uptime("api", 30).orElseThrow();
        assertThat(badge.value()).isEqualTo("no data");
        assertThat(badge.mark()).isNull();
    }

    @Test
    void pageIsAsBadAsItsWorstComponent() {
        told.component("web", "Web", null, 2).observed(1, "api", Status.UP).observed(2, "web", Status.PARTIAL);
        assertThat(at(3).page().value()).isEqualTo("Partly down");
        assertThat(at(3).status("api").orElseThrow().value()).isEqualTo("Working");
        assertThat(at(3).status("nothing")).isEmpty();
    }

    @Test
    void oldViewLooksUnknownAndNotFresh() {
        told.observed(1, "api", Status.UP);
        Moment old = new Moment(
                new Sight(told.log().view(), Trouble.UNREACHABLE),
                Recording.minute(1).plus(Duration.ofMinutes(10)));
        assertThat(new Badges(old, ZoneOffset.UTC).page().value()).isEqualTo("Unknown");
    }

    @Test
    void hostileNameIsDrawnAsText() throws Exception {
        told.component("bad", Told.HOSTILE, null, 2).observed(1, "bad", Status.DOWN);
        Element svg = drawn(at(2).status("bad").orElseThrow());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("img").getLength()).isZero();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).startsWith("</title><script>");
        assertThat(svg.getElementsByTagName("*").getLength())
                .isEqualTo(drawn(at(2).page()).getElementsByTagName("*").getLength());
    }

    @Test
    void badgeMakersGetTheSameWords() {
        told.observed(1, "api", Status.DOWN);
        assertThat(ShieldsBadge.of(at(2).status("api").orElseThrow()))
                .isEqualTo(new ShieldsBadge(1, "Checkout", "Down", "#B91C28"));
    }
}
