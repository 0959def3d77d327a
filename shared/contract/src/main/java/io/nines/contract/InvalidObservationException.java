package io.nines.contract;

/** Bytes that are no check result; the message says precisely why, for the one who sent them. Without stack trace: it is data. */
public final class InvalidObservationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidObservationException(String detail) {
        super(detail, null, false, false);
    }
}
