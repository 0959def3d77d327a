package io.nines.log;

/** The log is not what was written: a hole, a changed record, or less of it than somebody already read. */
public final class LogBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * A fault.
     *
     * @param position of the event on {@code nines.events} where it shows; 0: it shows on another topic, named in the reason
     * @param reason what was expected and what is there
     */
    public LogBrokenException(long position, String reason) {
        super(
                position == 0
                        ? "the log is broken: " + reason
                        : "the log is broken at position " + position + ": " + reason);
        this.position = position;
    }

    /** Where on {@code nines.events} the fault shows; 0: on another topic. */
    public long position() {
        return position;
    }
}
