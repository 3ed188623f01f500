// Generated from the record Node.Edge. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Node.Edge}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Node_EdgeCodec implements RecordCodec<Node.Edge> {
    public static final Node_EdgeCodec INSTANCE = new Node_EdgeCodec();

    private static final RecordFields FIELDS = RecordFields.of(Node.Edge.class, "from", "to");

    private Node_EdgeCodec() {
    }

    @Override
    public void encode(Node.Edge value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, NodeCodec.INSTANCE, value.from());
        sink.write(FIELDS, 1, NodeCodec.INSTANCE, value.to());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Node.Edge decode(Node.Edge target, StateSource source) {
        Node from = target == null ? null : target.from();
        Node to = target == null ? null : target.to();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    from = source.read(NodeCodec.INSTANCE, from);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    to = source.read(NodeCodec.INSTANCE, to);
                    field = record.next();
                    break;
                default:
                    throw new AssertionError(field);
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
