package io.github.pytree4j.format.orbax;

import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.format.Place;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.stream.StateWriter;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A folder that is itself a checkpoint, as Orbax writes them. */
public final class OrbaxFolder implements CheckpointFormat {
    /** Source: the names of the files that Orbax 0.11 writes at the top of a checkpoint. */
    private static final List<String> MARKERS = List.of("_CHECKPOINT_METADATA", "_METADATA", "manifest.ocdbt");

    /** Whether the folder is one whole checkpoint, and not a directory of checkpoints. */
    @Override
    public boolean recognizes(Place place) {
        return place.isFolder() && MARKERS.stream().anyMatch(place::has);
    }

    @Override
    public StateReader read(Place place, int maxDepth) {
        throw unsupported(place.name());
    }

    /** What to say of a checkpoint of this format: that it is one. */
    public static UnsupportedFormatException unsupported(String name) {
        return new UnsupportedFormatException(name + " is a checkpoint that Orbax wrote, a directory; only the files"
                + " of flax.training.checkpoints with flax_use_orbax_checkpointing off can be read");
    }

    @Override
    public StateWriter writer(WritableByteChannel channel, LeafListener listener, ExternalArrays arrays) {
        throw new UnsupportedFormatException("Orbax checkpoints cannot be written");
    }
}
