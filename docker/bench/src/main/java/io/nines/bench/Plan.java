package io.nines.bench;

/**
 * How long everything may take.
 *
 * @param rounds how often both sides have their turn; the median of them counts
 * @param brief whether it is only to be seen that the benchmark works
 */
public record Plan(int rounds, boolean brief) {
    /** So many milliseconds, or very few. */
    public long millis(long usually) {
        return brief ? Math.min(usually, 800) : usually;
    }

    /** Such an amount of data, or very little. */
    public int amount(int usually, int briefly) {
        return brief ? briefly : usually;
    }
}
