package io.nines.command.acceptance;

import io.nines.http.ProblemException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the caller expects to find, from {@code If-Match} and {@code If-None-Match}.
 *
 * @param match it is at one of these; null: anything will do
 * @param noneMatch it is at none of these; null: anything will do
 */
public record Expectation(Set<String> match, Set<String> noneMatch) {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\\*|(W/)?\"[^\"]*\"");

    /** Nothing is expected. */
    public static final Expectation NONE = new Expectation(null, null);

    /** As the headers say; null: the header is absent. */
    public static Expectation of(String ifMatch, String ifNoneMatch) {
        return new Expectation(tags("If-Match", ifMatch), tags("If-None-Match", ifNoneMatch));
    }

    private static Set<String> tags(String name, String header) {
        if (header == null) {
            return null;
        }
        Set<String> tags =
                Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (!tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw ProblemException.badRequest(
                    "invalid-precondition",
                    "The precondition cannot be read",
                    name + " is " + header + ": an ETag as it was answered is needed, such as \"1\", or *.");
        }
        return tags;
    }

    /**
     * Fails unless it is so.
     *
     * @param revision where it is; 0: there is none
     * @throws PreconditionFailedException if it is elsewhere
     */
    public void check(long revision) {
        boolean matches = match == null || contains(match, revision);
        boolean noneMatches = noneMatch == null || !contains(noneMatch, revision);
        if (!matches || !noneMatches) {
            throw new PreconditionFailedException(revision);
        }
    }

    private static boolean contains(Set<String> tags, long revision) {
        return revision > 0 && (tags.contains(ANY) || tags.contains("\"" + revision + "\""));
    }
}
