package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.IndexSet;
import io.github.pytree4j.stream.KeyTable;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessagePacker;

class FlaxReaderTest {
    private static final KeyTable KEYS = KeyTable.of("a", "b", "7");

    private static FlaxReader reader(Wire.Packing packing) {
        return reader(packing, FlaxReader.DEFAULT_MAX_DEPTH);
    }

    private static FlaxReader reader(Wire.Packing packing, int maxDepth) {
        return FlaxReader.of(Wire.bytes(packing), "the test", maxDepth);
    }

    /** The indexes of the keys of the dict that was opened last. */
    private IndexSet seen = new IndexSet();

    private FlaxReader dict(Object... keys) {
        seen = new IndexSet();
        FlaxReader reader = reader(packer -> {
            packer.packMapHeader(keys.length);
            for (Object key : keys) {
                pack(packer, key).packInt(0);
            }
        });
        assertEquals(keys.length, reader.beginDict());
        return reader;
    }

    private static MessagePacker pack(MessagePacker packer, Object key) throws java.io.IOException {
        return key instanceof String text ? packer.packString(text) : packer.packInt((Integer) key);
    }

    private int next(FlaxReader reader, int guess) {
        int index = reader.nextKey(KEYS, guess, seen);
        reader.skip();
        return index;
    }

    @Test
    void keysOfATableAreFoundWhateverIsGuessed() {
        for (int guess = 0; guess < 5; guess++) {
            FlaxReader reader = dict("b", "a", "c", "7");
            assertEquals(1, next(reader, guess));
            assertEquals(0, next(reader, guess));
            assertEquals(-1, next(reader, guess));
            assertEquals("c", reader.key());
            assertEquals(2, next(reader, guess));
            reader.endDict();
            reader.end();
        }
    }

    @Test
    void anIntegerKeyIsItsDecimalText() {
        assertEquals(2, next(dict(7), 2));
        assertEquals("-5", dict(-5).nextKey());
        FlaxReader unsigned = reader(packer -> packer.packMapHeader(1)
                .packBigInteger(java.math.BigInteger.TWO.pow(64).subtract(java.math.BigInteger.ONE))
                .packNil());
        unsigned.beginDict();
        assertEquals("18446744073709551615", unsigned.nextKey());
    }

    /** Matched by its bytes or decoded: whichever way a key comes first and second, the second is found. */
    @Test
    void aKeyThatStandsTwiceIsFoundHoweverItWasRead() {
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                FlaxReader reader = dict("b", "b");
                next(reader, first);
                int guess = second;
                var failure = assertThrows(CorruptCheckpointException.class, () -> reader.nextKey(KEYS, guess, seen));
                assertTrue(
                        failure.getMessage().contains("at byte 4, the key \"b\" stands twice"), failure.getMessage());
            }
        }
        FlaxReader unknown = dict("x", "x");
        next(unknown, 0);
        assertThrows(CorruptCheckpointException.class, () -> unknown.nextKey(KEYS, 0, seen));
        FlaxReader spelled = dict("7", 7);
        next(spelled, 2);
        assertThrows(CorruptCheckpointException.class, () -> spelled.nextKey(KEYS, 2, seen));
    }

    @Test
    void aVeryLongKeyThatStandsTwiceMakesNoLongMessage() {
        String key = "k".repeat(100_000);
        FlaxReader reader = dict(key, key);
        reader.nextKey();
        reader.skip();
        var failure = assertThrows(CorruptCheckpointException.class, reader::nextKey);
        assertTrue(failure.getMessage().length() < 500, failure.getMessage());
    }

    @Test
    void aKeyThatWasLikelyIsThatVeryObjectAndMayNotComeTwiceEither() {
        String likely = "kernel";
        FlaxReader reader = dict("bias", "kernel", "kernel");
        assertEquals("bias", reader.nextKey(likely));
        reader.skip();
        assertSame(likely, reader.nextKey(likely));
        reader.skip();
        assertThrows(CorruptCheckpointException.class, () -> reader.nextKey(likely));
        FlaxReader other = dict("kernel", "kernel");
        other.nextKey(likely);
        other.skip();
        assertThrows(CorruptCheckpointException.class, () -> other.nextKey("bias"));
    }

    @Test
    void theSameKeyMayStandInAnotherDict() {
        FlaxReader reader = reader(packer -> packer.packMapHeader(2)
                .packString("a")
                .packMapHeader(1)
                .packString("a")
                .packInt(1)
                .packString("b")
                .packMapHeader(1)
                .packString("a")
                .packInt(2));
        IndexSet outer = new IndexSet();
        reader.beginDict();
        for (int i = 0; i < 2; i++) {
            assertEquals(i, reader.nextKey(KEYS, 0, outer));
            seen = new IndexSet();
            reader.beginDict();
            assertEquals(0, next(reader, 0));
            reader.endDict();
        }
        reader.endDict();
        reader.end();
    }

    @Test
    void aDictThatWasReadHalfCanBeReadFromItsStart() {
        FlaxReader reader = reader(packer -> packer.packMapHeader(2)
                .packString("a")
                .packMapHeader(1)
                .packString("b")
                .packInt(1)
                .packString("b")
                .packInt(2));
        reader.mark();
        reader.beginDict();
        reader.nextKey(KEYS, 0, seen);
        reader.beginDict();
        reader.nextKey(KEYS, 0, seen);
        reader.reset();
        seen = new IndexSet();
        assertEquals(StateKind.DICT, reader.peek());
        assertEquals(2, reader.beginDict());
        assertEquals(0, next(reader, 0));
        assertEquals(1, next(reader, 1));
        reader.endDict();
        reader.end();
    }

    @Test
    void depthIsCountedForDictsAndLists() {
        Wire.Packing packing =
                packer -> packer.packArrayHeader(1).packMapHeader(1).packInt(0).packArrayHeader(0);
        FlaxReader fits = reader(packing, 3);
        fits.beginList();
        fits.beginDict();
        fits.nextKey();
        fits.beginList();
        FlaxReader tooDeep = reader(packing, 2);
        tooDeep.beginList();
        tooDeep.beginDict();
        tooDeep.nextKey();
        var failure = assertThrows(CorruptCheckpointException.class, tooDeep::beginList);
        assertTrue(failure.getMessage().contains("maxDepth"), failure.getMessage());
    }

    /** Where little follows a key, it is not compared in whole numbers. */
    @Test
    void theLastKeyOfAllIsFoundAsAnyOther() {
        KeyTable keys = KeyTable.of("a", "x".repeat(15), "x".repeat(16), "x".repeat(40));
        for (int i = 0; i < keys.size(); i++) {
            FlaxReader reader = dict(keys.name(i));
            assertEquals(i, reader.nextKey(keys, i, seen));
            reader.skip();
            reader.end();
        }
    }

    @Test
    void whatFollowsTheTreeIsDamage() {
        FlaxReader reader = reader(packer -> packer.packNil().packNil());
        reader.skip();
        assertThrows(CorruptCheckpointException.class, reader::end);
    }

    @Test
    void lookingDoesNotMove() {
        FlaxReader reader = reader(packer -> packer.packDouble(0.5));
        assertEquals(StateKind.FLOAT, reader.peek());
        assertEquals(StateKind.FLOAT, reader.peek());
        assertEquals(0.5, reader.readFloat());
    }

    @Test
    void aKeyThatIsNeitherATextNorAnIntegerIsDamage() {
        FlaxReader reader =
                reader(packer -> packer.packMapHeader(1).packDouble(1).packNil());
        reader.beginDict();
        assertThrows(CorruptCheckpointException.class, reader::nextKey);
        FlaxReader again =
                reader(packer -> packer.packMapHeader(1).packBoolean(true).packNil());
        again.beginDict();
        assertThrows(CorruptCheckpointException.class, () -> again.nextKey(KEYS, 0, seen));
    }
}
