// Generated from the record Node.Edge. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Node.Edge}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Node_EdgeCodec implements RecordCodec<Node.Edge> {
    public static final Node_EdgeCodec INSTANCE = new Node_EdgeCodec();

    private static final RecordFields FIELDS = RecordFields.of(Node.Edge.class, "from", "to");

    private static final Codec<Node> FROM = Codecs.record(() -> NodeCodec.INSTANCE);

    private static final Codec<Node> TO = Codecs.record(() -> NodeCodec.INSTANCE);

    private Node_EdgeCodec() {
    }

    @Override
    public void encode(Node.Edge value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(FROM, value.from());
        sink.field(FIELDS, 1);
        sink.write(TO, value.to());
        sink.endRecord();
    }

    @Override
    public Node.Edge decode(Node.Edge target, StateSource source) {
        Node from = target == null ? null : target.from();
        Node to = target == null ? null : target.to();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> from = source.read(FROM, from);
                case 1 -> to = source.read(TO, to);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Node.Edge(from, to);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}
