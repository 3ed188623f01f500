package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.text.ClassNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sealed interface of records: the class of the value, or of the target, decides. */
public final class SealedCodec<T> implements Codec<T> {
    private final Class<T> type;
    private final List<Branch<? extends T>> branches;

    /** The records by the names that they have and had. */
    private final Map<String, Class<?>> byName;

    private record Branch<V>(Class<V> type, Supplier<? extends Codec<V>> codec) {
        void encode(Object value, StateSink sink) {
            codec.get().encode(type.cast(value), sink);
        }

        @Nullable
        V decode(@Nullable Object target, StateSource source) {
            return codec.get().decode(type.cast(target), source);
        }

        @Nullable
        V decodeNull(Object target, StateSource source) {
            return codec.get().decodeNull(type.cast(target), source);
        }
    }

    private SealedCodec(Class<T> type, List<Branch<? extends T>> branches, Map<String, Class<?>> formerly) {
        this.type = type;
        this.branches = branches;
        Map<String, Class<?>> names = new HashMap<>(formerly);
        branches.forEach(branch -> names.put(branch.type().getName(), branch.type()));
        this.byName = Map.copyOf(names);
    }

    /** Collects the records of a sealed interface. */
    public static final class Builder<T> {
        private final Class<T> type;
        private final List<Branch<? extends T>> branches = new ArrayList<>();
        private final Map<String, Class<?>> formerly = new HashMap<>();

        public Builder(Class<T> type) {
            this.type = type;
        }

        /** Adds one record. */
        public <V extends T> Builder<T> add(Class<V> record, Supplier<? extends Codec<V>> codec) {
            return add(record, codec, List.of());
        }

        /** Adds one record, and what its class was called before. */
        public <V extends T> Builder<T> add(
                Class<V> record, Supplier<? extends Codec<V>> codec, List<String> formerNames) {
            formerNames.forEach(name -> formerly.put(name, record));
            branches.add(new Branch<>(record, codec));
            return this;
        }

        public SealedCodec<T> build() {
            return new SealedCodec<>(type, List.copyOf(branches), formerly);
        }
    }

    @Override
    public void encode(T value, StateSink sink) {
        Branch<? extends T> branch = branchOf(value);
        sink.variant(branch.type());
        branch.encode(value, sink);
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        if (target == null && source.isExamination()) {
            examine(source);
            return null;
        } else if (target == null) {
            String names = branches.stream().map(b -> ClassNames.of(b.type())).collect(Collectors.joining(", "));
            source.missingExample("one of the records of " + ClassNames.of(type) + " (" + names + ")");
            return null;
        }
        Branch<? extends T> branch = branchOf(target);
        if (source.wasAnother(branch.type(), byName)) {
            return null;
        }
        return branch.decode(target, source);
    }

    @Override
    public @Nullable T decodeNull(@Nullable T target, StateSource source) {
        if (target == null) {
            source.skip();
            return null;
        }
        return branchOf(target).decodeNull(target, source);
    }

    /** Without a target only the manifest knows which of the records it is. */
    private void examine(StateSource source) {
        Class<?> stored = source.storedVariant(byName);
        for (Branch<? extends T> branch : branches) {
            if (branch.type() == stored) {
                branch.decode(null, source);
                return;
            }
        }
        source.missingExample("one of the records of " + ClassNames.of(type));
    }

    private Branch<? extends T> branchOf(T value) {
        for (Branch<? extends T> branch : branches) {
            if (branch.type() == value.getClass()) {
                return branch;
            }
        }
        throw new CodecException(ClassNames.of(value.getClass()) + " was not a record of " + ClassNames.of(type)
                + " when its codec was generated: compile the classes that use it again");
    }
}
