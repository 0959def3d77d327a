package io.nines.broker;

/** The embedded broker did not start; the message says why in one line, and nothing of it runs. */
public class BrokerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    public BrokerStartException(String message) {
        super(message);
    }
}
