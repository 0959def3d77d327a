package io.nines.command.access;

/** Shows the key that is about to become the admin key to whoever starts Nines; the process that Nines runs in provides it. */
@FunctionalInterface
public interface FirstKeyShown {
    /**
     * Comes before the key is granted, so that no key is ever in use that nobody saw: if Nines ends in between, the key shown
     * opens nothing, and the next start shows another.
     */
    void show(String key);
}
