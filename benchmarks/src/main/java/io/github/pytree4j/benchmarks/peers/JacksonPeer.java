package io.github.pytree4j.benchmarks.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.msgpack.jackson.dataformat.MessagePackFactory;

/** Jackson with MessagePack, the format that Flax's files are in, too. */
final class JacksonPeer implements Peer {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    JacksonPeer(Type type) {
        ObjectMapper mapper = new ObjectMapper(new MessagePackFactory());
        writer = mapper.writerFor(mapper.constructType(type));
        reader = mapper.readerFor(mapper.constructType(type));
    }

    @Override
    public byte[] toBytes(Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object fromBytes(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
