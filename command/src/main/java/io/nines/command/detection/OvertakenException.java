package io.nines.command.detection;

/** Another detection was opened on the same database; this one may store nothing any more. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException() {
        super("another instance judges on the same database; there may be only one");
    }
}
