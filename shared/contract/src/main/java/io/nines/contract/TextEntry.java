package io.nines.contract;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A text as it stands on {@code nines.texts}, under its id as key; erased by a record without value.
 *
 * @param id random, 12 characters of {@code [0-9a-z]}
 * @param salt 16 random bytes in hex; they go when the text goes, so that the hash left in the event proves nothing
 * @param text the text
 */
public record TextEntry(String id, String salt, String text) {

    /** What an event holds in place of the text. */
    public TextRef ref() {
        byte[] hash = Sha256.of(HexFormat.of().parseHex(salt), text.getBytes(StandardCharsets.UTF_8));
        return new TextRef(id, HexFormat.of().formatHex(hash));
    }
}
