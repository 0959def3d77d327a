package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.page.Scenes;
import io.nines.page.Views;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.page.view.View;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgeTest {
    private final View view = Views.of(Views.up("A"));

    @Test
    void viewThatGoesOnIsNotOld() {
        assertThat(age(Trouble.NONE, Duration.ofSeconds(170))).isEmpty();
    }

    @Test
    void logThatIsGoneMakesThePageOld() {
        assertThat(age(Trouble.UNREACHABLE, Duration.ofSeconds(59))).isEmpty();
        Age age = age(Trouble.UNREACHABLE, Duration.ofSeconds(370)).orElseThrow();
        assertThat(age.title(Language.ENGLISH)).isEqualTo("This page is 6 minutes old.");
        assertThat(age.reason(Language.ENGLISH)).isEqualTo("The log cannot be reached.");
        assertThat(age.trueAt()).isEqualTo(Scenes.NOW);
    }

    @Test
    void logThatCannotBeReadMakesThePageOld() {
        assertThat(age(Trouble.UNREADABLE, Duration.ofMinutes(1)).orElseThrow().title(Language.ENGLISH))
                .isEqualTo("This page is 1 minute old.");
    }

    @Test
    void judgingThatStoppedMakesThePageOldThoughTheLogAnswers() {
        Age age = age(Trouble.NONE, Duration.ofMinutes(3)).orElseThrow();
        assertThat(age.title(Language.ENGLISH)).isEqualTo("This page is 3 minutes old.");
        assertThat(age.reason(Language.ENGLISH)).isEqualTo("Check results are not being judged.");
    }

    @Test
    void longTimesAreSaidInHoursAndDays() {
        assertThat(age(Trouble.UNREACHABLE, Duration.ofHours(5)).orElseThrow().title(Language.ENGLISH))
                .isEqualTo("This page is 5 hours old.");
        assertThat(age(Trouble.UNREACHABLE, Duration.ofDays(3)).orElseThrow().title(Language.ENGLISH))
                .isEqualTo("This page is 3 days old.");
    }

    @Test
    void pageWithoutAnyEventHasNoAge() {
        View nothing = Views.nothing();
        assertThat(Age.of(new Sight(nothing, Trouble.NONE), Scenes.NOW)).isEmpty();
    }

    private Optional<Age> age(Trouble trouble, Duration later) {
        return Age.of(new Sight(view, trouble), Scenes.NOW.plus(later));
    }
}
