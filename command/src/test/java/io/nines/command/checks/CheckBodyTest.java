package io.nines.command.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckBodyTest {
    private static List<String> items(String body, boolean lines) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return CheckBody.items(bytes, lines).stream()
                .map(item -> new String(bytes, item.from(), item.length(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void oneObjectIsOneItemAlsoOverSeveralLines() {
        assertThat(items(" {\"a\":1} \n", false)).containsExactly("{\"a\":1} \n");
        assertThat(items("{\n\"a\":1\n}", false)).containsExactly("{\n\"a\":1\n}");
    }

    @Test
    void anArraysElementsAreTakenAsTheyWereSent() {
        assertThat(items("[ {\"ä\":[1, 2]} ,\n{\"b\":\"x]\"}, 17, \"ü\", null]", false))
                .containsExactly("{\"ä\":[1, 2]}", "{\"b\":\"x]\"}", "17", "\"ü\"", "null");
    }

    @Test
    void linesAreToldByTheirTypeOrByTheFirstOne() {
        List<String> both = List.of("{\"a\":1}", "{\"b\":2}");
        assertThat(items("{\"a\":1}\r\n\n  {\"b\":2}\n", true)).isEqualTo(both);
        assertThat(items("{\"a\":1}\n{\"b\":2}", false)).isEqualTo(both);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(items("\uFEFF[{\"a\":1}]", false)).containsExactly("{\"a\":1}");
        assertThat(items("\uFEFF{\"a\":1}\n{\"b\":2}", false)).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(items("\uFEFF{\"a\":1}", true)).containsExactly("{\"a\":1}");
        assertThat(items("\uFEFF{\"a\":1}", false)).containsExactly("{\"a\":1}");
    }

    @Test
    void whatIsWrongIsSaidInPlainWords() {
        assertThatThrownBy(() -> items("[".repeat(3000), false)).hasMessageNotContaining("StreamRead");
        assertThatThrownBy(() -> items("[{\"a\":1}", false)).hasMessageNotContaining("Source");
        assertThatThrownBy(() -> items("[\u0000\u0000\u0000", false)).hasMessageNotContaining("Source");
    }

    @Test
    void aBrokenLineIsAnItemLikeAnyOther() {
        assertThat(items("{\"a\":\n{\"b\":2}", true)).containsExactly("{\"a\":", "{\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[1,2", "[1]x", "[1}", "hello", "\u0000"})
    void whatHasNoItemsIsRefused(String body) {
        assertThatThrownBy(() -> items(body, false))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().name()).isEqualTo("unreadable-body"));
    }
}
