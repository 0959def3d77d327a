package io.nines.page.banner;

import io.nines.contract.Instants;
import io.nines.page.documents.Moment;
import io.nines.page.documents.PlainText;
import io.nines.page.documents.PublicAddress;
import io.nines.page.page.Age;
import io.nines.page.page.Wording;
import io.nines.page.view.FreeText;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.MaintenanceWindow.State;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the banner says.
 *
 * @param notices worst first, maintenance after incidents; empty: nothing is shown
 * @param asOf when this was true, if that is a while ago; null: now
 */
record BannerJson(List<Line> notices, String asOf) {
    private static final Duration SOON = Duration.ofDays(7);
    private static final int MOST = 5;

    /**
     * One line.
     *
     * @param key another one whenever what is said is: who put the line away sees it again then
     * @param kind down, partial, degraded or maintenance; notice: nothing is said to be affected
     * @param from of maintenance, when it begins; null for an incident
     * @param to when it ends
     * @param url of its own page
     * @param dismissible whether it may be put away; what is down may not
     */
    record Line(
            String key,
            String kind,
            String title,
            String text,
            String from,
            String to,
            String url,
            boolean dismissible) {}

    static BannerJson of(Moment moment, ZoneId zone, PublicAddress address) {
        Stream<Line> incidents = moment.view().activeIncidents().stream().map(each -> incident(each, zone, address));
        Stream<Line> windows = soon(moment).stream().map(each -> window(each, zone, address));
        String asOf = Age.of(moment.sight(), moment.now())
                .map(age -> Instants.format(age.trueAt()))
                .orElse(null);
        return new BannerJson(Stream.concat(incidents, windows).limit(MOST).toList(), asOf);
    }

    /** Of a series only the next one to come. */
    private static List<MaintenanceWindow> soon(Moment moment) {
        Instant now = moment.now();
        Set<String> series = new HashSet<>();
        return moment.view().windows().stream()
                .filter(window -> window.state(now) == State.RUNNING || window.state(now) == State.UPCOMING)
                .filter(window -> window.start().isBefore(now.plus(SOON)))
                .filter(window -> window.series() == null || series.add(window.series()))
                .toList();
    }

    private static Line incident(Incident incident, ZoneId zone, PublicAddress address) {
        TimelineStatus impact = incident.impactNow();
        return new Line(
                incident.id() + "-" + incident.lastPosition(),
                impact == TimelineStatus.UP ? "notice" : Wording.of(impact).key(),
                line(incident.title(), zone),
                line(incident.latest().message(), zone),
                null,
                null,
                address.incident(incident.id()),
                impact != TimelineStatus.DOWN);
    }

    private static Line window(MaintenanceWindow window, ZoneId zone, PublicAddress address) {
        int last = window.updates().size() - 1;
        return new Line(
                window.id() + "-" + window.lastPosition(),
                "maintenance",
                line(window.title(), zone),
                last < 0 ? "" : line(window.updates().get(last).message(), zone),
                Instants.format(window.start()),
                Instants.format(window.end()),
                address.maintenance(window.id()),
                true);
    }

    private static String line(FreeText text, ZoneId zone) {
        return PlainText.line(PlainText.of(text, zone));
    }
}
