package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclaredTimelineTest {
    private final DeclaredTimeline incident = new DeclaredTimeline();

    @Test
    void aStatementHoldsUntilTheNextOne() {
        incident.say(30, TimelineStatus.DEGRADED);
        incident.say(10, TimelineStatus.DOWN);
        incident.end(50);

        assertThat(incident.timeline())
                .isEqualTo(Timeline.startingWith(TimelineStatus.UP)
                        .then(10, TimelineStatus.DOWN)
                        .then(30, TimelineStatus.DEGRADED)
                        .then(50, TimelineStatus.UP)
                        .build());
    }

    @Test
    void anEndInThePastTakesBackWhatWasSaidAboutLater() {
        incident.say(10, TimelineStatus.DOWN);
        incident.say(30, TimelineStatus.PARTIAL);
        incident.end(20);

        assertThat(incident.timeline().at(19)).isEqualTo(TimelineStatus.DOWN);
        assertThat(incident.timeline().at(30)).isEqualTo(TimelineStatus.UP);
    }

    @Test
    void itMayBeginAgain() {
        incident.say(10, TimelineStatus.DOWN);
        incident.end(20);
        incident.say(25, TimelineStatus.PARTIAL);

        assertThat(incident.timeline().at(22)).isEqualTo(TimelineStatus.UP);
        assertThat(incident.timeline().at(26)).isEqualTo(TimelineStatus.PARTIAL);
    }

    @Test
    void ofTwoIncidentsTheWorseCounts() {
        incident.say(10, TimelineStatus.DEGRADED);
        incident.end(40);
        DeclaredTimeline other = new DeclaredTimeline();
        other.say(20, TimelineStatus.DOWN);
        other.end(30);

        Timeline both = DeclaredTimeline.worst(incident.timeline(), other.timeline());

        assertThat(both.at(15)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(both.at(25)).isEqualTo(TimelineStatus.DOWN);
        assertThat(both.at(35)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(both.at(45)).isEqualTo(TimelineStatus.UP);
    }
}
