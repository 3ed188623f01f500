package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import io.github.pytree4j.support.ReadingCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dicts and single values as a codec reads them. */
class DictSourceTest {
    private static final StateDict STATE = new StateDict()
            .put("a", 1)
            .put(
                    "d",
                    new StateDict()
                            .put("x", new StateList(List.of(IntValue.of(1))))
                            .put("y", 2))
            .put("z", NullValue.INSTANCE);

    @ParameterizedTest
    @EnumSource
    void keysComeInTheOrderOfTheDict(Origin origin) {
        StateSource source = origin.source(STATE);
        List<String> paths = new ArrayList<>();
        source.beginDict();
        for (String key = source.nextKey(); key != null; key = source.nextKey()) {
            paths.add(source.path() + " is " + source.peek());
            source.skip();
        }
        source.endDict();
        assertEquals(List.of("./a is an int", "./d is a dict", "./z is null"), paths);
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatIsNotTakenIsPassedOver(Origin origin) {
        StateSource source = origin.source(STATE);
        source.beginDict();
        assertEquals("a", source.nextKey());
        assertEquals("d", source.nextKey());
        assertEquals("z", source.nextKey());
        assertNull(source.nextKey());
        assertNull(source.nextKey());
        source.endDict();
    }

    @ParameterizedTest
    @EnumSource
    void aDictMayBeLeftBeforeItsEnd(Origin origin) {
        StateSource source = origin.source(STATE);
        source.beginDict();
        source.nextKey();
        source.nextKey();
        source.beginDict();
        assertEquals("x", source.nextKey());
        source.endDict();
        assertEquals("z", source.nextKey());
        assertEquals(StateKind.NULL, source.peek());
        source.endDict();
        assertEquals(".", source.path().toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDictIsADifferenceAndHasNoKeys(Origin origin) {
        Codec<String> codec = new ReadingCodec<>(source -> {
            source.beginDict();
            assertNull(source.nextKey());
            source.endDict();
            return "";
        });
        assertEquals(List.of(". expected a dict, found an int"), Mismatches.explained(() -> origin.tree(IntValue.of(1))
                .restore("the test", codec, "")));
    }

    @ParameterizedTest
    @EnumSource
    void aDictIsReadAsAListAndAListAsADictOnlyWhereTheyAre(Origin origin) {
        StateSource source = origin.source(STATE);
        source.beginDict();
        assertEquals(-1, source.nextItem());
        assertNull(origin.source(new StateList(List.of())).nextKey());
    }

    @ParameterizedTest
    @EnumSource
    void aSecondValueIsTheMistakeOfTheCodec(Origin origin) {
        Codec<String> codec = new ReadingCodec<>(source -> {
            source.value();
            return source.string();
        });
        var failure =
                assertThrows(CodecException.class, () -> origin.tree(STATE).restore("the test", codec, ""));
        assertEquals("a codec reads a second value at ., where there is one", failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aValueBetweenTwoKeysIsTheMistakeOfTheCodec(Origin origin) {
        StateSource source = origin.source(STATE);
        source.beginDict();
        assertThrows(CodecException.class, source::int64);
        assertThrows(CodecException.class, source::value);
        assertThrows(CodecException.class, source::skip);
    }

    @ParameterizedTest
    @EnumSource
    void noValueIsTheMistakeOfTheCodec(Origin origin) {
        Codec<String> codec = new ReadingCodec<>(source -> "");
        StateSource source = origin.source(STATE);
        source.beginDict();
        source.nextKey();
        var failure = assertThrows(CodecException.class, () -> source.read(codec, ""));
        assertTrue(failure.getMessage().startsWith("the codec ReadingCodec does not read what it should at ./a: "));
    }

    @ParameterizedTest
    @EnumSource
    void aDictThatStaysOpenIsTheMistakeOfTheCodec(Origin origin) {
        Codec<String> codec = new ReadingCodec<>(source -> {
            source.beginDict();
            return "";
        });
        assertThrows(CodecException.class, () -> origin.tree(STATE).restore("the test", codec, ""));
    }

    @ParameterizedTest
    @EnumSource
    void closingWhatIsNotOpenIsTheMistakeOfTheCodec(Origin origin) {
        assertThrows(CodecException.class, () -> origin.source(STATE).endDict());
        assertThrows(CodecException.class, () -> origin.source(STATE).endSequence());
    }

    @ParameterizedTest
    @EnumSource
    void aRawSubtreeIsTakenWhole(Origin origin) {
        StateSource source = origin.source(STATE);
        source.beginDict();
        source.nextKey();
        source.nextKey();
        StateValue taken = source.value();
        assertEquals(STATE.dict("d"), taken);
        assertEquals("./d", source.path().toString());
        assertEquals("z", source.nextKey());
    }
}
