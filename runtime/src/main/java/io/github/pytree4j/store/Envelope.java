package io.github.pytree4j.store;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.IntValue;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The form of our own side files: a state dict in the format of the checkpoints themselves, in another one that has its checksum,
 * so that a changed bit of them is found as well.
 */
final class Envelope {
    private static final String FORMAT_KEY = "pytree4j_manifest";
    private static final String CHECKSUM_KEY = "crc32c";
    private static final String BODY_KEY = "body";
    private static final long FORMAT = 2;
    private static final long FORMAT_WITHOUT_ENVELOPE = 1;

    private Envelope() {}

    static byte[] seal(StateDict body) {
        byte[] bytes = PyTrees.toBytes(body);
        return PyTrees.toBytes(new StateDict()
                .put(FORMAT_KEY, FORMAT)
                .put(CHECKSUM_KEY, crc32c(bytes))
                .put(BODY_KEY, new BytesValue(bytes)));
    }

    /**
     * Reads what {@link #seal} made. What the first version wrote had no checksum, and is handed over as it is.
     *
     * @param file where the bytes are from, for messages
     * @throws CorruptCheckpointException if they are not as they were written
     */
    static StateDict open(byte[] bytes, Path file) {
        StateDict outer = dict(bytes, file);
        long format = outer.get(FORMAT_KEY) instanceof IntValue number && !number.beyondLong() ? number.bits() : 0;
        if (format == FORMAT_WITHOUT_ENVELOPE) {
            return outer;
        }
        if (format > FORMAT) {
            throw new UnsupportedFormatException(file + " was written by a newer version of pytree4j; use that, or"
                    + " delete the file to restore the checkpoint unverified");
        }
        StateValue checksum = outer.get(CHECKSUM_KEY);
        if (format != FORMAT || outer.size() != 3 || !(outer.get(BODY_KEY) instanceof BytesValue)) {
            throw damaged(file, "it is not of the form that manifests have");
        }
        byte[] body = outer.bytes(BODY_KEY);
        if (!IntValue.of(crc32c(body)).equals(checksum)) {
            throw damaged(file, "its checksum does not fit");
        }
        return dict(body, file);
    }

    private static StateDict dict(byte[] bytes, Path file) {
        try {
            if (PyTrees.rawFromBytes(bytes) instanceof StateDict dict) {
                return dict;
            }
        } catch (CorruptCheckpointException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
        throw damaged(file, "it is not a dict");
    }

    static CorruptCheckpointException damaged(Path file, String problem) {
        return new CorruptCheckpointException("the manifest " + file + " is damaged (" + problem
                + "), so that nobody can tell whether its checkpoint is; delete it to restore that unverified");
    }

    private static long crc32c(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
