package io.github.pytree4j.tests.damage;

import static io.github.pytree4j.tests.support.Msgpack.bigMap;
import static io.github.pytree4j.tests.support.Msgpack.header32;
import static io.github.pytree4j.tests.support.Msgpack.join;
import static io.github.pytree4j.tests.support.Msgpack.list;
import static io.github.pytree4j.tests.support.Msgpack.map;
import static io.github.pytree4j.tests.support.Msgpack.str;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.tests.damage.Chained.Alike;
import io.github.pytree4j.tests.damage.Chained.Inward;
import io.github.pytree4j.tests.damage.Chained.Link;
import io.github.pytree4j.tests.damage.Chained.Named;
import io.github.pytree4j.tests.damage.Chained.Row;
import io.github.pytree4j.tests.damage.Chained.Tuple;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Records of three fields could be named tuples as Flax wrote them before 2022. To find that out must cost next to nothing,
 * wherever they stand. The time limits only stop what would hang.
 */
class OldNamedTuplesTest {
    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final int LEVELS = 1_000;
    private static final byte[] NIL = join(0xc0);

    @Test
    void megabytesBelowAThousandRecordsAreReadOnce() {
        int size = 4_000_000;
        byte[] nils = new byte[size];
        Arrays.fill(nils, NIL[0]);
        byte[] payload = map(str("next"), NIL, str("payload"), join(header32(0xdd, size), nils), str("number"), 1);
        byte[] head = repeated(join(0x83, str("next")), LEVELS);
        byte[] tail = repeated(join(str("payload"), NIL, str("number"), 1), LEVELS);
        byte[] file = join(head, payload, tail);
        Link read = inTime(() -> PyTrees.fromBytes(new Link(null, null, 0), file));
        for (int level = 0; level < LEVELS; level++) {
            read = read.next();
        }
        assertEquals(size, ((StateList) read.payload()).items().size());
    }

    @Test
    void aSmallFileOfAThousandRecordsDoesNotOverflowTheStack() {
        byte[] file = NIL;
        for (int level = 0; level < LEVELS; level++) {
            file = link(file, NIL);
        }
        byte[] whole = file;
        Link read = inTime(() -> PyTrees.fromBytes(new Link(null, null, 0), whole));
        int levels = 0;
        for (Link link = read; link != null; link = link.next()) {
            levels++;
        }
        assertEquals(LEVELS, levels);
    }

    @Test
    void recordsWhoseFieldsAreNamedLikeThoseOfANamedTupleAreReadOnceToo() {
        for (String deeper : List.of("name", "other")) {
            byte[] file = NIL;
            for (int level = 0; level < LEVELS; level++) {
                byte[] name = deeper.equals("name") ? file : NIL;
                byte[] other = deeper.equals("other") ? file : NIL;
                file = map(str("name"), name, str("fields"), list(str("a"), str("b")), str("other"), other);
            }
            byte[] whole = file;
            Alike read = inTime(() -> PyTrees.fromBytes(new Alike(null, null, null), whole));
            int levels = 0;
            for (Alike alike = read; alike != null; alike = deeper.equals("name") ? alike.name() : alike.other()) {
                levels++;
            }
            assertEquals(LEVELS, levels);
        }
    }

    /** Such a record was once reported as a damaged file. */
    @Test
    void whateverStandsUnderAKeyNamedFieldsIsReadAsWhatItIs() {
        StateDict deep = new StateDict().put("0", "a").put("1", new StateDict().put("x", 1));
        for (StateValue fields : List.of(
                new StateDict(),
                new StateDict().put("0", "a"),
                new StateDict().put("1", "a").put("0", "b"),
                new StateDict().put("0", 1),
                deep,
                new StateList(List.of(IntValue.of(1), new StringValue("a"))),
                new StateList(List.of(new StringValue("a"), deep)),
                new StringValue("text"),
                new ArrayValue(NdArray.arange(2)))) {
            for (Alike alike : List.of(
                    new Alike(null, fields, null),
                    new Alike(new Alike(null, fields, null), fields, new Alike(null, deep, null)))) {
                byte[] file = PyTrees.toBytes(alike);
                assertEquals(alike, PyTrees.fromBytes(new Alike(null, null, null), file));
                assertEquals(alike, PyTrees.fromStateDict(new Alike(null, null, null), PyTrees.toStateDict(alike)));
            }
            StateDict unordered =
                    new StateDict().put("fields", fields).put("name", "T").put("other", deep);
            Named named = new Named("T", fields, deep);
            assertEquals(named, PyTrees.fromBytes(new Named(null, null, null), PyTrees.toBytes(unordered)));
        }
    }

    @Test
    void recordsWithinAFieldNamedFieldsAreReadOnce() {
        byte[] file = NIL;
        for (int level = 0; level < LEVELS; level++) {
            file = map(str("fields"), file, str("name"), NIL, str("other"), NIL);
        }
        byte[] whole = file;
        Inward read = inTime(() -> PyTrees.fromBytes(new Inward(null, null, null), whole));
        int levels = 0;
        for (Inward inward = read; inward != null; inward = inward.fields()) {
            levels++;
        }
        assertEquals(LEVELS, levels);
    }

    @Test
    void namedTuplesWithinNamedTuplesAreReadDeepDown() {
        byte[] file = NIL;
        int levels = LEVELS / 2;
        for (int level = 0; level < levels; level++) {
            file = old(list(str("second"), str("first")), map(str("0"), level % 100, str("1"), file));
        }
        byte[] whole = file;
        Tuple read = inTime(() -> PyTrees.fromBytes(new Tuple(null, 0), whole));
        int found = 0;
        for (Tuple tuple = read; tuple != null; tuple = tuple.first()) {
            found++;
        }
        assertEquals(levels, found);
    }

    @Test
    void manyNamesOfANamedTupleAreNotComparedWithManyKeys() {
        int names = 60_000;
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(header32(0xdd, names));
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            list.writeBytes(str("f" + i));
            values.add(str(Integer.toString(names - 1 - i)));
            values.add(join(1));
        }
        byte[] file = old(list.toByteArray(), bigMap(values));
        StateDictMismatchException e = inTime(() ->
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromBytes(new Tuple(null, 0), file)));
        // Each unknown name, and both fields that are missing.
        assertEquals(names + 2, e.differences().size());
    }

    @Test
    void manyNamesThatLeadNowhereAreReadOnceForEachRecord() {
        byte[] names = join(header32(0xdd, 50_000), repeated(str("a"), 50_000));
        byte[] row = map(str("name"), str("T"), str("fields"), names, str("values"), 1);
        byte[] rows = join(header32(0xdd, 100), repeated(row, 100));
        RestorePolicy dropping = RestorePolicy.STRICT.droppingUnknown();
        StateDictMismatchException e = inTime(() -> assertThrows(
                StateDictMismatchException.class,
                () -> PyTrees.fromBytes(new Row(null), map(str("rows"), rows), dropping, CodecRegistry.empty())));
        assertEquals(200, e.differences().size());
    }

    private static byte[] link(byte[] next, byte[] payload) {
        return map(str("next"), next, str("payload"), payload, str("number"), 1);
    }

    private static byte[] old(byte[] fields, byte[] values) {
        return map(str("name"), str("T"), str("fields"), fields, str("values"), values);
    }

    private static byte[] repeated(byte[] item, int times) {
        byte[] all = new byte[item.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(item, 0, all, i * item.length, item.length);
        }
        return all;
    }

    private static <T> T inTime(Supplier<T> reading) {
        Object[] result = new Object[1];
        Executable run = () -> result[0] = reading.get();
        assertTimeoutPreemptively(HANGS, run);
        @SuppressWarnings("unchecked")
        T read = (T) result[0];
        return read;
    }
}
