package io.nines.command.texts;

import io.nines.command.publication.TextRepository;
import io.nines.contract.Ids;
import io.nines.contract.TextEntry;
import io.nines.contract.TextRef;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Keeps erasable texts. */
@Singleton
public final class Texts {
    private static final int SALT_BYTES = 16;

    private final TextRepository texts;
    private final RandomGenerator random;
    private final SecureRandom salts = new SecureRandom();

    Texts(TextRepository texts, RandomGenerator random) {
        this.texts = texts;
        this.random = random;
    }

    /** Keeps a text in the caller's transaction, under a new id; null stays null. */
    public TextRef keep(String text) {
        if (text == null) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        salts.nextBytes(salt);
        TextEntry entry = new TextEntry(Ids.random(random), HexFormat.of().formatHex(salt), text);
        texts.save(entry);
        return entry.ref();
    }

    /** The same, but the reference stays what it was where the text does; one that was erased is kept anew. */
    public TextRef keep(TextRef before, String text) {
        if (before != null && text != null && read(before).filter(text::equals).isPresent()) {
            return before;
        }
        return keep(text);
    }

    /** The text, unless it is erased. */
    public Optional<String> read(TextRef ref) {
        return ref == null ? Optional.empty() : texts.find(ref.id()).map(TextEntry::text);
    }

    /** Forgets a text; whether there was one. */
    boolean forget(String id) {
        return texts.delete(id);
    }
}
