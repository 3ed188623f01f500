package io.github.pytree4j.store;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** How a manifest is spelled in a file: one entry a property, and the ranges column by column. */
final class ManifestForm {
    private static final String PAYLOADS = "payloads";

    private ManifestForm() {}

    /** @throws UnsupportedValueException if nobody could read it any more */
    static byte[] toBytes(Manifest manifest) {
        return toBytes(manifest, Manifests.MAX_BYTES);
    }

    /** @param maxBytes how many it may have */
    static byte[] toBytes(Manifest manifest, long maxBytes) {
        return readable(Envelope.seal(toState(manifest)), manifest, maxBytes);
    }

    /**
     * The bytes of a file that a manifest is in.
     *
     * @throws UnsupportedValueException if nobody could read them any more
     */
    static byte[] readable(byte[] bytes, Manifest manifest, long maxBytes) {
        if (bytes.length > maxBytes) {
            throw new UnsupportedValueException("cannot save this: its manifest, which has the checksums of "
                    + manifest.content().ranges().size() + " parts of the file and of "
                    + manifest.arrays().files().size() + " files of arrays, would have " + bytes.length
                    + " bytes, more than the " + maxBytes
                    + " that are read again; divide arrays over fewer devices, which makes fewer and larger files");
        }
        return bytes;
    }

    /**
     * Reads what {@link #toBytes} made.
     *
     * @param file where the bytes are from, for messages
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if they are not as they were written
     */
    static Manifest parse(byte[] bytes, Path file) {
        return ofState(Envelope.open(bytes, file), file);
    }

    static StateDict toState(Manifest manifest) {
        Measured content = manifest.content();
        List<LeafRange> ranges = content.ranges();
        StateDict state = new StateDict()
                .put("size", content.size())
                .put("crc32c", content.crc32c())
                .put("adopted", manifest.adopted())
                .put("saved_at", manifest.savedAt().toString())
                .put("checkpoint", identity(manifest.checkpoint()))
                .put("own", identity(manifest.own()))
                .put(
                        "paths",
                        new StateList(ranges.stream()
                                .map(range -> (StateValue) new StringValue(range.path()))
                                .toList()))
                .put(
                        "leaves",
                        column(ranges.stream().mapToLong(LeafRange::leaves).toArray()))
                .put(
                        PAYLOADS,
                        column(ranges.stream()
                                .mapToLong(range -> range.payload() ? 1 : 0)
                                .toArray()))
                .put("ends", column(ranges.stream().mapToLong(LeafRange::end).toArray()))
                .put(
                        "crc32cs",
                        column(ranges.stream().mapToLong(LeafRange::crc32c).toArray()));
        ProvenanceForm.write(manifest.provenance(), state);
        StoredArraysForm.write(manifest.arrays(), state);
        return state;
    }

    private static NdArray column(long[] values) {
        return NdArray.of(values);
    }

    private static StateDict identity(Identity identity) {
        return new StateDict()
                .put("key", identity.key())
                .put("created", identity.created().toString());
    }

    static Manifest ofState(StateDict state, Path file) {
        try {
            if (state.contains("own_identity")) {
                return ofFirstVersion(state);
            }
            return new Manifest(
                    new Measured(state.int64("size"), state.int64("crc32c"), ranges(state)),
                    state.bool("adopted"),
                    identity(state.dict("checkpoint")),
                    identity(state.dict("own")),
                    Instant.parse(state.string("saved_at")),
                    ProvenanceForm.read(state),
                    StoredArraysForm.read(state));
        } catch (NoSuchElementException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | DateTimeException e) {
            throw Envelope.damaged(file, String.valueOf(e.getMessage()));
        }
    }

    /** Of the first version, which knew nothing of leaves; whose file it was is not used, since content alone decides. */
    private static Manifest ofFirstVersion(StateDict state) {
        Identity unknown = new Identity("", Instant.EPOCH);
        Measured content = new Measured(state.int64("size"), state.int64("crc32c"), List.of());
        Instant savedAt = Instant.parse(state.string("saved_at"));
        return new Manifest(content, false, unknown, unknown, savedAt, Provenance.UNKNOWN, StoredArrays.NONE);
    }

    private static List<LeafRange> ranges(StateDict state) {
        List<StateValue> paths = state.list("paths").items();
        long[] leaves = state.array("leaves").toLongs();
        long[] ends = state.array("ends").toLongs();
        // Of before there were any; such ranges are all compared before a restore.
        long[] payloads = state.contains(PAYLOADS) ? state.array(PAYLOADS).toLongs() : new long[ends.length];
        long[] checksums = state.array("crc32cs").toLongs();
        if (leaves.length != paths.size()
                || payloads.length != paths.size()
                || ends.length != paths.size()
                || checksums.length != paths.size()) {
            throw new IllegalArgumentException("its ranges do not fit together");
        }
        List<LeafRange> ranges = new ArrayList<>(ends.length);
        long start = 0;
        for (int i = 0; i < ends.length; i++) {
            if (!(paths.get(i) instanceof StringValue path) || ends[i] < start) {
                throw new IllegalArgumentException("its ranges are not in order");
            }
            ranges.add(new LeafRange(path.value(), leaves[i], ends[i], payloads[i] != 0, checksums[i]));
            start = ends[i];
        }
        return ranges;
    }

    private static Identity identity(StateDict state) {
        return new Identity(state.string("key"), Instant.parse(state.string("created")));
    }
}
