package io.nines.contract;

/**
 * Stands for a free text or a person's name that can be erased; the text itself is on {@code nines.texts}.
 *
 * @param id the random id of the text, 12 characters of {@code [0-9a-z]}
 * @param sha256 SHA-256 of salt and UTF-8 text, in hex: proves the text while it is there, says nothing once it is erased
 */
public record TextRef(String id, String sha256) {}
