package io.github.pytree4j.checkpoint;

import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.store.ArraysContent;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.store.Publisher;
import io.github.pytree4j.store.Writer;
import io.github.pytree4j.stream.RecordNotes;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One state on its way into a file.
 *
 * @param format of the file
 * @param state tells a writer what is saved
 * @param records which records it has; noted while it is encoded, or were noted when its snapshot was taken
 * @param step as it is spelled; empty for a file that is no step
 * @param metadata what the user says of it
 * @param together takes the arrays whose elements are not all here; null where there is no place for them
 */
record Saving(
        CheckpointFormat format,
        Consumer<StateWriter> state,
        RecordNotes records,
        String step,
        CheckpointMetadata metadata,
        @Nullable SavedArrays together)
        implements Publisher.Content {
    Saving(
            CheckpointFormat format,
            Consumer<StateWriter> state,
            RecordNotes records,
            String step,
            CheckpointMetadata metadata) {
        this(format, state, records, step, metadata, null);
    }

    /** The same, with other processes. */
    Saving with(SavedArrays arrays) {
        return new Saving(format, state, records, step, metadata, arrays);
    }

    @Override
    public void writeTo(WritableByteChannel channel, LeafListener leaves) throws IOException {
        SavedArrays arrays = together;
        state.accept(format.writer(channel, leaves, arrays == null ? ExternalArrays.NONE : arrays));
        if (arrays != null) {
            arrays.agree();
        }
    }

    @Override
    public ArraysContent arrays() {
        return together == null ? ArraysContent.NONE : together;
    }

    @Override
    public Provenance provenance() {
        return new Provenance(step, Writer.name(), metadata.metrics(), metadata.notes(), records.noted());
    }
}
