package io.nines.page.page;

import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.page.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * That the page is old, and why; said above the last headline.
 *
 * @param age how old
 * @param trouble why it does not go on
 * @param trueAt when what it shows was true
 */
public record Age(Duration age, Trouble trouble, Instant trueAt) {
    /** {@code observed-through} comes once a minute; two may be missed before that means something. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    /** Says how old a view is, if it is not what holds now. */
    public static Optional<Age> of(Sight sight, Instant now) {
        View view = sight.view();
        boolean follows = sight.trouble() == Trouble.NONE;
        Instant trueAt = follows ? view.through() : view.head().recordedAt();
        if (trueAt == null || view.head().position() == 0) {
            return Optional.empty();
        }
        Duration age = Duration.between(trueAt, now);
        if (age.compareTo(follows ? SILENCE : Duration.ofMinutes(1)) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Age(rounded(age), sight.trouble(), trueAt));
    }

    /** As it is said, so that what reads the same is the same. */
    private static Duration rounded(Duration age) {
        if (age.toHours() < 2) {
            return Duration.ofMinutes(age.toMinutes());
        }
        return age.toDays() < 2 ? Duration.ofHours(age.toHours()) : Duration.ofDays(age.toDays());
    }

    /** {@code This page is 6 minutes old.} */
    public String title(Language language) {
        if (age.toHours() < 2) {
            return language.counted("old.title.minute", age.toMinutes());
        }
        return age.toDays() < 2
                ? language.counted("old.title.hour", age.toHours())
                : language.counted("old.title.day", age.toDays());
    }

    /** Why it does not go on. */
    public String reason(Language language) {
        return language.say("old." + trouble.name().toLowerCase(Locale.ROOT));
    }
}
