// Generated from the record Node. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Node}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class NodeCodec implements RecordCodec<Node> {
    public static final NodeCodec INSTANCE = new NodeCodec();

    private static final RecordFields FIELDS = RecordFields.of(Node.class, "label", "next",
            "edges");

    private static final Codec<List<Node.Edge>> EDGES =
            Codecs.list(Codecs.record(() -> Node_EdgeCodec.INSTANCE));

    private NodeCodec() {
    }

    @Override
    public void encode(Node value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.string(FIELDS, 0, value.label());
        sink.write(FIELDS, 1, NodeCodec.INSTANCE, value.next());
        sink.write(FIELDS, 2, EDGES, value.edges());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Node decode(Node target, StateSource source) {
        String label = target == null ? null : target.label();
        Node next = target == null ? null : target.next();
        List<Node.Edge> edges = target == null ? null : target.edges();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    label = source.string(label);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    next = source.read(NodeCodec.INSTANCE, next);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    edges = source.read(EDGES, edges);
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
            return new Node(label, next, edges);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}
