package io.github.pytree4j.processor.comparison;

import static io.github.pytree4j.processor.comparison.Fields.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which types read what others stored; {@link WideningAgainstCodecsTest} asks the codecs. */
class WideningTest {
    private static final Schema BEFORE = schema(
            Map.of("a.E", List.of("ONE", "TWO")), Map.of("a.S", List.of("a.P", "a.Q"), "a.L", List.of("a.P", "a.R")));
    private static final Schema AFTER = schema(
            Map.of("a.E", List.of("ONE", "TWO"), "a.F", List.of("ONE", "THREE", "TWO"), "a.G", List.of("ONE")),
            Map.of("a.S", List.of("a.P", "a.Q", "a.R"), "a.T", List.of("a.P", "a.Q"), "a.L", List.of("a.P")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "byte                  | short",
                "Byte                  | Long",
                "int                   | Integer",
                "short                 | Float",
                "int                   | double",
                "float                 | Double",
                "char                  | String",
                "UUID                  | String",
                "enum a.E              | String",
                "enum a.E              | enum a.F",
                "double                | Optional<Double>",
                "byte                  | OptionalLong",
                "OptionalInt           | OptionalLong",
                "OptionalInt           | Optional<Double>",
                "Optional<Short>       | OptionalInt",
                "Optional<Long>        | Optional<Optional<Long>>",
                "float[]               | NdArray",
                "byte[]                | StateValue",
                "List<float[]>         | StateValue",
                "record a.P<b.C<int[]>>| StateDict",
                "Map<String, Long>     | StateDict",
                "Map<Byte, int>        | Map<Long, Optional<Long>>",
                "Map<Long, Long>       | Map<String, Long>",
                "Map<enum a.E, Byte>   | Map<String, Byte>",
                "List<List<Integer>>   | List<List<Long>>",
                "Set<Instant>          | Set<String>",
                "record a.P            | sealed a.S",
                "sealed a.S            | sealed a.T",
                "sealed a.S            | sealed a.S",
                "dynamic java.lang.Comparable | dynamic",
            })
    void reads(String before, String after) {
        assertEquals(true, reads(before, after, false), before + " as " + after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Integer               | int",
                "short                 | byte",
                "int                   | float",
                "long                  | double",
                "double                | float",
                "long                  | boolean",
                "String                | char",
                "String                | UUID",
                "enum a.F              | enum a.E",
                "enum a.E              | enum a.G",
                "OptionalInt           | Integer",
                "OptionalInt           | int",
                "Optional<Long>        | StateValue",
                "OptionalLong          | OptionalInt",
                "byte[]                | NdArray",
                "float[]               | double[]",
                "NdArray               | float[]",
                "double                | NdArray",
                "List<Long>            | Set<Long>",
                "List<Long>            | Map<String, Long>",
                "Set<Long>             | List<Long>",
                "Map<String, Long>     | Map<Long, Long>",
                "Map<Long, Long>       | Map<Long, Integer>",
                "StateValue            | StateDict",
                "StateDict             | Map<String, Long>",
                "record a.R            | record a.P",
                "record a.R            | sealed a.T",
                "record a.P<b.C>       | record a.P<b.D>",
                "record a.P<b.C>       | sealed a.S",
                "sealed a.S<b.C>       | sealed a.S",
                "sealed a.S            | record a.P",
                "sealed a.L            | sealed a.L",
                "sealed a.S            | sealed a.U",
                "codec a.C             | codec a.D",
                "codec a.C             | StateValue",
                "dynamic               | StateValue",
                "dynamic               | Optional<dynamic>",
                "dynamic               | dynamic java.lang.Comparable",
                "Long                  | dynamic",
            })
    void doesNotRead(String before, String after) {
        assertEquals(false, reads(before, after, false), before + " as " + after);
    }

    @Test
    void aListReadsASetOnlyIfItGrows() {
        assertEquals(true, reads("Set<Byte>", "List<Long>", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Long ",
                "long[][]",
                "Thing",
                "List",
                "List<Long",
                "List<Long>>",
                "Map<Long>",
                "Map<Long,Long>",
                "record",
                "record ",
                "record a.P<b.C",
                "record a.P>",
                "codec a.C<b.D>",
                "enum a.E, Long",
            })
    void whatIsNoTypeIsReadByNothing(String text) {
        assertFalse(StoredType.parse(text).isPresent());
        assertEquals(false, reads(text, text, false));
    }

    @Test
    void aTypeMayBeAsDeepAsItLikes() {
        String deep = "List<".repeat(1_000_000) + "Long" + ">".repeat(1_000_000);
        assertEquals(false, reads(deep, deep, false));
    }

    private static boolean reads(String before, String after, boolean grows) {
        return new Widening(BEFORE, AFTER)
                .reads(new Stored("a", "a", before, false), new Stored("a", "a", after, grows));
    }
}
