package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of list items, both ways. */
class SequenceIndexTest {

    @Test
    void everyIndexReadsBackFromItsKey() {
        for (int index : new int[] {0, 1, 9, 10, 1023, 1024, 1025, 1_000_000, Integer.MAX_VALUE - 1}) {
            assertEquals(index, SequenceIndex.parse(IndexKeys.of(index), Integer.MAX_VALUE));
            assertEquals(Integer.toString(index), IndexKeys.of(index));
        }
    }

    @Test
    void anIndexMustBeBelowTheSize() {
        assertEquals(2, SequenceIndex.parse("2", 3));
        assertEquals(-1, SequenceIndex.parse("3", 3));
        assertEquals(-1, SequenceIndex.parse("0", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "-1",
                "-0",
                "+1",
                " 1",
                "1 ",
                "1.0",
                "1e0",
                "0x1",
                "a",
                "9999999999",
                "99999999999",
                "4294967296",
                "2147483648",
                "18446744073709551617",
                "\u0661",
                "\uff11"
            })
    void anythingElseIsNoIndex(String key) {
        assertEquals(-1, SequenceIndex.parse(key, Integer.MAX_VALUE));
    }
}
