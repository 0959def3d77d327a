package io.nines.terms;

import java.util.List;
import java.util.stream.Collectors;

/** A document that says nonsense, or something that nobody understands; names each clause that is wrong. */
public final class InvalidTermsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /**
     * What is wrong with a clause.
     *
     * @param path where, as a JSON pointer, such as {@code /objectives/0/availability}
     * @param detail what is wrong there, for whoever wrote it: {@code needed is a number from 0 to 100, not 101}
     */
    public record Fault(String path, String detail) {}

    /** All that is wrong; at least one fault. */
    public InvalidTermsException(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.path() + ": " + fault.detail()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the document form. */
    public List<Fault> faults() {
        return faults;
    }
}
