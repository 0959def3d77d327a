package io.nines.page.feeds;

import io.nines.page.PageSettings;
import io.nines.page.documents.Moment;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.SiteName;
import io.nines.page.documents.Stamps;
import io.nines.page.page.Language;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every format says.
 *
 * @param site what the page calls itself
 * @param title of the feed
 * @param home address of the page
 * @param self address of the feed, without ending
 * @param language of what the page itself says
 * @param updated when its latest entry was
 * @param notices latest first
 */
record Feed(
        String site, String title, String home, String self, Language language, Instant updated, List<Notice> notices) {
    /** As many as readers of such pages are used to. */
    private static final int MOST = 50;

    static Feed of(Moment moment, Scope scope, PageSettings settings, PublicAddress address, Language language) {
        View view = moment.view();
        String site = SiteName.of(view, settings);
        List<Notice> notices = notices(moment, scope, new Stamps(settings.zoneId(), language), address);
        return new Feed(
                site,
                language.say("feed.title", scope.title(site)),
                address.of("/"),
                address.of(scope.feeds()),
                language,
                notices.isEmpty() ? Instant.EPOCH : notices.get(0).updated(),
                notices);
    }

    /** Its address in a format. */
    String self(String format) {
        return self + "." + format + suffix(language);
    }

    /** What an address in a language ends with. */
    static String suffix(Language language) {
        return language == Language.ENGLISH ? "" : "?lang=" + language.tag();
    }

    private static List<Notice> notices(Moment moment, Scope scope, Stamps stamps, PublicAddress address) {
        IncidentNotice incidents = new IncidentNotice(address, stamps, moment.now());
        WindowNotice windows = new WindowNotice(address, stamps, moment.now());
        return Stream.concat(
                        moment.view().incidents().stream().filter(scope::holds).map(incidents::of),
                        worthAnEntry(moment).stream().filter(scope::holds).map(windows::of))
                .sorted(Comparator.comparing(Notice::updated)
                        .thenComparing(Notice::published)
                        .reversed()
                        .thenComparing(Notice::id))
                .limit(MOST)
                .toList();
    }

    /** Of a series only the next one to come: the others would bury everything else. */
    private static List<MaintenanceWindow> worthAnEntry(Moment moment) {
        Set<String> series = new HashSet<>();
        return moment.view().windows().stream()
                .filter(window -> window.series() == null
                        || window.state(moment.now()) != MaintenanceWindow.State.UPCOMING
                        || series.add(window.series()))
                .toList();
    }
}
