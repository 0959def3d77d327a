package io.nines.page.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages bring along. The address of script and typeface holds the content's hash, so browsers may keep it; the style sheet
 * stands in the page, because on a slow line one more request for it would take as long as the page.
 */
@Singleton
final class Assets {
    private static final String PATH = "/assets/";
    private static final int HASH_BYTES = 6;
    /** What keys of words begin with that the script says. */
    private static final Set<String> SPOKEN = Set.of("js.", "old.", "day.", "row.", "length.", "maint.");

    private final Map<String, Ready> byName = new ConcurrentHashMap<>();
    private final String font;
    private final String sheet;
    private final Map<Language, String> scripts = new HashMap<>();
    private final String icon;

    Assets(PageSettings settings) {
        font = add("inter", "woff2", "font/woff2", read("inter.woff2"));
        sheet = text("page.css").replace("inter.woff2", font);
        String code = text("times.js") + text("days.js") + text("live.js");
        for (Language language : Language.ALL) {
            String script = "\"use strict\";\nconst WORDS = " + words(language) + ";\n" + code;
            byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
            scripts.put(language, add("page-" + language.tag(), "js", "text/javascript; charset=utf-8", bytes));
        }
        String drawing = text("icon.svg").replace("?", Html.escape(Site.initial(settings.name())));
        icon = add("icon", "svg", "image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8));
    }

    /** What the script says itself. */
    private static String words(Language language) {
        Map<String, String> words = new TreeMap<>();
        for (String key : language.keys()) {
            if (SPOKEN.contains(key.substring(0, key.indexOf('.') + 1))) {
                words.put(key, language.phrase(key));
            }
        }
        try {
            return new JsonMapper().writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("words cannot be written as JSON", e);
        }
    }

    /** What is at this name, or null. */
    Ready find(String name) {
        return byName.get(name);
    }

    /** The style sheet of all pages. */
    String sheet() {
        return sheet;
    }

    String script(Language language) {
        return scripts.get(language);
    }

    String font() {
        return font;
    }

    String icon() {
        return icon;
    }

    /** Has something at an address from now on. */
    String add(String name, String ending, String type, byte[] bytes) {
        String hashed = name + "-" + HexFormat.of().formatHex(Sha256.of(bytes), 0, HASH_BYTES) + "." + ending;
        byName.putIfAbsent(hashed, Ready.forEver(type, bytes));
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
