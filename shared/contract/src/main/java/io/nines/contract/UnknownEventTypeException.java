package io.nines.contract;

/** The log holds an event that this release cannot read; skipping it would falsify every figure after it. */
public final class UnknownEventTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventTypeException(String name, int revision) {
        super("event type " + name + " revision " + revision + " is unknown to this release");
    }
}
