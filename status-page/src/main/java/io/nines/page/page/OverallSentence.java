package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts all components into one sentence. Down beats partial beats degraded beats unknown beats maintenance. */
final class OverallSentence {
    private final View view;
    private final PageTimes times;
    private final List<ShownComponent> affected;
    private final TimelineStatus worst;

    private OverallSentence(View view, PageTimes times) {
        this.view = view;
        this.times = times;
        this.worst = view.components().stream()
                .map(c -> c.status(times.now()))
                .min(Comparator.naturalOrder())
                .orElse(TimelineStatus.UNKNOWN);
        this.affected = view.components().stream()
                .filter(c -> c.status(times.now()) == worst)
                .toList();
    }

    static Sentence of(View view, PageTimes times) {
        if (view.components().isEmpty()) {
            return new Sentence(
                    null,
                    "Nothing is watched yet.",
                    List.of(Said.words("Register a component and post its first check.")));
        }
        OverallSentence overall = new OverallSentence(view, times);
        return new Sentence(Wording.of(overall.worst), overall.headline(), overall.lead());
    }

    private String headline() {
        return switch (worst) {
            case DOWN -> down();
            case PARTIAL -> subject() + (one() ? " is" : " are") + " failing for some customers.";
            case DEGRADED -> subject() + (one() ? " is" : " are") + " degraded.";
            case UNKNOWN -> "We cannot tell how " + subject() + (one() ? " is" : " are") + " doing.";
            case MAINTENANCE -> "Everything is working, with maintenance on " + subject() + ".";
            case UP -> "Everything is working.";
        };
    }

    private String down() {
        boolean all = affected.size() == view.components().size() && !one();
        return all ? "Nothing is working." : subject() + (one() ? " is" : " are") + " down.";
    }

    private boolean one() {
        return affected.size() == 1;
    }

    /** By name as long as that is short. */
    private String subject() {
        return switch (affected.size()) {
            case 1 -> affected.get(0).name();
            case 2 -> affected.get(0).name() + " and " + affected.get(1).name();
            default -> Figures.counted(affected.size(), "component", "components");
        };
    }

    private List<Said> lead() {
        return switch (worst) {
            case DOWN -> affected("Checks have failed");
            case PARTIAL -> affected("Checks have failed from some places");
            case DEGRADED -> affected("Checks have found it degraded");
            case UNKNOWN -> unknown();
            case MAINTENANCE, UP -> well();
        };
    }

    private List<Said> affected(String what) {
        List<Said> lead = new ArrayList<>();
        if (one()) {
            add(lead, what + " since ", affected.get(0).statusSince(times.now()));
        } else if (affected.size() == 2) {
            add(lead, affected.get(0).name() + " since ", affected.get(0).statusSince(times.now()));
            add(lead, ", " + affected.get(1).name() + " since ", affected.get(1).statusSince(times.now()));
        } else {
            add(lead, "The first since ", edge(Comparator.naturalOrder()));
        }
        lead.add(Said.words("." + others()));
        return lead;
    }

    /** What else is not well, so that nobody takes the headline for all there is. */
    private String others() {
        List<ShownComponent> others = view.components().stream()
                .filter(c -> c.status(times.now()) != worst && c.status(times.now()) != TimelineStatus.UP)
                .toList();
        return switch (others.size()) {
            case 0 -> "";
            case 1 ->
                " " + others.get(0).name() + " is " + lastKnown(others.get(0).status(times.now())) + ".";
            default -> " " + Figures.grouped(others.size()) + " more components are affected.";
        };
    }

    /** Of several that fell silent, no result came since the last of them did. */
    private List<Said> unknown() {
        long silentSince = edge(Comparator.reverseOrder());
        if (silentSince == Long.MIN_VALUE) {
            return List.of(Said.words("No results yet."));
        }
        List<Said> lead = new ArrayList<>();
        add(lead, "No results since ", silentSince);
        List<TimelineStatus> before =
                affected.stream().map(ShownComponent::previousStatus).distinct().toList();
        boolean same = before.size() == 1 && before.get(0) != TimelineStatus.UNKNOWN;
        lead.add(Said.words(same ? ". Last known: " + lastKnown(before.get(0)) + "." : "."));
        return lead;
    }

    private List<Said> well() {
        List<Said> lead = new ArrayList<>();
        String components = Figures.counted(view.components().size(), "component", "components");
        String places = Figures.counted(view.places(), "place", "places");
        lead.add(Said.words(components + (view.places() == 0 ? "." : ", checked from " + places + ".")));
        if (view.lastResultAt() != null) {
            lead.add(Said.words(" Last check "));
            lead.add(Said.ago(view.lastResultAt(), times));
            lead.add(Said.words("."));
        }
        return lead;
    }

    private long edge(Comparator<Long> order) {
        return affected.stream()
                .map(c -> c.statusSince(times.now()))
                .filter(since -> since != Long.MIN_VALUE)
                .min(order)
                .orElse(Long.MIN_VALUE);
    }

    private static String lastKnown(TimelineStatus status) {
        return Wording.of(status).word().toLowerCase(Locale.ROOT);
    }

    private void add(List<Said> lead, String words, long since) {
        lead.add(Said.words(words));
        lead.add(Said.clock(Instant.ofEpochMilli(since), times));
    }
}
