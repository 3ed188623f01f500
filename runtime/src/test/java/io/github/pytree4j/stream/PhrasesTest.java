package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue.ScalarValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private record Pair(long first, long second) {}

    @Test
    void aTargetIsCalledWhatItAsksFor() {
        assertEquals("float32[2, 3]", Phrases.target(NdArray.zeros(DType.FLOAT32, 2, 3)));
        assertEquals("int64[]", Phrases.target(NdArray.scalar(1L)));
        assertEquals("a NumPy scalar", Phrases.target(new ScalarValue(NdArray.scalar(1L))));
        assertEquals("a dict", Phrases.target(new StateDict()));
        assertEquals("a dict", Phrases.target(Map.of()));
        assertEquals("a list of 2", Phrases.target(List.of(1, 2)));
        assertEquals("a set", Phrases.target(Set.of()));
        assertEquals("a bool", Phrases.target(true));
        assertEquals("an int", Phrases.target((byte) 1));
        assertEquals("a float", Phrases.target(1f));
        assertEquals("a string", Phrases.target("x"));
        assertEquals("a string", Phrases.target('x'));
        assertEquals("a string", Phrases.target(DayOfWeek.MONDAY));
        assertEquals("a dict with the fields of PhrasesTest.Pair", Phrases.target(new Pair(1, 2)));
        assertEquals("a value of class Instant", Phrases.target(Instant.EPOCH));
    }

    @Test
    void longTextsAreCut() {
        String quoted = Phrases.quoted("x".repeat(1000));
        assertEquals(40, quoted.length());
        assertTrue(quoted.endsWith("...\""), quoted);
        assertTrue(Phrases.shortened("x".repeat(1000)).length() <= 400);
    }

    @Test
    void whatOneCannotSeeIsSpelledOut() {
        assertEquals("\"a\\nb\\u0000\"", Phrases.quoted("a\nb\0"));
    }

    @Test
    void manyNamesAreCounted() {
        assertEquals("[a, b]", Phrases.list(List.of("a", "b")));
        assertEquals("[x, x, x, x, x, x, x, x, x, x] and 2 more", Phrases.list(Collections.nCopies(12, "x")));
    }
}
