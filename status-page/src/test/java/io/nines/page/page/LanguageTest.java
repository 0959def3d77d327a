package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasEveryPhraseWithTheSamePlaces() {
        for (Language language : Language.ALL) {
            assertThat(language.keys()).isEqualTo(Language.ENGLISH.keys());
            for (String key : language.keys()) {
                assertThat(places(language, key))
                        .as(language + " " + key)
                        .containsExactlyInAnyOrderElementsOf(places(Language.ENGLISH, key));
            }
        }
    }

    private static List<String> places(Language language, String key) {
        return PLACE.matcher(language.phrase(key))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void nameThatLooksLikeAPlaceStaysAName() {
        assertThat(Language.ENGLISH.say("lead.other.one", "{1}", "down")).isEqualTo("{1} is down.");
    }

    @Test
    void browserIsAnsweredInTheLanguageThatItLikesBest() {
        assertThat(Language.preferred("de-AT,de;q=0.9,en;q=0.5").tag()).isEqualTo("de");
        assertThat(Language.preferred("es,fr;q=0.3").tag()).isEqualTo("fr");
        assertThat(Language.preferred("ja").tag()).isEqualTo("en");
        assertThat(Language.preferred("").tag()).isEqualTo("en");
        assertThat(Language.preferred("&&&").tag()).isEqualTo("en");
    }
}
