// Generated from the record Node.Edge. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Node.Edge}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Node_EdgeCodec implements Codec<Node.Edge> {
    public static final Node_EdgeCodec INSTANCE = new Node_EdgeCodec();

    private static final FieldNames FIELDS = FieldNames.of("Node.Edge", "from", "to");

    private static final Codec<Node> FROM = Codecs.record(() -> NodeCodec.INSTANCE);

    private static final Codec<Node> TO = Codecs.record(() -> NodeCodec.INSTANCE);

    private Node_EdgeCodec() {
    }

    @Override
    public void encode(Node.Edge value, StateSink sink) {
        sink.beginDict(2);
        sink.key("from");
        sink.write(FROM, value.from());
        sink.key("to");
        sink.write(TO, value.to());
        sink.endDict();
    }

    @Override
    public Node.Edge decode(Node.Edge target, StateSource source) {
        Node from = target == null ? null : target.from();
        Node to = target == null ? null : target.to();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> from = source.read(FROM, from);
                case 1 -> to = source.read(TO, to);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Node.Edge(from, to);
    }
}
