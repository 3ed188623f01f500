package io.github.pytree4j.checkpoint;

import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.store.Publisher;
import io.github.pytree4j.store.Writer;
import io.github.pytree4j.stream.RecordNotes;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/**
 * One state on its way into a file.
 *
 * @param writer encodes it
 * @param state what is saved
 * @param records which records it has; noted while it is encoded, or were noted when its snapshot was taken
 * @param step as it is spelled; empty for a file that is no step
 * @param metadata what the user says of it
 */
record Saving(CheckpointWriter writer, Object state, RecordNotes records, String step, CheckpointMetadata metadata)
        implements Publisher.Content {
    @Override
    public void writeTo(WritableByteChannel channel, LeafListener leaves) throws IOException {
        writer.encode(state, channel, leaves, records);
    }

    @Override
    public Provenance provenance() {
        return new Provenance(step, Writer.name(), metadata.metrics(), metadata.notes(), records.noted());
    }
}
