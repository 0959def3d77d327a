package io.nines.log;

/** Another relay took over: nothing of this writer's open transaction became visible, and it must be closed for good. */
public final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(Throwable cause) {
        super("another relay took over the log", cause);
    }
}
