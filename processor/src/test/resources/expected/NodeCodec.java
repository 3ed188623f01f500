// Generated from the record Node. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Node}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class NodeCodec implements Codec<Node> {
    public static final NodeCodec INSTANCE = new NodeCodec();

    private static final FieldNames FIELDS = FieldNames.of("Node", "label", "next", "edges");

    private static final Codec<Node> NEXT = Codecs.record(() -> NodeCodec.INSTANCE);

    private static final Codec<List<Node.Edge>> EDGES = Codecs.list(Codecs.record(() -> Node_EdgeCodec.INSTANCE));

    private NodeCodec() {
    }

    @Override
    public void encode(Node value, StateSink sink) {
        sink.beginDict(3);
        sink.key("label");
        sink.write(Codecs.STRING, value.label());
        sink.key("next");
        sink.write(NEXT, value.next());
        sink.key("edges");
        sink.write(EDGES, value.edges());
        sink.endDict();
    }

    @Override
    public Node decode(Node target, StateSource source) {
        String label = target == null ? null : target.label();
        Node next = target == null ? null : target.next();
        List<Node.Edge> edges = target == null ? null : target.edges();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> label = source.read(Codecs.STRING, label);
                case 1 -> next = source.read(NEXT, next);
                case 2 -> edges = source.read(EDGES, edges);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Node(label, next, edges);
    }
}
