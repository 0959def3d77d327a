package io.nines.command.publication;

/** Nothing is relayed any more, so nobody can promise anything of what was just committed. */
public final class StoppingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppingException(long position) {
        super("Position " + position + " is recorded; whether it stays is decided when the service starts again.");
    }
}
