package io.nines.page.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldedLinesProperties {
    @Property(tries = 300)
    void unfoldingGivesBackEveryCharacterAndNoLineIsTooLong(@ForAll("lines") List<String> lines) {
        String text = String.join("\r\n", lines) + "\r\n";
        String folded = new String(FoldedLines.of(text), StandardCharsets.UTF_8);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
        for (String line : folded.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd");
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> piece = Arbitraries.of("a", "Z:", "é", "支", "\ud83d\ude80", ";");
        return piece.list()
                .ofMaxSize(200)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMaxSize(5);
    }
}
