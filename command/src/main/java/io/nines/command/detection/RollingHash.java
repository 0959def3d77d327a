package io.nines.command.detection;

import io.nines.contract.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 of (a hash; then every value since, as 4-byte length and bytes), as {@code observed-through} binds records. */
final class RollingHash {
    private final MessageDigest digest = Sha256.digest();

    /** After a hash in hex. */
    RollingHash(String previous) {
        digest.update(HexFormat.of().parseHex(previous));
    }

    /** The next record's value; null counts as no bytes. */
    void add(byte[] value) {
        int length = value == null ? 0 : value.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
        if (value != null) {
            digest.update(value);
        }
    }

    /** The hash so far, in hex; more may be added afterwards. */
    String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied on every Java platform", e);
        }
    }
}
