package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * An agreement: when it is in force, and what it says from when on. Each instant is judged by the version in force then. The
 * objectives and the rules of credits of a period are those of the version in force when the period begins (or when the agreement
 * does, if that is later): a promise is not changed in the middle of the period that it is for.
 *
 * @param inForce from the contract's start to its end; it has a start
 * @param versions by rising {@code from}; before the second one the first holds, also before its own {@code from}
 */
public record Agreement(Interval inForce, List<TermsVersion> versions) {
    /**
     * Checks the versions.
     *
     * @throws IllegalArgumentException if there is none, they are out of order, or the agreement never began
     */
    public Agreement {
        versions = List.copyOf(versions);
        if (versions.isEmpty() || inForce.start() == Long.MIN_VALUE) {
            throw new IllegalArgumentException("an agreement has a start and terms");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).from() <= versions.get(i - 1).from()) {
                throw new IllegalArgumentException("versions of terms come in order of time");
            }
        }
    }

    /** One version of terms, in force from an instant on. */
    public static Agreement of(TermsVersion version) {
        return new Agreement(Interval.from(version.from()), List.of(version));
    }

    /** The version in force at an instant. */
    public TermsVersion at(long instant) {
        return versions.get(indexAt(instant));
    }

    /** The version whose objectives and credits hold for a period. */
    public TermsVersion of(Interval period) {
        return at(Math.max(period.start(), inForce.start()));
    }

    int indexAt(long instant) {
        int index = versions.size() - 1;
        while (index > 0 && versions.get(index).from() > instant) {
            index--;
        }
        return index;
    }

    /** When a version is in force, were there no start and no end of the agreement. */
    Interval span(int index) {
        return new Interval(
                index == 0 ? Long.MIN_VALUE : versions.get(index).from(),
                index + 1 < versions.size() ? versions.get(index + 1).from() : Long.MAX_VALUE);
    }

    /** Every component of any version, by id. */
    Collection<String> components() {
        TreeSet<String> all = new TreeSet<>();
        versions.forEach(version -> all.addAll(version.components().keySet()));
        return all;
    }
}
