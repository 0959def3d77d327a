package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredImpactsTest {
    private final DeclaredImpacts incident = new DeclaredImpacts();

    private TimelineStatus at(long instant) {
        return incident.timeline("api").at(instant);
    }

    private static Period period(long from, long to) {
        return new Period(new Interval(from, to), TimelineStatus.PARTIAL);
    }

    @Test
    void itsEndIsThatOfAComponentWhichIsNamedAfterwardsToo() {
        incident.end(20);
        incident.say("api", 10, TimelineStatus.DOWN);

        assertThat(at(19)).isEqualTo(TimelineStatus.DOWN);
        assertThat(at(20)).isEqualTo(TimelineStatus.UP);
        assertThat(incident.components()).containsExactly("api");
    }

    @Test
    void whatIsSaidAboutLaterThanItsEndBeginsAgain() {
        incident.say("api", 10, TimelineStatus.DOWN);
        incident.end(20);
        incident.say("api", 30, TimelineStatus.DEGRADED);

        assertThat(at(25)).isEqualTo(TimelineStatus.UP);
        assertThat(at(30)).isEqualTo(TimelineStatus.DEGRADED);
    }

    @Test
    void aPeriodWithoutEndEndsWithTheIncidentAndIsNoneAfterIt() {
        incident.say("api", 5, TimelineStatus.DOWN);
        incident.restate("api", List.of(period(10, 15), period(30, Long.MAX_VALUE)), 20);

        assertThat(at(5)).isEqualTo(TimelineStatus.UP);
        assertThat(at(14)).isEqualTo(TimelineStatus.PARTIAL);
        assertThat(at(30)).isEqualTo(TimelineStatus.UP);
        incident.restate("api", List.of(period(18, Long.MAX_VALUE)), 20);
        assertThat(at(19)).isEqualTo(TimelineStatus.PARTIAL);
        assertThat(at(20)).isEqualTo(TimelineStatus.UP);
        incident.restate("api", List.of(period(18, Long.MAX_VALUE)), Long.MAX_VALUE);
        assertThat(at(1_000)).isEqualTo(TimelineStatus.PARTIAL);
    }

    @Test
    void ofAComponentThatWasNeverNamedNothingIsSaid() {
        assertThat(at(0)).isEqualTo(TimelineStatus.UP);
        assertThat(incident.components()).isEmpty();
    }
}
