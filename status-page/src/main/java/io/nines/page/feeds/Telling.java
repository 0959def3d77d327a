package io.nines.page.feeds;

import io.nines.page.view.EarlierText;
import io.nines.page.view.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Finds when customers were told something last. Each change counts from its recording, so that readers notice it, but what was
 * entered long after it held is history, and no news.
 */
final class Telling {
    private static final Duration HISTORY = Duration.ofDays(1);

    private final Instant now;
    private Instant last;

    Telling(Instant first, Instant now) {
        this.last = first;
        this.now = now;
    }

    /** Something that holds from one instant and was recorded at another. */
    Telling post(Instant at, Instant recordedAt) {
        return change(when(at, recordedAt));
    }

    static Instant when(Instant at, Instant recordedAt) {
        return at.plus(HISTORY).isBefore(recordedAt) ? at : recordedAt;
    }

    /** A text with those that stood in its place before; one that was erased changed when it was. */
    Telling text(FreeText text, List<EarlierText> earlier) {
        earlier.forEach(each -> change(each.correctedAt()));
        earlier.forEach(each -> removal(each.text()));
        return removal(text);
    }

    private Telling removal(FreeText text) {
        return text == null || !text.isRemoved() ? this : change(text.removal().at());
    }

    /** Something that was recorded at an instant; null: it was not. */
    Telling change(Instant at) {
        last = at == null || at.isBefore(last) ? last : at;
        return this;
    }

    /** Something that the clock does at an instant, if that has come. */
    Telling clock(Instant at) {
        return at.isAfter(now) ? this : change(at);
    }

    Instant last() {
        return last;
    }
}
