package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Puts all components into one sentence. Down beats partial beats degraded beats unknown beats maintenance. */
final class OverallSentence {
    private final View view;
    private final Language language;
    private final List<ShownComponent> affected;
    private final TimelineStatus worst;

    private OverallSentence(View view, PageTimes times) {
        this.view = view;
        this.language = times.language();
        Instant now = times.now();
        this.worst = view.components().stream()
                .map(component -> component.status(now))
                .min(Comparator.naturalOrder())
                .orElse(TimelineStatus.UNKNOWN);
        this.affected =
                view.components().stream().filter(c -> c.status(now) == worst).toList();
    }

    static Sentence of(View view, PageTimes times) {
        if (view.components().isEmpty()) {
            Language language = times.language();
            return new Sentence(null, language.say("head.nothing"), List.of(Said.words(language.say("lead.nothing"))));
        }
        OverallSentence overall = new OverallSentence(view, times);
        return new Sentence(
                Wording.of(overall.worst),
                overall.headline(),
                new Lead(view, times, overall.worst, overall.affected).said());
    }

    private String headline() {
        String number = affected.size() == 1 ? ".one" : ".many";
        return switch (worst) {
            case DOWN -> down(number);
            case PARTIAL -> language.say("head.partial" + number, subject());
            case DEGRADED -> language.say("head.degraded" + number, subject());
            case UNKNOWN -> language.say("head.unknown" + number, subject());
            case MAINTENANCE -> language.say("head.maintenance", subject());
            case UP -> language.say("head.up");
        };
    }

    private String down(String number) {
        boolean all = affected.size() == view.components().size() && affected.size() > 1;
        return all ? language.say("head.down.all") : language.say("head.down" + number, subject());
    }

    /** By name as long as that is short. */
    private String subject() {
        return switch (affected.size()) {
            case 1 -> affected.get(0).name();
            case 2 ->
                language.say(
                        "number.and", affected.get(0).name(), affected.get(1).name());
            default -> language.counted("count.component", affected.size());
        };
    }
}
