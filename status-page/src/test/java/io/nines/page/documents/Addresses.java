package io.nines.page.documents;

/** Addresses for tests. */
public final class Addresses {
    public static final PublicAddress EXAMPLE = new PublicAddress("https://status.example.com/", 0);

    private Addresses() {}
}
