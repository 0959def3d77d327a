package io.nines.query.reports.paper;

import io.nines.contract.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What pages and paper look like: style sheets with everything in them, so that a page that somebody keeps stays whole. */
final class Sheets {
    private static final String LINE = "fill=\"none\" stroke-width=\"1.4\" stroke=";

    private final String page;
    private final String paper;
    private final String policy;

    Sheets() {
        page = text("page.css").replace("INTER", base64(bytes("inter.woff2")));
        paper = text("print.css").replace("MARKS", marks());
        String hash = base64(Sha256.of(page.getBytes(StandardCharsets.UTF_8)));
        policy = "default-src 'none'; style-src 'sha256-" + hash + "'; font-src data:; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }

    String page() {
        return page;
    }

    String paper() {
        return paper;
    }

    String policy() {
        return policy;
    }

    /** On paper marks are backgrounds: the word beside says the same, so they are no pictures of their own. */
    private static String marks() {
        Map<String, String> marks = new TreeMap<>();
        marks.put("up", symbol("#0b7f66", "<circle cx=\"8\" cy=\"8\" r=\"7.5\"/>", "M4.7 8.4l2.4 2.4 4.3-4.9"));
        marks.put(
                "degraded",
                symbol(
                        "#9a6000",
                        "<path d=\"M6.8 1.6c.5-.9 1.9-.9 2.4 0l6 10.9c.5.9-.2 2-1.2 2H2c-1 0-1.7-1.1-1.2-2z\"/>",
                        "M8 5.5v3.6M8 11.8v.1"));
        marks.put("partial", symbol("#b8450b", "<path d=\"M8 .3L15.700 8L8 15.700L.3 8z\"/>", "M5 8h6"));
        marks.put(
                "down",
                symbol(
                        "#b91c28",
                        "<path d=\"M5 .5h6L15.500 5v6L11 15.500H5L.5 11V5z\"/>",
                        "M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6"));
        marks.put(
                "maintenance",
                lines(
                        "#3a57d0",
                        "<rect LINE x=\"1.1\" y=\"1.1\" width=\"13.8\" height=\"13.8\""
                                + " rx=\"3.4\"/><path LINE d=\"M4.5 11.6l3.9-4a2.4 2.4 0 0 1 3-3.2L9.9 5.9l.3 1 1 .3 1.5-1.5a2.4 2.4 0 0"
                                + " 1-3.2 3\"/>"));
        marks.put(
                "unknown",
                lines(
                        "#6e7580",
                        "<circle LINE stroke-dasharray=\"2.3 2.1\" cx=\"8\" cy=\"8\" r=\"7\"/>"
                                + "<path LINE d=\"M6.2 6.3c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6C9.8 7.6 8 7.6 8 9M8 11.3v.1\"/>"));
        marks.put(
                "notice",
                lines(
                        "#474c54",
                        "<circle LINE cx=\"8\" cy=\"8\" r=\"7\"/>" + "<path LINE d=\"M8 7.4v3.8M8 4.7v.1\"/>"));
        StringBuilder css = new StringBuilder();
        marks.forEach((name, svg) -> css.append(".m-" + name + " { background-image: url(data:image/svg+xml;base64,")
                .append(base64(svg.getBytes(StandardCharsets.UTF_8)))
                .append("); }\n"));
        return css.toString();
    }

    private static String symbol(String colour, String shape, String inside) {
        return svg(
                colour, shape + "<path fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.8\" d=\"" + inside + "\"/>");
    }

    private static String lines(String colour, String shapes) {
        return svg("none", shapes.replace("LINE", LINE + '"' + colour + '"'));
    }

    private static String svg(String fill, String shapes) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" fill=\""
                + fill + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + shapes + "</svg>";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Sheets.class.getResourceAsStream("/io/nines/query/reports/paper/" + resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper's " + resource + " cannot be read", e);
        }
    }
}
