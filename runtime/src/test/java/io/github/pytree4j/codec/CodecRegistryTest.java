package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.support.WritingCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecRegistryTest {

    private static <T> Codec<T> codec() {
        return new WritingCodec<>(StateSink::nothing);
    }

    private static <T> void add(Class<T> type) {
        CodecRegistry.builder().add(type, codec());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Boolean.class,
                Character.class,
                Long.class,
                String.class,
                NdArray.class,
                Optional.class,
                OptionalInt.class,
                StateValue.class,
                StateDict.class,
                float[].class,
                byte[].class,
                boolean[].class,
                int.class
            })
    void aClassThatTheFormatHasAFormForIsRefused(Class<?> type) {
        var failure = assertThrows(IllegalArgumentException.class, () -> add(type));
        assertTrue(failure.getMessage().contains("needs no codec"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(classes = {Instant.class, Duration.class, UUID.class, List.class, Object.class, float[][].class})
    void anyOtherClassMayHaveOne(Class<?> type) {
        assertNotNull(CodecRegistry.builder().add(cast(type), codec()).build().find(type));
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }

    @Test
    void aClassHasOneCodecAtMost() {
        CodecRegistry.Builder builder = CodecRegistry.builder().add(Instant.class, codec());
        assertThrows(IllegalArgumentException.class, () -> builder.add(Instant.class, codec()));
    }

    @Test
    void nullIsRefusedAtTheCall() {
        assertThrows(NullPointerException.class, () -> CodecRegistry.builder().add(null, codec()));
        assertThrows(NullPointerException.class, () -> CodecRegistry.builder().add(Instant.class, null));
    }

    @Test
    void aSubclassIsServedByTheCodecOfItsSuperclass() {
        Codec<Number> numbers = codec();
        CodecRegistry registry =
                CodecRegistry.builder().add(Number.class, numbers).build();
        assertSame(numbers, registry.find(java.math.BigInteger.class));
        assertNull(registry.find(Instant.class));
    }

    @Test
    void theCodecOfTheVeryClassGoesFirst() {
        Codec<ArrayList<?>> exact = codec();
        CodecRegistry registry = CodecRegistry.builder()
                .add(Collection.class, codec())
                .add(arrayList(), exact)
                .build();
        assertSame(exact, registry.find(ArrayList.class));
    }

    @SuppressWarnings({"unchecked", "NonApiType"})
    private static Class<ArrayList<?>> arrayList() {
        return (Class<ArrayList<?>>) (Class<?>) ArrayList.class;
    }

    @Test
    void ofRelatedClassesTheOneAddedEarlierGoesFirst() {
        Codec<Object> first = codec();
        CodecRegistry registry = CodecRegistry.builder()
                .add(Object.class, first)
                .add(Collection.class, codec())
                .build();
        assertSame(first, registry.find(ArrayList.class));
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        CodecRegistry.Builder builder = CodecRegistry.builder();
        CodecRegistry registry = builder.build();
        builder.add(Instant.class, codec());
        assertNull(registry.find(Instant.class));
        assertNull(CodecRegistry.empty().find(Instant.class));
    }
}
