package io.nines.page.page;

import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.page.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That the page is old, and why; said above the last headline.
 *
 * @param title {@code This page is 6 minutes old.}
 * @param reason why it does not go on
 * @param trueAt when what it shows was true
 */
public record Age(String title, String reason, Instant trueAt) {
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
        return Optional.of(new Age("This page is " + words(age) + " old.", reason(sight.trouble()), trueAt));
    }

    private static String reason(Trouble trouble) {
        return switch (trouble) {
            case NONE -> "Check results are not being judged.";
            case BEHIND -> "The log is being read.";
            case UNREACHABLE -> "The log cannot be reached.";
            case UNREADABLE -> "The log goes on with something that this page cannot read.";
        };
    }

    private static String words(Duration age) {
        if (age.toHours() < 2) {
            return Figures.counted(age.toMinutes(), "minute", "minutes");
        }
        return age.toDays() < 2
                ? Figures.counted(age.toHours(), "hour", "hours")
                : Figures.counted(age.toDays(), "day", "days");
    }
}
