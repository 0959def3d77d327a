package io.nines.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WrittenTimelineProperties {
    @Provide
    Arbitrary<Map<Long, TimelineStatus>> changes() {
        return Arbitraries.maps(
                Arbitraries.longs().between(-1_000_000_000_000L, 4_000_000_000_000L),
                Arbitraries.of(TimelineStatus.class));
    }

    @Property(tries = 300)
    void whatIsReadIsWhatWasWritten(@ForAll("changes") Map<Long, TimelineStatus> changes) {
        Timeline.Builder builder = Timeline.startingWith(TimelineStatus.UNKNOWN);
        new TreeMap<>(changes).forEach(builder::then);
        Timeline timeline = builder.build();
        assertThat(WrittenTimeline.read(WrittenTimeline.of(timeline))).isEqualTo(timeline);
    }
}
