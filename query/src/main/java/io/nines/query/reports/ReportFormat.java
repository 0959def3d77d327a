package io.nines.query.reports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.nines.http.ProblemException;
import io.nines.query.reading.Choice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a report is written as. */
enum ReportFormat {
    JSON("application", "json"),
    HTML("text", "html"),
    CSV("text", "csv"),
    PDF("application", "pdf");

    private final String kind;
    private final String word;

    ReportFormat(String kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /**
     * The one that was asked for: by the parameter or else by the header Accept, as RFC 9110 reads it. Each is worth what the
     * most specific range that it falls into says, and 0 excludes it. Of several that are worth the same the one that is named
     * comes before one that only falls into a range, then the one that is named first; then JSON, page, CSV, PDF.
     *
     * @throws ProblemException 400 for an unknown word, 406 where nothing that is accepted is there
     */
    static ReportFormat of(String formatOrNull, HttpRequest<?> request, Collection<ReportFormat> there) {
        if (formatOrNull != null) {
            return Optional.of(Choice.of("format", formatOrNull, ReportFormat.class, JSON))
                    .filter(there::contains)
                    .orElseThrow(() -> notThere(there));
        }
        // the most specific ones come first, those that are as specific by their worth
        List<MediaType> accepted = List.copyOf(request.accept());
        if (accepted.isEmpty()) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(there::contains)
                .filter(each -> each.worth(accepted).signum() > 0)
                .min(Comparator.comparing((ReportFormat each) -> each.worth(accepted))
                        .reversed()
                        .thenComparing(each -> accepted.indexOf(each.range(accepted))))
                .orElseThrow(() -> notThere(there));
    }

    private BigDecimal worth(List<MediaType> accepted) {
        MediaType range = range(accepted);
        return range == null ? BigDecimal.ZERO : range.getQualityAsNumber();
    }

    /** The most specific one that it falls into; null: none. */
    private MediaType range(List<MediaType> accepted) {
        return accepted.stream()
                .filter(each -> each.matches(MediaType.of(type())))
                .findFirst()
                .orElse(null);
    }

    private static ProblemException notThere(Collection<ReportFormat> there) {
        return ProblemException.of(
                406,
                "not-acceptable",
                "It is not there in that form",
                "There is "
                        + String.join(
                                ", ",
                                there.stream().map(each -> each.type()).sorted().toList()) + ".");
    }

    private String type() {
        return kind + "/" + word;
    }

    /** With its character set, for the header. */
    String contentType() {
        return kind.equals("text") ? type() + ";charset=utf-8" : type();
    }

    /** The ending of a file of that kind. */
    String extension() {
        return word;
    }
}
