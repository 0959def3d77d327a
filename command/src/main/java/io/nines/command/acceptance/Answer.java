package io.nines.command.acceptance;

/**
 * What the caller is told once the command is safe.
 *
 * @param status HTTP status if it is on the log
 * @param body JSON, as an object to be written
 * @param keptBody what is shown when the answer is given again: without secrets
 * @param revision of the aggregate, for the ETag; 0: none is shown
 * @param location of what was created; null: nothing was
 */
public record Answer(int status, Object body, Object keptBody, long revision, String location) {
    /** 200. */
    public static Answer ok(Object body) {
        return new Answer(200, body, body, 0, null);
    }

    /** 201, with {@code Location}. */
    public static Answer created(Object body, String location) {
        return new Answer(201, body, body, 0, location);
    }

    /** The same with an ETag. */
    public Answer at(long shownRevision) {
        return new Answer(status, body, keptBody, shownRevision, location);
    }

    /** The same, but given again without what may be shown only once. */
    public Answer keeping(Object shownAgain) {
        return new Answer(status, body, shownAgain, revision, location);
    }
}
