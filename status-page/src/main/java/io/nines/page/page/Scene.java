package io.nines.page.page;

import io.nines.contract.Role;
import io.nines.page.view.FreeText;
import io.nines.page.view.Sight;
import io.nines.page.view.View;
import java.time.Instant;

/**
 * What a page is drawn from.
 *
 * @param times in the page's zone and language, as of the instant at which it is drawn
 */
record Scene(Sight sight, PageTimes times, Site site) {
    View view() {
        return sight.view();
    }

    Instant now() {
        return times.now();
    }

    Language language() {
        return times.language();
    }

    String say(String key, Object... places) {
        return language().say(key, places);
    }

    /** Up to where results are judged; where nothing was judged yet, bars end where the page speaks from. */
    Instant through() {
        return spokenThrough(view(), now());
    }

    static Instant spokenThrough(View view, Instant now) {
        if (view.through() != null) {
            return view.through();
        }
        return view.head().position() == 0 ? now : view.head().recordedAt();
    }

    Foot foot() {
        return Foot.of(view().head(), times, site.age() != null);
    }

    /** A title; where it is erased or empty, that. */
    String title(FreeText title) {
        String words = words(title).text();
        return words.isBlank() ? say("text.none") : words;
    }

    /** What an operator wrote, or that it was removed; null where nothing was written. */
    Written words(FreeText text) {
        if (text == null) {
            return null;
        }
        if (text.isRemoved()) {
            Said when = Said.full(text.removal().at(), times);
            Said author = Said.words(author(text.removal().by()));
            return Written.removed(Said.phrase(language(), "text.removed", when, author));
        }
        return Written.of(text.orEmpty());
    }

    /** Who did something, as far as the public is told. */
    String author(Role by) {
        if (by == null) {
            return say("role.nines");
        }
        return say(by == Role.ADMIN ? "role.admin" : "role.operator");
    }

    Said clock(Instant at) {
        return Said.clock(at, times);
    }
}
