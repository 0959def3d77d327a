package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.agreement.Fee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What somebody thinks of agreeing to, and the periods to reckon by it, as people write it: {@code periods}, and either
 * {@code versions}, each as a {@link VersionDocument}, or any of {@code components}, {@code fee}, {@code template} and
 * {@code terms}, as in an {@link AgreementDocument}, in place of what every version of the agreement says.
 *
 * <pre>
 * periods: [2026-09, 2026-10]          # needed, 1 to 24
 * template: plain-monthly
 * terms: {objectives: [{availability: 99.95}]}
 * </pre>
 *
 * @param periods as they are written
 * @param everywhere what takes the place of what each version says; null: there are versions
 * @param versions what the agreement is to say instead, in order of time; null: {@code everywhere} says
 */
public record DraftDocument(List<String> periods, Version everywhere, List<Version> versions) {
    private static final int MOST_PERIODS = 24;
    private static final int PERIOD = 80;
    private static final String[] SAID = {"components", "fee", "template", "terms"};

    /**
     * A version of what an agreement might say.
     *
     * @param effectiveFrom from when on; null: not said, which only the first may do
     * @param components ids with their weights; null: as it is
     * @param fee null: as it is
     * @param clauses an object, with the template's clauses written out; null: as they are, never within versions
     */
    public record Version(Instant effectiveFrom, SortedMap<String, Integer> components, Fee fee, JsonNode clauses) {}

    /**
     * Reads a document.
     *
     * @throws InvalidTermsException naming each clause that is wrong, by a path such as
     *     {@code /versions/0/terms/objectives/0/availability}
     */
    public static DraftDocument read(JsonNode document) {
        Part root = Part.root(document)
                .only(Stream.concat(Stream.of("periods", "versions"), Stream.of(SAID))
                        .toArray(String[]::new));
        List<String> periods = periods(root.at("periods"));
        Part versions = root.at("versions");
        boolean everywhere = Stream.of(SAID).map(root::at).anyMatch(Part::isSaid);
        if (versions.isSaid() && everywhere) {
            versions.fault("either versions or, for all of them, any of " + String.join(", ", SAID));
        }
        DraftDocument read = new DraftDocument(
                periods, versions.isSaid() ? null : everywhere(root), versions.isSaid() ? versions(versions) : null);
        root.throwFaults();
        return read;
    }

    private static List<String> periods(Part list) {
        List<Part> parts = list.list();
        if (parts.isEmpty() || parts.size() > MOST_PERIODS) {
            list.fault("a list of 1 to " + MOST_PERIODS + " periods such as 2026-10");
            return List.of();
        }
        return parts.stream()
                .map(each -> each.needed("a period such as 2026-10").line(PERIOD))
                .filter(text -> text != null)
                .toList();
    }

    private static Version everywhere(Part root) {
        if (root.at("terms").isSaid() || root.at("template").isSaid()) {
            return version(root);
        }
        return new Version(null, components(root), VersionClauses.fee(root.at("fee")), null);
    }

    private static List<Version> versions(Part list) {
        List<Version> versions = new ArrayList<>();
        for (Part each : list.list()) {
            each.needed("a version with terms or a template")
                    .only("effectiveFrom", "components", "fee", "template", "terms");
            if (!versions.isEmpty()) {
                each.at("effectiveFrom").needed("the day or instant from which it holds");
            }
            versions.add(version(each));
        }
        if (versions.isEmpty()) {
            list.fault("at least one version");
        }
        return versions;
    }

    private static Version version(Part part) {
        VersionDocument said = VersionDocument.of(part);
        return new Version(said.effectiveFrom(), said.components(), said.fee(), said.clauses());
    }

    private static SortedMap<String, Integer> components(Part part) {
        return VersionClauses.componentsIfSaid(part.at("components"));
    }
}
