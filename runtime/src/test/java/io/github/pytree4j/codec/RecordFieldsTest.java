package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RecordFieldsTest {
    private static final RecordFields FIELDS = RecordFields.of(RecordFieldsTest.class, "a", "b/c", "");

    @Test
    void fieldsKeepTheirKeysInOrder() {
        assertEquals(3, FIELDS.size());
        assertEquals("a", FIELDS.key(0));
        assertEquals("b/c", FIELDS.key(1));
        assertEquals("", FIELDS.key(2));
    }

    @Test
    void aRecordHasNoVersionUntilItIsGivenOne() {
        assertEquals(0, FIELDS.version());
        RecordFields second = FIELDS.version(2);
        assertEquals(2, second.version());
        assertEquals("b/c", second.key(1));
        assertSame(RecordFieldsTest.class, second.record());
        assertEquals(0, FIELDS.version());
    }

    @Test
    void versionsBeginAtOne() {
        assertThrows(IllegalArgumentException.class, () -> FIELDS.version(0));
    }

    @Test
    void twoFieldsWithOneKeyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RecordFields.of(RecordFieldsTest.class, "a", "b", "a"));
    }

    @Test
    void changingTheArrayOfKeysLaterChangesNothing() {
        String[] keys = {"a"};
        RecordFields fields = RecordFields.of(RecordFieldsTest.class, keys);
        keys[0] = "b";
        assertEquals("a", fields.key(0));
    }
}
