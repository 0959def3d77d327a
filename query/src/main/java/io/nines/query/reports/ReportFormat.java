package io.nines.query.reports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.nines.http.ProblemException;
import io.nines.query.reading.Choice;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a report is written as. */
enum ReportFormat {
    JSON("application", "json"),
    CSV("text", "csv"),
    PDF("application", "pdf"),
    HTML("text", "html");

    private final String kind;
    private final String word;

    ReportFormat(String kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /**
     * The one that was asked for: by the parameter or else by the header Accept, of which the first word counts that is among
     * those that there are; JSON if anything will do.
     *
     * @throws ProblemException 400 for an unknown word, 406 where nothing that is accepted is there
     */
    static ReportFormat of(String formatOrNull, HttpRequest<?> request, Collection<ReportFormat> there) {
        if (formatOrNull != null) {
            return Optional.of(Choice.of("format", formatOrNull, ReportFormat.class, JSON))
                    .filter(there::contains)
                    .orElseThrow(() -> notThere(there));
        }
        List<MediaType> accepted = List.copyOf(request.accept());
        if (accepted.isEmpty()) {
            return JSON;
        }
        return accepted.stream()
                .flatMap(wanted ->
                        Arrays.stream(values()).filter(there::contains).filter(each -> each.matches(wanted)))
                .findFirst()
                .orElseThrow(() -> notThere(there));
    }

    private boolean matches(MediaType wanted) {
        return wanted.getName().equals("*/*")
                || wanted.getName().equals(kind + "/*")
                || wanted.getName().equals(type());
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
