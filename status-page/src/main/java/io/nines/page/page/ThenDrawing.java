package io.nines.page.page;

import io.nines.page.view.EarlierText;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Puts together the banner of an earlier view, with what is known today. */
final class ThenDrawing {
    private static final int MOST_CORRECTIONS = 3;

    private final View today;
    private final View view;
    private final PageTimes times;
    private final Language language;

    ThenDrawing(View today, View view, PageTimes times) {
        this.today = today;
        this.view = view;
        this.times = times;
        this.language = times.language();
    }

    Then draw(String path) {
        Instant at = times.now();
        NavigableSet<Instant> events = events();
        List<Said> tab = Said.phrase(language, "then.tab", Said.day(at, times));
        Instant before = events.lower(at);
        Instant after = events.higher(at);
        return new Then(
                at.toString(),
                Said.phrase(language, "then.title", Said.seconds(at, times)),
                language.say("then.text", Figures.grouped(view.head().position())),
                Said.text(tab),
                tab,
                before == null ? null : path + "?at=" + before,
                after == null ? null : path + "?at=" + after,
                "/days/" + times.day(at),
                corrections());
    }

    /** When customers were told something, as recorded. */
    private NavigableSet<Instant> events() {
        NavigableSet<Instant> events = new TreeSet<>();
        for (Incident incident : today.incidents()) {
            incident.updates().forEach(post -> events.add(post.recordedAt()));
            incident.corrections().forEach(correction -> events.add(correction.recordedAt()));
        }
        for (MaintenanceWindow window : today.windows()) {
            window.plans().forEach(plan -> events.add(plan.recordedAt()));
            window.updates().forEach(post -> events.add(post.recordedAt()));
        }
        return events;
    }

    /** Of the incidents that are shown then, what was corrected later. */
    private List<String> corrections() {
        List<String> found = new ArrayList<>();
        for (Incident then : view.activeIncidents()) {
            today.incident(then.id()).ifPresent(now -> corrections(now, found));
        }
        return found.subList(0, Math.min(found.size(), MOST_CORRECTIONS));
    }

    private void corrections(Incident incident, List<String> found) {
        String title = incident.title().orEmpty();
        incident.corrections().forEach(correction -> add(found, correction.recordedAt(), title));
        for (Incident.Post post : incident.updates()) {
            for (EarlierText earlier : post.earlier()) {
                add(found, earlier.correctedAt(), title);
            }
        }
    }

    private void add(List<String> found, Instant correctedAt, String title) {
        String text = language.say("then.corrected.one", times.shortDate(times.day(correctedAt)), title);
        if (correctedAt.isAfter(times.now()) && !found.contains(text)) {
            found.add(text);
        }
    }
}
