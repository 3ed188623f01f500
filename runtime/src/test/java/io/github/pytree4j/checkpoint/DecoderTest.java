package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.Patch;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.support.FakeArray;
import io.github.pytree4j.support.FakeReferences;
import io.github.pytree4j.support.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checkpoints with arrays beside their files, as they are restored with a store of such arrays and without one. */
class DecoderTest {
    private static final FakeArray STORED = new FakeArray(NdArray.arange(4), "the old mesh");
    private static final FakeArray TARGET = new FakeArray(NdArray.arange(4), "the target's mesh");
    private static final Map<String, Object> TREE = Map.of("old", Map.of("w", STORED), "x", 1);

    private final FakeReferences beside = new FakeReferences();

    private static Decoder decoder(Migrations migrations) {
        return new Decoder(CodecRegistry.empty(), RestorePolicy.STRICT, migrations, Map.of(), "checkpoint_");
    }

    private StoredState opened(ArrayReferences arrays) {
        return new StoredState(Path.of("checkpoint_3"), Provenance.UNKNOWN, Home.FILE.written(TREE, beside), arrays);
    }

    @Test
    void rawStateHasTheArraysWithoutTheirElements() {
        StateValue raw = decoder(Migrations.none()).raw(opened(beside));
        StateDict w = new StateDict().put("w", new ExternalValue(STORED));
        assertEquals(new StateDict().put("old", w).put("x", 1), raw);
    }

    @Test
    void rawStateHasWholeArraysWhereThatIsWanted() {
        StateDict raw = (StateDict) decoder(Migrations.none()).raw(opened(wholeReferences()));
        assertEquals(new ArrayValue(NdArray.arange(4)), raw.dict("old").get("w"));
    }

    private FakeReferences wholeReferences() {
        FakeReferences whole = new FakeReferences(true, false);
        whole.add(StatePath.of("old", "w"), STORED);
        return whole;
    }

    @Test
    void rawStateHasPlaceholdersWithoutAStore() {
        StateDict raw = (StateDict) decoder(Migrations.none()).raw(opened(ArrayReferences.NONE));
        assertEquals(new PlaceholderValue("old/w"), raw.dict("old").get("w"));
    }

    @Test
    void migrationsSeeArraysAsLeavesAndMoveThem() {
        List<StateValue> seen = new ArrayList<>();
        Migrations migrations = Migrations.builder()
                .whenPresent("old", state -> {
                    seen.add(state.dict("old").get("w"));
                    state.put("params", state.remove("old"));
                })
                .build();
        Map<String, Object> target = Map.of("params", Map.of("w", TARGET), "x", 0);
        for (FakeReferences arrays : List.of(beside, wholeReferences())) {
            assertEquals(
                    Map.of("params", Map.of("w", TARGET), "x", 1),
                    decoder(migrations).decode(opened(arrays), target));
            assertEquals(new ExternalValue(STORED), seen.remove(0));
        }
    }

    @Test
    void whatAMigrationRemovesNeedsNoStore() {
        Migrations migrations = Migrations.builder()
                .whenPresent("old", state -> state.remove("old"))
                .build();
        assertEquals(
                Map.of("x", 1),
                decoder(migrations).decode(opened(ArrayReferences.NONE), Map.<String, Object>of("x", 0)));
    }

    @Test
    void whatItKeepsIsRefusedWithoutOneWhereItHasMovedTo() {
        Migrations migrations = Migrations.builder()
                .whenPresent("old", Patch.move("old", "params"))
                .build();
        Map<String, Object> target = Map.of("params", Map.of("w", TARGET), "x", 0);
        var failure = assertThrows(UnsupportedFormatException.class, () -> decoder(migrations)
                .decode(opened(ArrayReferences.NONE), target));
        assertEquals(
                "./params/w is an array of several hosts", failure.getMessage().substring(0, 39));
    }

    @Test
    void aCheckTellsWhetherArraysFitWithoutReadingThem() {
        FakeArray array = new FakeArray(NdArray.arange(4), "the old mesh");
        FakeReferences arrays = new FakeReferences();
        arrays.add(StatePath.of("old", "w"), array);
        Map<String, Object> other = Map.of("old", Map.of("w", new FakeArray(NdArray.scalar(1f), "m")), "x", 0);
        Compatibility check = decoder(Migrations.none()).check(opened(arrays), other);
        assertEquals(
                List.of("./old/w  dtype  expected float32, found int64"),
                check.differences().stream().map(Object::toString).toList());
        assertEquals(0, array.gathered());
    }
}
