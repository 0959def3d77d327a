package io.nines.command.acceptance;

/** What is done with a request, inside the transaction; an exception undoes all of it. */
@FunctionalInterface
public interface Decision {
    /** Sends commands over the desk, and says how they are answered. */
    Answer on(Desk desk);
}
