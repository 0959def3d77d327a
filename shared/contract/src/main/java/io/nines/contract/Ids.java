package io.nines.contract;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** How ids look: a component's is chosen by its operator, every other one is 12 characters of {@code [0-9a-z]}. */
public final class Ids {
    /** A component's id; never used again after the component is retired. */
    public static final Pattern COMPONENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    /** Any other id. */
    public static final Pattern OTHER = Pattern.compile("[0-9a-z]{12}");

    private static final int LENGTH = 12;
    private static final BigInteger RANGE = BigInteger.valueOf(36).pow(LENGTH);

    private Ids() {}

    /** A new id; randomness comes in from the edge. */
    public static String random(RandomGenerator random) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(Character.forDigit(random.nextInt(36), 36));
        }
        return id.toString();
    }

    /** The id that follows from a name: the same name, the same id, on every machine. */
    public static String derived(String name) {
        BigInteger hash = new BigInteger(1, Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
        String digits = hash.mod(RANGE).toString(36);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
