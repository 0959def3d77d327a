package io.nines.query.planted;

/** Stands for a class of another service. */
public final class OfAnotherService {
    private OfAnotherService() {}

    /** Something to be used. */
    public static int answer() {
        return 42;
    }
}
