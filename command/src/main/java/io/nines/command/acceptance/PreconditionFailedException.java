package io.nines.command.acceptance;

/** The aggregate is not at the revision that the caller expects; answered 412. */
public final class PreconditionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The revision it is at; 0: there is none. */
    public PreconditionFailedException(long revision) {
        super(
                revision == 0
                        ? "There is nothing with this id yet."
                        : "It is at revision " + revision + ". Read it again and decide anew.");
    }
}
