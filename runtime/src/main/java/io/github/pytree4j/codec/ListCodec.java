package io.github.pytree4j.codec;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as dicts keyed "0", "1", …; decoded ones are unmodifiable. */
final class ListCodec<T> implements Codec<List<T>> {
    private final Codec<T> item;

    ListCodec(Codec<T> item) {
        this.item = item;
    }

    @Override
    public void encode(List<T> values, StateSink sink) {
        sink.beginDict(values, values.size());
        int index = 0;
        for (T value : values) {
            sink.key(Integer.toString(index++));
            sink.write(item, value);
        }
        sink.endContainer();
    }

    @Override
    @SuppressWarnings("unchecked") // The array is as long as the list and every place of it has been filled with a T.
    public @Nullable List<T> decode(@Nullable List<T> target, StateSource source) {
        ListReader reader = new ListReader(source, target == null ? -1 : target.size());
        @Nullable Object[] items = new Object[Math.max(0, reader.size())];
        for (int i = reader.next(); i >= 0; i = reader.next()) {
            items[i] = source.read(item, target == null ? null : target.get(i));
        }
        return (List<T>) Collections.unmodifiableList(Arrays.asList(items));
    }
}
