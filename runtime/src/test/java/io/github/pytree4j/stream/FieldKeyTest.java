package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FieldKeyTest {
    private static final int AROUND = 3;

    private static FieldKey ofLength(int length) {
        return new FieldKey("k".repeat(length));
    }

    /** The key in the middle of other bytes. */
    private static byte[] with(FieldKey key) {
        byte[] bytes = new byte[AROUND + FieldKey.SHORT_BYTES + AROUND];
        Arrays.fill(bytes, (byte) 0x55);
        System.arraycopy(key.msgpack(), 0, bytes, AROUND, key.length());
        return bytes;
    }

    @Test
    void aShortKeyIsFoundWhereItIsAndNowhereElse() {
        for (int length = 0; length < FieldKey.SHORT_BYTES; length++) {
            FieldKey key = ofLength(length);
            assertTrue(key.isShort());
            byte[] bytes = with(key);
            assertTrue(key.isAt(bytes, AROUND));
            for (int i = 0; i < bytes.length; i++) {
                boolean isOfKey = i >= AROUND && i < AROUND + key.length();
                bytes[i] ^= 1;
                assertEquals(!isOfKey, key.isAt(bytes, AROUND), length + " bytes, another at " + i);
                bytes[i] ^= 1;
            }
        }
    }

    @Test
    void aShortKeyIsCopiedWholeAndLeavesWhatIsBesideItsRoom() {
        for (int length = 0; length < FieldKey.SHORT_BYTES; length++) {
            FieldKey key = ofLength(length);
            byte[] bytes = with(ofLength(0));
            key.copyTo(bytes, AROUND);
            assertArrayEquals(key.msgpack(), Arrays.copyOfRange(bytes, AROUND, AROUND + key.length()));
            assertEquals(0x55, bytes[AROUND - 1]);
            assertEquals(0x55, bytes[AROUND + FieldKey.SHORT_BYTES]);
        }
    }

    @Test
    void aLongKeyIsNotShort() {
        assertFalse(ofLength(FieldKey.SHORT_BYTES).isShort());
        assertFalse(ofLength(70_000).isShort());
    }
}
