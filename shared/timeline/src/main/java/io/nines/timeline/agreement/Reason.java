package io.nines.timeline.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why time does not count.
 *
 * @param clause which clause says so
 * @param subject id of the window or correction; null: there is none
 * @param component null: the agreement as a whole
 */
record Reason(Clause clause, String subject, String component) {

    /** Numbers reasons, so that a track of a year holds ints; 0 is none. */
    static final class Book {
        private final List<Reason> reasons = new ArrayList<>();
        private final Map<Reason, Integer> numbers = new HashMap<>();

        Book() {
            reasons.add(null);
        }

        int number(Clause clause, String subject, String component) {
            return numbers.computeIfAbsent(new Reason(clause, subject, component), reason -> {
                reasons.add(reason);
                return reasons.size() - 1;
            });
        }

        Reason get(int number) {
            return reasons.get(number);
        }
    }
}
