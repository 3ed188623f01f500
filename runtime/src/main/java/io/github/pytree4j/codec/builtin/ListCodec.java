package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.stream.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as dicts keyed "0", "1", …; decoded ones are of their target's kind. */
public final class ListCodec<T> implements Codec<List<T>> {
    private final Codec<T> item;
    private final boolean grows;

    /** @param grows whether a list may have another size than its target */
    public ListCodec(Codec<T> item, boolean grows) {
        this.item = item;
        this.grows = grows;
    }

    @Override
    public void encode(List<T> values, StateSink sink) {
        sink.enterContainer(values);
        sink.beginSequence(values.size());
        for (T value : values) {
            sink.item();
            sink.write(item, value);
        }
        sink.endSequence();
        sink.leaveContainer();
    }

    @Override
    public @Nullable List<T> decode(@Nullable List<T> target, StateSource source) {
        boolean anySize = grows || source.policy().sizes() == RestorePolicy.Sizes.ACCEPT;
        int size = target == null || anySize ? -1 : target.size();
        int before = source.differenceCount();
        int count = source.beginSequence(size);
        List<@Nullable T> items = ListKinds.toFill(target, count);
        for (int i = source.nextItem(); i >= 0; i = source.nextItem()) {
            ListKinds.put(items, i, count, source.read(item, example(target, i)));
        }
        source.endSequence();
        return source.differenceCount() > before ? null : ListKinds.like(target, items);
    }

    /** The target's item; beyond its end, its last one. */
    private static <T> @Nullable T example(@Nullable List<T> target, int index) {
        return target == null || target.isEmpty() ? null : target.get(Math.min(index, target.size() - 1));
    }

    @Override
    public @Nullable List<T> decodeNull(@Nullable List<T> target, StateSource source) {
        if (target == null) {
            source.skip();
        } else {
            source.mismatch(Phrases.target(target));
        }
        return null;
    }
}
