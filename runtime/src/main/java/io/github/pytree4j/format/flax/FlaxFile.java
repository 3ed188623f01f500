package io.github.pytree4j.format.flax;

import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.format.Place;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** The single file that {@code flax.training.checkpoints} writes. */
public final class FlaxFile implements CheckpointFormat {

    @Override
    public boolean recognizes(Place place) {
        return !place.isFolder();
    }

    @Override
    public StateReader read(Place place, int maxDepth) throws IOException {
        return FlaxReader.of(place.bytes(), place.name(), maxDepth);
    }

    @Override
    public StateWriter writer(WritableByteChannel channel, LeafListener listener, ExternalArrays arrays) {
        return new FlaxWriter(channel, listener, arrays);
    }
}
