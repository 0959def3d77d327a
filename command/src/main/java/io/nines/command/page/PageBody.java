package io.nines.command.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.PageEvent.PageLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the page is to look; what is left out is as if it were never said.
 *
 * @param name what the page calls itself, at most 80 characters; null: the setting of the installation
 * @param logo a PNG, JPEG or WebP picture as {@code data:} URL in base64, at most 100,000 characters; null: none
 * @param colour of the head, {@code #RRGGBB}; text on it has to be readable; null: the page's own
 * @param links at the head of the page, at most ten: {@code title} of at most 40 characters, {@code url} with https, http or mailto
 */
@Schema(name = "PageDesign")
record PageBody(
        @Nullable @Schema(maxLength = 80) String name,
        @Nullable @Schema(maxLength = 100_000) String logo,
        @Nullable String colour,
        @Nullable List<PageLink> links) {
    private static final int LINKS = 10;
    private static final int URL = 2000;

    static PageDesigned read(JsonNode body) {
        Fields fields = Fields.of(body);
        String logo = fields.line("logo", Logo.LENGTH);
        if (logo != null && !Logo.isOne(logo)) {
            fields.complain("logo", "a PNG, JPEG or WebP picture as data: URL in base64 is needed");
        }
        String colour = fields.line("colour", 7);
        if (colour != null && !HeadColour.isOne(colour)) {
            fields.complain("colour", "a colour such as #1F5FBF is needed");
        }
        PageDesigned read = new PageDesigned(fields.line("name", 80), logo, upper(colour), links(fields));
        fields.check();
        if (colour != null) {
            HeadColour.check(colour);
        }
        return read;
    }

    private static String upper(String colour) {
        return colour == null ? null : colour.toUpperCase(Locale.ROOT);
    }

    private static List<PageLink> links(Fields fields) {
        List<PageLink> links = new ArrayList<>();
        for (Fields one : fields.objects("links")) {
            String url = one.need("title").need("url").line("url", URL);
            if (url != null && !leadsSomewhere(url)) {
                one.complain("url", "a whole address with https, http or mailto is needed");
            }
            links.add(new PageLink(one.line("title", 40), url));
            one.nothingElse();
        }
        if (links.size() > LINKS) {
            fields.complain("links", "ten are enough");
        }
        return List.copyOf(links);
    }

    private static boolean leadsSomewhere(String url) {
        try {
            URI uri = new URI(url);
            return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "https", "http" -> uri.getHost() != null && uri.getUserInfo() == null;
                case "mailto" -> uri.getSchemeSpecificPart().contains("@");
                default -> false;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
