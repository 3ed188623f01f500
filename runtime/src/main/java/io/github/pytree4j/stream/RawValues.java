package io.github.pytree4j.stream;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.List;

/** Takes subtrees from any reader as they are. */
public final class RawValues {
    private RawValues() {}

    /** The value that {@code reader} stands at, with all that is in it; {@code path} follows. */
    public static StateValue read(StateReader reader, KeyPath path) {
        return switch (reader.peek()) {
            case DICT -> dict(reader, path);
            case LIST -> list(reader, path);
            case ARRAY -> new ArrayValue(reader.readArray());
            case SCALAR -> new ScalarValue(reader.readArray());
            case BOOL -> new BoolValue(reader.readBool());
            case INT ->
                reader.intIsBeyondLong()
                        ? IntValue.ofUnsigned(reader.readIntBits())
                        : IntValue.of(reader.readIntBits());
            case FLOAT -> new FloatValue(reader.readFloat());
            case COMPLEX -> reader.readComplex();
            case STRING -> new StringValue(reader.readString());
            case BYTES -> new BytesValue(reader.readBytes());
            case NULL -> {
                reader.skip();
                yield NullValue.INSTANCE;
            }
        };
    }

    private static StateDict dict(StateReader reader, KeyPath path) {
        StateDict dict = new StateDict();
        path.enter();
        for (int left = reader.beginDict(); left > 0; left--) {
            String key = reader.nextKey();
            path.at(key);
            dict.put(key, read(reader, path));
        }
        reader.endDict();
        path.leave();
        return dict;
    }

    private static StateList list(StateReader reader, KeyPath path) {
        List<StateValue> items = new ArrayList<>();
        path.enter();
        for (int left = reader.beginList(); left > 0; left--) {
            path.at(items.size());
            items.add(read(reader, path));
        }
        reader.endList();
        path.leave();
        return new StateList(items);
    }
}
