package io.nines.contract;

import java.util.Comparator;

/**
 * Where a result came from. Two results of one component with the same instant and source are the same result.
 *
 * @param location from where the probe looked; empty: not said
 * @param probe by which probe; empty: not said
 * @param key id of the access key that it was sent with
 */
public record Source(String location, String probe, String key) implements Comparable<Source> {
    private static final Comparator<Source> ORDER =
            Comparator.comparing(Source::location).thenComparing(Source::probe).thenComparing(Source::key);

    /** As records do it; but that is looked up anew by the virtual machine, and this is asked for each result. */
    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof Source that
                        && location.equals(that.location)
                        && probe.equals(that.probe)
                        && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * location.hashCode() + probe.hashCode()) + key.hashCode();
    }

    /** By location, probe, key; each as {@link String#compareTo} has it. */
    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
