package io.nines.page.page;

import io.nines.page.view.FreeText;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands below the headline: the operator's own words where there are some, else what was observed. */
final class Lead {
    /** More of an operator's words than this is read in the incident below. */
    private static final int LONGEST = 240;

    private final View view;
    private final PageTimes times;
    private final Language language;
    private final Instant now;
    private final TimelineStatus worst;
    private final List<ShownComponent> affected;

    /** {@code affected} are those that stand at the worst status. */
    Lead(View view, PageTimes times, TimelineStatus worst, List<ShownComponent> affected) {
        this.view = view;
        this.times = times;
        this.language = times.language();
        this.now = times.now();
        this.worst = worst;
        this.affected = affected;
    }

    List<Said> said() {
        List<Said> lead = new ArrayList<>(worst.compareTo(TimelineStatus.UNKNOWN) < 0 ? troubled() : calm());
        if (worst.compareTo(TimelineStatus.UNKNOWN) < 0) {
            others().ifPresent(lead::add);
        }
        return lead;
    }

    private List<Said> troubled() {
        Optional<String> told = told();
        if (told.isPresent()) {
            return List.of(Said.words(told.get()));
        }
        String key = "lead." + Wording.of(worst).key();
        return switch (affected.size()) {
            case 1 ->
                affected.get(0).observedStatus() == worst
                        ? Said.phrase(language, key, since(affected.get(0)))
                        : Said.phrase(language, "lead.declared", since(affected.get(0)));
            case 2 ->
                Said.phrase(
                        language,
                        "lead.two",
                        Said.words(affected.get(0).name()),
                        since(affected.get(0)),
                        Said.words(affected.get(1).name()),
                        since(affected.get(1)));
            default -> Said.phrase(language, "lead.first", clock(edge(Comparator.<Long>naturalOrder())));
        };
    }

    /** What the latest update says of an incident that concerns one of those that the headline speaks of. */
    private Optional<String> told() {
        return view.activeIncidents().stream()
                .filter(incident -> affected.stream().anyMatch(component -> incident.concerns(component.id())))
                .flatMap(incident -> latestWords(incident).stream())
                .findFirst();
    }

    private static Optional<String> latestWords(Incident incident) {
        List<Incident.Post> updates = incident.updates();
        for (int i = updates.size() - 1; i >= 0; i--) {
            FreeText message = updates.get(i).message();
            if (message != null && !message.orEmpty().isBlank()) {
                String text = message.text().strip();
                return text.length() <= LONGEST
                        ? Optional.of(text)
                        : Optional.of(text.substring(0, text.offsetByCodePoints(0, cut(text)))
                                        .strip() + " …");
            }
        }
        return Optional.empty();
    }

    private static int cut(String text) {
        int space = text.lastIndexOf(' ', LONGEST);
        return text.codePointCount(0, space > LONGEST / 2 ? space : LONGEST);
    }

    private List<Said> calm() {
        return worst == TimelineStatus.UNKNOWN ? unknown() : well();
    }

    /** What else is not well, so that nobody takes the headline for all there is. */
    private Optional<Said> others() {
        List<ShownComponent> others = view.components().stream()
                .filter(c -> c.status(now) != worst && c.status(now) != TimelineStatus.UP)
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String text = others.size() == 1
                ? language.say(
                        "lead.other.one",
                        others.get(0).name(),
                        inline(others.get(0).status(now)))
                : language.say("lead.other.many", Figures.grouped(others.size()));
        return Optional.of(Said.words(" " + text));
    }

    /** Of several that fell silent, nothing is known since the last of them did. */
    private List<Said> unknown() {
        long silentSince = edge(Comparator.<Long>reverseOrder());
        if (silentSince == Long.MIN_VALUE) {
            return List.of(Said.words(language.say("lead.unknown.never")));
        }
        List<Said> lead = new ArrayList<>(silent(silentSince));
        List<TimelineStatus> before =
                affected.stream().map(ShownComponent::previousStatus).distinct().toList();
        if (before.size() == 1 && before.get(0) != TimelineStatus.UNKNOWN) {
            lead.add(Said.words(" " + language.say("lead.unknown.last", inline(before.get(0)))));
        }
        return lead;
    }

    /** Unknown begins only after a while of silence: when the last result came is known of all components together. */
    private List<Said> silent(long since) {
        Instant last = view.lastResultAt();
        boolean all = affected.size() == view.components().size();
        return all && last != null && last.toEpochMilli() <= since
                ? Said.phrase(language, "lead.unknown", Said.clock(last, times))
                : Said.phrase(language, "lead.unknown.since", clock(since));
    }

    private List<Said> well() {
        List<Said> lead = new ArrayList<>();
        windowUntil().ifPresent(end -> {
            lead.addAll(Said.phrase(language, "lead.until", Said.clock(end, times)));
            lead.add(Said.words(" "));
        });
        String components =
                language.counted("count.component", view.components().size());
        String places = language.counted("count.place", view.places());
        lead.add(Said.words(
                view.places() == 0
                        ? language.say("lead.well.plain", components)
                        : language.say("lead.well", components, places)));
        if (view.lastResultAt() != null) {
            lead.add(Said.words(" "));
            lead.addAll(Said.phrase(language, "lead.last", Said.ago(view.lastResultAt(), times)));
        }
        return lead;
    }

    private Optional<Instant> windowUntil() {
        return worst != TimelineStatus.MAINTENANCE
                ? Optional.empty()
                : view.windows(MaintenanceWindow.State.RUNNING, now).stream()
                        .map(MaintenanceWindow::end)
                        .max(Comparator.naturalOrder());
    }

    private long edge(Comparator<Long> order) {
        return affected.stream()
                .map(component -> component.statusSince(now))
                .filter(since -> since != Long.MIN_VALUE)
                .min(order)
                .orElse(Long.MIN_VALUE);
    }

    private String inline(TimelineStatus status) {
        return language.inline(Wording.of(status));
    }

    private Said since(ShownComponent component) {
        return clock(component.statusSince(now));
    }

    private Said clock(long since) {
        return Said.clock(Instant.ofEpochMilli(since), times);
    }
}
