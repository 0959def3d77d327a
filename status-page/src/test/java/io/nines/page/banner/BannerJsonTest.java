package io.nines.page.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Status;
import io.nines.page.Told;
import io.nines.page.documents.Addresses;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BannerJsonTest {
    private static final long DAY = 1440;

    private final Told told = new Told();

    @BeforeEach
    void components() {
        told.component("api", "API", null, 1).component("web", "Web", null, 2);
    }

    private List<BannerJson.Line> at(long minute) {
        return BannerJson.of(told.at(minute), ZoneOffset.UTC, Addresses.EXAMPLE).notices();
    }

    @Test
    void whenNothingIsDeclaredOrAnnouncedThereIsNothingToShow() {
        told.observed(1, "api", Status.DOWN).announce(5, "far", 9 * DAY, 10 * DAY, "api");
        assertThat(at(6)).isEmpty();
    }

    @Test
    void activeIncidentsComeWorstFirstThenMaintenance() {
        told.announce(5, "win", 2 * DAY, 3 * DAY, "api").declare(6, "one", "api", Impact.DEGRADED);
        told.declare(7, "two", "web", Impact.DOWN).declare(8, "over", "web", Impact.DOWN);
        told.update(9, "over", "end", IncidentStatus.RESOLVED, "well");
        assertThat(at(10)).extracting(BannerJson.Line::kind).containsExactly("down", "degraded", "maintenance");
        assertThat(at(10)).extracting(BannerJson.Line::dismissible).containsExactly(false, true, true);
        assertThat(at(10)).extracting(BannerJson.Line::text).first().isEqualTo("we look into two");
        assertThat(at(10).get(2).from()).isEqualTo("2026-03-03T00:00:00.000Z");
    }

    @Test
    void whatIsSaidAnewHasAnotherKey() {
        told.declare(6, "one", "api", Impact.DEGRADED);
        String before = at(7).get(0).key();
        assertThat(at(8).get(0).key()).isEqualTo(before);
        told.update(9, "one", "two", IncidentStatus.MONITORING, "better");
        assertThat(at(10).get(0).key()).isNotEqualTo(before);
    }

    @Test
    void cancelledAndCompletedWindowsAreGone() {
        told.announce(5, "one", 20, 40, "api").announce(6, "two", 60, 80, "api").cancel(7, "two", "no");
        assertThat(at(30)).extracting(BannerJson.Line::title).containsExactly("one");
        assertThat(at(40)).isEmpty();
    }
}
