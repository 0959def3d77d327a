package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.Set;

/**
 * A statement on record that a stretch of time was something else than it seems. Of several that apply at an instant the one
 * recorded last holds.
 *
 * @param id the correction's
 * @param position where it was recorded: a later one has a greater one
 * @param components ids of those concerned
 * @param span from when to when
 * @param as what it was
 * @param category of an excused cause, in the words of the contract; null otherwise
 * @param approved whether a second person approved it
 * @param withdrawn whether it was taken back: then it applies nowhere
 */
public record Correction(
        String id,
        long position,
        Set<String> components,
        Interval span,
        As as,
        String category,
        boolean approved,
        boolean withdrawn) {

    /** What a stretch of time was. */
    public enum As {
        /** It worked: no planned maintenance either, whatever was announced. */
        UP,
        /** It did not work: no planned maintenance either, whatever was announced. */
        DOWN,
        /** It was planned maintenance, announced in time: caps apply, notice is not asked for. */
        PLANNED,
        /** Its cause is one for which the provider does not answer, if the contract names the category. */
        EXCUSED
    }

    /**
     * Checks the category.
     *
     * @throws IllegalArgumentException if an excused one has none, or another has one
     */
    public Correction {
        components = Set.copyOf(components);
        if ((as == As.EXCUSED) != (category != null)) {
            throw new IllegalArgumentException("an excused cause has a category, and nothing else has");
        }
    }

    /** A correction that stands: approved and not withdrawn. */
    public static Correction of(String id, long position, Interval span, As as, String... components) {
        return new Correction(id, position, Set.of(components), span, as, null, true, false);
    }

    /** An excused cause that stands: approved and not withdrawn. */
    public static Correction excused(String id, long position, Interval span, String category, String... components) {
        return new Correction(id, position, Set.of(components), span, As.EXCUSED, category, true, false);
    }

    /** The same, taken back. */
    public Correction takenBack() {
        return new Correction(id, position, components, span, as, category, approved, true);
    }

    /** The same, without approval. */
    public Correction unapproved() {
        return new Correction(id, position, components, span, as, category, false, withdrawn);
    }
}
