package io.nines.page.feeds;

import io.nines.page.documents.PlainText;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.StableId;
import io.nines.page.documents.Stamps;
import io.nines.page.view.MaintenanceWindow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Tells a maintenance window. */
final class WindowNotice {
    private final PublicAddress address;
    private final Stamps stamps;
    private final Instant now;

    WindowNotice(PublicAddress address, Stamps stamps, Instant now) {
        this.address = address;
        this.stamps = stamps;
        this.now = now;
    }

    Notice of(MaintenanceWindow window) {
        List<String> affected = window.components().stream()
                .map(MaintenanceWindow.Affected::name)
                .toList();
        Instant published = Telling.when(window.plans().get(0).startsAt(), window.announcedAt());
        return new Notice(
                StableId.maintenance(window.id()),
                address.maintenance(window.id()),
                title(window, stamps),
                published,
                updated(window, published),
                html(window, affected),
                affected);
    }

    static String title(MaintenanceWindow window, Stamps stamps) {
        return stamps.language().say("feed.maintenance", PlainText.line(PlainText.of(window.title(), stamps)));
    }

    private String word(MaintenanceWindow.State state) {
        return stamps.language().say("feed." + state.name().toLowerCase(Locale.ROOT));
    }

    /** What the clock does is told, too. */
    private Instant updated(MaintenanceWindow window, Instant published) {
        Telling telling = new Telling(published, now).text(window.title(), window.earlierTitles());
        for (MaintenanceWindow.Post post : window.updates()) {
            telling.post(post.at(), post.recordedAt()).text(post.message(), post.earlier());
        }
        window.plans().stream().skip(1).forEach(plan -> telling.change(plan.recordedAt()));
        if (window.cancelledAt() == null) {
            telling.clock(window.start()).clock(window.end());
        }
        return telling.change(window.cancelledAt()).last();
    }

    private String html(MaintenanceWindow window, List<String> affected) {
        MaintenanceWindow.State state = window.state(now);
        Entry entry = new Entry(stamps).line(word(state) + ": " + stamps.span(window.start(), window.end()));
        for (int i = window.updates().size() - 1; i >= 0; i--) {
            MaintenanceWindow.Post post = window.updates().get(i);
            entry.told(
                    post.at(),
                    stamps.language().say(i == 0 ? "feed.announced" : "update.same"),
                    post.message(),
                    post.earlier());
        }
        return entry.end(affected, window.lastPosition());
    }
}
