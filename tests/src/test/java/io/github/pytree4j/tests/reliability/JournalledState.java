package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.Map;

/** A state that is entered into the journal when it is encoded, which a save does while it holds the directory. */
record JournalledState(Journal journal, long step, long writer) {
    private static final Codec<JournalledState> CODEC = new Codec<>() {
        @Override
        public void encode(JournalledState state, StateSink sink) {
            Map<String, NdArray> arrays =
                    state.journal.add(state.step, state.writer).everywhere();
            sink.beginDict(arrays.size());
            arrays.forEach((name, array) -> {
                sink.key(name);
                sink.array(array);
            });
            sink.endDict();
        }

        @Override
        public JournalledState decode(JournalledState target, StateSource source) {
            throw new UnsupportedOperationException("it is restored as arrays");
        }
    };

    static final CodecRegistry CODECS =
            CodecRegistry.builder().add(JournalledState.class, CODEC).build();
}
