package io.nines.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** An order or a report on one line: {@code name=value} words, no value with a space in it. */
public final class Words {
    private final Map<String, String> values = new LinkedHashMap<>();

    public static Words parse(String line) {
        Words words = new Words();
        for (String word : line.strip().split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                words.values.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return words;
    }

    public Words with(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " in " + this);
        }
        return value;
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    public double real(String name) {
        return Double.parseDouble(text(name));
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        values.forEach(
                (name, value) -> line.append(name).append('=').append(value).append(' '));
        return line.toString().strip();
    }
}
