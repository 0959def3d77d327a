package io.nines.command.publication;

/** Event store and log say different things of the same position; which of them is right only people can tell. */
public final class ContradictionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContradictionException(long position, String inStore, String onLog) {
        super("event store and nines.events part at position " + position + ": the store has " + inStore
                + ", the log has " + onLog);
    }
}
