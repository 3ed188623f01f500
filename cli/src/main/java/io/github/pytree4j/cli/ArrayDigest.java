package io.github.pytree4j.cli;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What is printed of the elements of an array.
 *
 * @param sha256 of all their bytes
 * @param values the array, if its elements are few enough to be printed
 */
record ArrayDigest(String sha256, Optional<NdArray> values) {
    private static final int MAX_VALUES = 16;

    static ArrayDigest of(NdArray array) {
        boolean printed = array.size() <= MAX_VALUES && array.dtype().isNumeric();
        return new ArrayDigest(sha256(array), printed ? Optional.of(array) : Optional.empty());
    }

    /**
     * Those of all arrays that stand beside the checkpoint's file. Only one at a time is in memory. They are read before anything is
     * printed, so that damage leaves no half output.
     */
    static IdentityHashMap<ExternalArray, ArrayDigest> ofAllBeside(StateValue state) {
        IdentityHashMap<ExternalArray, ArrayDigest> digests = new IdentityHashMap<>();
        ArraysBeside.forEach(
                state,
                external -> digests.put(external.array(), of(external.array().gather())));
        return digests;
    }

    private static String sha256(NdArray array) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (ByteBuffer bytes : array.buffers()) {
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
