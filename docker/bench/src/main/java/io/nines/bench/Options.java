package io.nines.bench;

import java.util.List;

/**
 * What was asked for.
 *
 * @param rows names; empty: all
 */
record Options(List<String> rows, Plan plan, boolean list) {
    private static final int ROUNDS = 5;

    static Options parse(String[] words) {
        List<String> rows = List.of();
        boolean brief = false;
        boolean list = false;
        int rounds = 0;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--rows" -> rows = List.of(words[++i].split(",", -1));
                case "--rounds" -> rounds = Integer.parseInt(words[++i]);
                case "--short" -> brief = true;
                case "--list" -> list = true;
                default ->
                    throw new IllegalArgumentException(words[i] + ": there are --rows, --rounds, --short, --list");
            }
        }
        return new Options(rows, new Plan(rounds > 0 ? rounds : brief ? 1 : ROUNDS, brief), list);
    }
}
