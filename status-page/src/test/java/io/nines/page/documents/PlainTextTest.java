package io.nines.page.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Role;
import io.nines.page.Told;
import io.nines.page.view.FreeText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void erasedTextSaysWhenAndByWhomInItsPlace() {
        Instant at = Instant.parse("2026-11-19T23:30:00Z");
        FreeText erased = new FreeText(null, new FreeText.Removal(at, Role.OPERATOR));
        assertThat(PlainText.of(erased, BERLIN)).isEqualTo("[removed on Fri 20 Nov 2026 by an operator]");
        FreeText byNines = new FreeText(null, new FreeText.Removal(at, null));
        assertThat(PlainText.of(byNines, BERLIN)).isEqualTo("[removed on Fri 20 Nov 2026 by Nines]");
        assertThat(PlainText.of(null, BERLIN)).isEmpty();
    }

    @Test
    void whatXmlCannotHoldIsLeftOutAndNothingElse() {
        assertThat(PlainText.clean("a\u0000b\u0008\tc\nd\ud83de \ud83d\ude80 \uffff\u202eé"))
                .isEqualTo("ab\tc\nde \ud83d\ude80 \u202eé");
    }

    @Test
    void htmlShowsTheTextAndItsLines() {
        assertThat(PlainText.html("<b>'\"&\nx")).isEqualTo("&lt;b&gt;&#39;&quot;&amp;<br>x");
    }

    @Test
    void jsonHoldsNoMarkup() {
        String json = new String(SafeJson.write(new String[] {Told.HOSTILE}), StandardCharsets.UTF_8);
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\n").contains("\\u003cscript\\u003e");
    }
}
