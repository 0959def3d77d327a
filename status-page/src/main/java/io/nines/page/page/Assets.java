package io.nines.page.page;

import io.nines.contract.Sha256;
import io.nines.page.PageSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What pages bring along: style sheet, script, typeface. The address holds the content's hash, so browsers may keep it. */
@Singleton
final class Assets {
    private static final String PATH = "/assets/";
    private static final int HASH_BYTES = 6;

    private final Map<String, Ready> byName = new HashMap<>();
    private final String font;
    private final String css;
    private final String script;
    private final String icon;

    Assets(PageSettings settings) {
        font = add("inter", "woff2", "font/woff2", read("inter.woff2"));
        String sheet = text("page.css").replace("inter.woff2", font);
        css = add("page", "css", "text/css; charset=utf-8", sheet.getBytes(StandardCharsets.UTF_8));
        String code = text("times.js") + text("days.js") + text("live.js");
        script = add("page", "js", "text/javascript; charset=utf-8", code.getBytes(StandardCharsets.UTF_8));
        String drawing = text("icon.svg").replace("?", Html.escape(Site.initial(settings.name())));
        icon = add("icon", "svg", "image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8));
    }

    /** What is at this name, or null. */
    Ready find(String name) {
        return byName.get(name);
    }

    String css() {
        return css;
    }

    String script() {
        return script;
    }

    String font() {
        return font;
    }

    String icon() {
        return icon;
    }

    private String add(String name, String ending, String type, byte[] bytes) {
        String hashed = name + "-" + HexFormat.of().formatHex(Sha256.of(bytes), 0, HASH_BYTES) + "." + ending;
        byName.put(hashed, Ready.forEver(type, bytes));
        return PATH + hashed;
    }

    private static String text(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream("/io/nines/page/assets/" + resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the page's " + resource + " cannot be read", e);
        }
    }
}
