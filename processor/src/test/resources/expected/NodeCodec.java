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

    private static final Codec<Node> NEXT = Codecs.record(() -> NodeCodec.INSTANCE);

    private static final Codec<List<Node.Edge>> EDGES =
            Codecs.list(Codecs.record(() -> Node_EdgeCodec.INSTANCE));

    private NodeCodec() {
    }

    @Override
    public void encode(Node value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(Codecs.STRING, value.label());
        sink.field(FIELDS, 1);
        sink.write(NEXT, value.next());
        sink.field(FIELDS, 2);
        sink.write(EDGES, value.edges());
        sink.endRecord();
    }

    @Override
    public Node decode(Node target, StateSource source) {
        String label = target == null ? null : target.label();
        Node next = target == null ? null : target.next();
        List<Node.Edge> edges = target == null ? null : target.edges();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> label = source.read(Codecs.STRING, label);
                case 1 -> next = source.read(NEXT, next);
                case 2 -> edges = source.read(EDGES, edges);
                default -> throw new AssertionError(field);
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
