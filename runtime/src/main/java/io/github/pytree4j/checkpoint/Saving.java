package io.github.pytree4j.checkpoint;

import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.store.Publisher;
import io.github.pytree4j.store.Writer;
import io.github.pytree4j.stream.RecordNotes;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

/**
 * One state on its way into a file.
 *
 * @param format of the file
 * @param state tells a writer what is saved
 * @param records which records it has; noted while it is encoded, or were noted when its snapshot was taken
 * @param step as it is spelled; empty for a file that is no step
 * @param metadata what the user says of it
 */
record Saving(
        CheckpointFormat format,
        Consumer<StateWriter> state,
        RecordNotes records,
        String step,
        CheckpointMetadata metadata)
        implements Publisher.Content {
    @Override
    public void writeTo(WritableByteChannel channel, LeafListener leaves) throws IOException {
        state.accept(format.writer(channel, leaves));
    }

    @Override
    public Provenance provenance() {
        return new Provenance(step, Writer.name(), metadata.metrics(), metadata.notes(), records.noted());
    }
}
