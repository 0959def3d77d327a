package io.nines.query.reports.paper;

import java.util.List;

/** Several names in a line. */
final class Names {
    private static final int SOME = 3;

    private Names() {}

    /** Three of them, and how many more there are. */
    static String some(List<String> names) {
        return names.size() <= SOME
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SOME)) + " and " + (names.size() - SOME) + " more";
    }
}
