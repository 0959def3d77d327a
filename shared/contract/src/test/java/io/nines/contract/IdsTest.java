package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void aRandomIdHasTwelveDigitsOrLetters() {
        Random random = new Random(1);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String id = Ids.random(random);
            assertThat(id).matches(Ids.OTHER);
            ids.add(id);
        }

        assertThat(ids).hasSize(1_000);
    }

    @Test
    void theSameNameGivesTheSameId() {
        assertThat(Ids.derived("component/api")).matches(Ids.OTHER).isEqualTo(Ids.derived("component/api"));
        assertThat(Ids.derived("component/web")).isNotEqualTo(Ids.derived("component/api"));
    }

    @Test
    void aDerivedIdStaysWhatItIs() {
        assertThat(Ids.derived("component/api")).isEqualTo("phq7vdc7rhyi");
    }

    @Test
    void aComponentsIdIsWhatAnAddressCanHold() {
        assertThat("api").matches(Ids.COMPONENT);
        assertThat("9-lives").matches(Ids.COMPONENT);
        assertThat("a".repeat(63)).matches(Ids.COMPONENT);
        assertThat("a".repeat(64)).doesNotMatch(Ids.COMPONENT);
        assertThat("-api").doesNotMatch(Ids.COMPONENT);
        assertThat("API").doesNotMatch(Ids.COMPONENT);
        assertThat("").doesNotMatch(Ids.COMPONENT);
    }
}
