package io.nines.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.PageEvent.PageLink;
import io.nines.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageApiTest {
    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    private static String logo(String kind, String bytes) {
        return "data:image/" + kind + ";base64,"
                + Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDesignIsTakenAsAWhole() {
        String logo = logo("png", "\u0089PNG\r\n\u001a\n and the rest");
        String body = "{\"name\":\"Example\",\"logo\":\"" + logo + "\",\"colour\":\"#1f5fbf\","
                + "\"links\":[{\"title\":\"Help\",\"url\":\"https://example.org/help\"},"
                + "{\"title\":\"Write\",\"url\":\"mailto:help@example.org\"}]}";

        Http.Reply reply = admin.put("/api/page", body);
        Http.Reply same = admin.put("/api/page", body);
        Http.Reply less = admin.put("/api/page", "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag"))
                .isEqualTo("\"" + reply.body().get("revision").intValue() + "\"");
        PageDesigned event = (PageDesigned) command.bean(CommittedEvents.class)
                .read(reply.position() - 1, 1, Set.of())
                .get(0)
                .event();
        assertThat(event)
                .isEqualTo(new PageDesigned(
                        "Example",
                        logo,
                        "#1F5FBF",
                        List.of(
                                new PageLink("Help", "https://example.org/help"),
                                new PageLink("Write", "mailto:help@example.org"))));
        assertThat(same.position()).isEqualTo(reply.position());
        assertThat(less.status()).isEqualTo(200);
    }

    @Test
    void aColourThatNoTextCanBeReadOnIsRefusedWithWhatWasMeasured() {
        Http.Reply reply = admin.put("/api/page", "{\"colour\":\"#7A7A7A\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/unreadable-colour");
        assertThat(reply.body().get("contrastOfWhite").decimalValue()).isEqualByComparingTo("4.29");
        assertThat(reply.body().get("detail").textValue()).contains("4.29 to 1");
    }

    @ParameterizedTest
    @CsvSource({"#FFFFFF, #000000, 21", "#FFFFFF, #FFFFFF, 1", "#767676, #FFFFFF, 4.54", "#0000FF, #FFFFFF, 8.59"})
    void contrastIsMeasuredAsTheStandardSays(String one, String other, double contrast) {
        assertThat(HeadColour.contrast(one, other)).isCloseTo(contrast, Offset.offset(0.005));
    }

    @Property(tries = 200)
    void whateverIsTakenCanBeReadInWhiteOrInInk(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        String colour = "#%06X".formatted(rgb);
        double best = Math.max(HeadColour.contrast(colour, "#FFFFFF"), HeadColour.contrast(colour, "#16181B"));
        boolean taken = true;
        try {
            HeadColour.check(colour);
        } catch (ProblemException e) {
            taken = false;
        }
        assertThat(taken).isEqualTo(best >= 4.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\":\"red\"}",
                "{\"colour\":\"#12345\"}",
                "{\"logo\":\"https://example.org/logo.png\"}",
                "{\"logo\":\"data:image/svg+xml;base64,PHN2Zy8+\"}",
                "{\"logo\":\"data:image/png;base64,PHN2Zy8+\"}",
                "{\"logo\":\"data:image/png;base64,=\"}",
                "{\"links\":[{\"title\":\"X\",\"url\":\"javascript:alert(1)\"}]}",
                "{\"links\":[{\"title\":\"X\",\"url\":\"//example.org\"}]}",
                "{\"links\":[{\"title\":\"X\",\"url\":\"https://example.org@evil.example\"}]}",
                "{\"links\":[{\"title\":\"X\"}]}",
                "{\"links\":{}}",
                "{\"name\":\"\"}",
                "{\"css\":\"body{}\"}"
            })
    void whatThePageCannotShowIsNamed(String body) {
        Http.Reply reply = admin.put("/api/page", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/invalid-request");
    }

    @Test
    void picturesAreWhatTheySayTheyAre() {
        assertThat(Logo.isOne(logo("jpeg", "\u00ff\u00d8\u00ff\u00e0 and the rest")))
                .isTrue();
        assertThat(Logo.isOne(logo("webp", "RIFF1234WEBPVP8 "))).isTrue();
        assertThat(Logo.isOne(logo("png", "\u00ff\u00d8\u00ff\u00e0 a JPEG"))).isFalse();
        assertThat(Logo.isOne(logo("webp", "RIFF1234WAVEfmt "))).isFalse();
        assertThat(Logo.isOne(logo("png", "\u0089PNG\r\n\u001a\n" + "x".repeat(75_000))))
                .isFalse();
    }
}
