package io.github.pytree4j.support;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.stream.ArrayReferences;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps arrays beside a checkpoint, and finds them again. */
public final class FakeReferences implements ArrayReferences, ExternalArrays {
    private final Map<String, ExternalArray> arrays = new LinkedHashMap<>();
    private final boolean readsWhole;
    private final boolean isPartial;

    public FakeReferences() {
        this(false, false);
    }

    public FakeReferences(boolean readsWhole, boolean isPartial) {
        this.readsWhole = readsWhole;
        this.isPartial = isPartial;
    }

    /** What was added, by path. */
    public Map<String, ExternalArray> arrays() {
        return arrays;
    }

    @Override
    public String add(StatePath where, ExternalArray array) {
        String path = String.join("/", where.keys());
        arrays.put(path, array);
        return path;
    }

    @Override
    public ExternalArray open(StatePath where, String path) {
        ExternalArray array = arrays.get(path);
        if (array == null) {
            throw new CheckpointIOException("there is no " + path, null);
        }
        return array;
    }

    @Override
    public boolean readsWhole() {
        return readsWhole;
    }

    @Override
    public boolean isPartial() {
        return isPartial;
    }
}
