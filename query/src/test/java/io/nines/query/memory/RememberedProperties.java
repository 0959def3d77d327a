package io.nines.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RememberedProperties {
    private static final int STEPS = 400;

    /** The position of the last commit that changed the component, as tables that are committed before they are shown have it. */
    private static final class Table {
        private final Random random;
        private final long[] changed = new long[3];
        private long committed;
        private long shown;
        private final Remembered<Long> remembered;

        Table(long seed, long room) {
            random = new Random(seed);
            remembered = new Remembered<>(room, value -> 1, () -> shown);
        }

        /** What a reader finds who saw the position that is shown; perhaps a commit comes between. */
        void read() {
            int component = random.nextInt(changed.length);
            long position = shown;
            long expected = changed[component] <= position ? changed[component] : -1;
            long found = remembered.get(Integer.toString(component), position, id -> {
                long value = changed[component];
                if (random.nextInt(4) == 0) {
                    commit();
                    show();
                }
                return value;
            });
            if (expected >= 0) {
                assertThat(found).isGreaterThanOrEqualTo(expected);
            }
            assertThat(found).isLessThanOrEqualTo(committed);
        }

        void commit() {
            committed++;
            changed[random.nextInt(changed.length)] = committed;
        }

        /** As the intake does: first what changed, then the position. */
        void show() {
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] > shown) {
                    remembered.changed(Integer.toString(i), changed[i]);
                }
            }
            shown = committed;
        }
    }

    @Property(tries = 100)
    void whoeverSawAPositionIsNeverGivenWhatWasBeforeIt(@ForAll long seed) {
        Table table = new Table(seed, seed % 2 == 0 ? 100 : 4);
        for (int i = 0; i < STEPS; i++) {
            switch (table.random.nextInt(4)) {
                case 0 -> table.commit();
                case 1 -> table.show();
                default -> table.read();
            }
        }
    }

    @Example
    void whatDidNotChangeIsReadOnceAndWhatWasUsedLongestAgoIsDropped() {
        int[] reads = new int[1];
        Remembered<String> remembered = new Remembered<>(9, String::length, () -> 7);
        for (int i = 0; i < 3; i++) {
            remembered.get("a", 7, id -> "four" + ++reads[0]);
            remembered.get("b", 7, id -> "b" + ++reads[0]);
        }
        assertThat(reads[0]).isEqualTo(2);
        assertThat(remembered.used()).isEqualTo(9);
        remembered.get("c", 7, id -> "c");
        assertThat(remembered.used()).isEqualTo(5);
        assertThat(remembered.get("b", 7, id -> "again")).isEqualTo("b2");
        assertThat(remembered.get("huge", 7, id -> "too long to be kept")).isEqualTo("too long to be kept");
        assertThat(remembered.used()).isZero();
    }
}
