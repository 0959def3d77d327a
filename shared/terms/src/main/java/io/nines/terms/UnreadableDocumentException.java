package io.nines.terms;

/** What was sent is no document at all; the message says where and why, for whoever sent it. */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
