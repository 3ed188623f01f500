package io.github.pytree4j.cli;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state that is saved in one file: the arrays that stand beside the file it was read from are gathered one after the other, while
 * it is written, so that only one is in memory.
 *
 * @param state what was read
 */
record GatheredState(StateValue state) {
    /** Writes such states. */
    static final CodecRegistry CODECS =
            CodecRegistry.builder().add(GatheredState.class, new Writing()).build();

    private static final class Writing implements Codec<GatheredState> {
        @Override
        public void encode(GatheredState value, StateSink sink) {
            write(value.state(), sink);
        }

        private static void write(StateValue value, StateSink sink) {
            if (value instanceof ExternalValue external) {
                sink.array(external.array().gather());
            } else if (value instanceof StateDict dict && ArraysBeside.isAnyIn(dict)) {
                sink.beginDict(dict.size());
                for (Map.Entry<String, StateValue> entry : dict.entries()) {
                    sink.key(entry.getKey());
                    write(entry.getValue(), sink);
                }
                sink.endDict();
            } else if (value instanceof StateList list && ArraysBeside.isAnyIn(list)) {
                sink.beginRawList(list.items().size());
                list.items().forEach(item -> write(item, sink));
                sink.endRawList();
            } else {
                sink.value(value);
            }
        }

        @Override
        public GatheredState decode(@Nullable GatheredState target, StateSource source) {
            throw new UnsupportedOperationException("such states are only written");
        }
    }
}
