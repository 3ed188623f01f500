package io.github.pytree4j.samples.digits;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One short text that differs when a single bit of the parameters does. */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * The SHA-256 of the parameters' little-endian float32 bytes in C order, end to end: {@code Dense_0}'s kernel and bias,
     * then {@code Dense_1}'s.
     */
    static String of(Params params) {
        MessageDigest sha256 = sha256();
        for (StateValue leaf : PyTrees.leaves(params)) {
            ((ArrayValue) leaf).array().buffers().forEach(sha256::update);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
