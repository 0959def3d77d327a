package io.nines.command.access;

import io.nines.contract.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes access keys. Their randomness is the platform's, whatever else is given for ids: it is what keeps others out. */
@Singleton
final class Secrets {
    private static final String PREFIX = "nines_";
    private static final int LENGTH = 40;
    private static final int RADIX = 36;

    private final SecureRandom random = new SecureRandom();

    /** {@code nines_} and 40 random characters of {@code [0-9a-z]}. */
    String next() {
        StringBuilder secret = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(Character.forDigit(random.nextInt(RADIX), RADIX));
        }
        return secret.toString();
    }

    /** What is on record of it, in hex. */
    static String sha256(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
