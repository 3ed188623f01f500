package io.github.pytree4j.tests.serialization;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The leaves that are no numbers, sets, and a component with a codec of its own. */
@PyTreeDataclass
record Times(
        Instant started,
        Duration took,
        UUID run,
        OptionalInt epoch,
        OptionalLong samples,
        OptionalDouble loss,
        Set<String> tags,
        Set<Integer> devices,
        @PyTreeField(codec = UriCodec.class) URI data) {

    /** A URI as its text. */
    static final class UriCodec implements Codec<URI> {
        @Override
        public void encode(URI value, StateSink sink) {
            sink.string(value.toString());
        }

        @Override
        public URI decode(URI target, StateSource source) {
            return URI.create(source.string());
        }
    }
}
