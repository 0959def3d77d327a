package io.nines.broker;

/** Another broker, of this or another process, has the directory. */
public final class DirectoryInUseException extends BrokerStartException {
    private static final long serialVersionUID = 1L;

    DirectoryInUseException(String message) {
        super(message);
    }
}
