package io.nines.page.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A language that the page speaks. What operators wrote stays as they wrote it. */
public final class Language {
    /** What is spoken where nothing else is asked for. */
    public static final Language ENGLISH = new Language("en", "en");

    /** Those that there are. */
    public static final List<Language> ALL = List.of(ENGLISH, new Language("de", "de-DE"), new Language("fr", "fr-FR"));

    private final String tag;
    private final Locale locale;
    private final Properties words = new Properties();

    private Language(String tag, String locale) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
        String bundle = "/io/nines/page/words/" + tag + ".properties";
        try (Reader in = new InputStreamReader(Language.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's " + bundle + " cannot be read", e);
        }
    }

    /** The language of that tag, such as {@code de}. */
    public static Optional<Language> of(String tag) {
        return ALL.stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The one that a browser would like best of those that there are. */
    static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            List<String> tags = ALL.stream().map(Language::tag).toList();
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), tags);
            return best == null ? ENGLISH : of(best).orElse(ENGLISH);
        } catch (IllegalArgumentException notALanguage) {
            return ENGLISH;
        }
    }

    /** Such as {@code de}. */
    public String tag() {
        return tag;
    }

    /** Whose names months and days have. */
    public Locale locale() {
        return locale;
    }

    /** What it calls itself. */
    public String name() {
        return say("language.name");
    }

    /** A phrase, with its places filled in. */
    public String say(String key, Object... places) {
        return filled(phrase(key), places);
    }

    /** A phrase with its places. */
    String phrase(String key) {
        String phrase = words.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("the page has no words for " + key + " in " + tag);
        }
        return phrase;
    }

    /** In one pass, so that a name that looks like a place stays a name. */
    private static String filled(String phrase, Object[] places) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = phrase.indexOf('{'); at >= 0; at = phrase.indexOf('{', from)) {
            text.append(phrase, from, at).append(places[phrase.charAt(at + 1) - '0']);
            from = at + 3;
        }
        return text.append(phrase, from, phrase.length()).toString();
    }

    /** {@code 1 component}, {@code 7 components}; the phrase is {@code key.one} or {@code key.many}. */
    public String counted(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), Figures.grouped(number));
    }

    /** A status as a word of its own. */
    public String word(Wording status) {
        return say("status." + status.key());
    }

    /** A status within a sentence. */
    public String inline(Wording status) {
        return say("inline." + status.key());
    }

    /** A figure with this language's decimal sign. */
    String decimal(String figure) {
        return figure.replace(".", say("decimal"));
    }

    /** Every key. */
    Set<String> keys() {
        return words.stringPropertyNames();
    }

    @Override
    public String toString() {
        return tag;
    }
}
