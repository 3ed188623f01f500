package io.github.pytree4j.processor.comparison;

import static io.github.pytree4j.processor.comparison.Fields.schema;
import static io.github.pytree4j.processor.comparison.Fields.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField.Static;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has changed is data, and says what it breaks. */
class SchemaChangesTest {

    @Test
    void whatIsTheSameHasNotChanged() {
        Schema schema = schema(stored("a", "int"), new Static("f"));
        assertEquals(List.of(), SchemaChanges.between(schema, schema));
    }

    @Test
    void anAddedFieldBreaksBoth() {
        FieldChange change = field(schema(), schema(stored("a", "Optional<Long>")));
        assertEquals(FieldChange.Kind.ADDED, change.kind());
        assertNull(change.before());
        assertEquals(stored("a", "Optional<Long>"), change.storedAfter());
        assertBreaks(change, true, true);
    }

    @Test
    void aRemovedFieldBreaksBothAndIsOfNoComponent() {
        FieldChange change = field(schema(stored("a", "int")), schema());
        assertEquals(FieldChange.Kind.REMOVED, change.kind());
        assertEquals(stored("a", "int"), change.storedBefore());
        assertNull(change.component());
        assertBreaks(change, true, true);
    }

    @Test
    void aComponentThatIsNoLongerStoredOrNowIsSaysWhatItWas() {
        Schema isStored = schema(stored("a", "int"));
        Schema isStatic = schema(new Static("a"));
        FieldChange lost = field(isStored, isStatic);
        assertEquals(FieldChange.Kind.STATIC_NOW, lost.kind());
        assertEquals("a", lost.component());
        assertNull(lost.storedAfter());
        assertBreaks(lost, true, true);
        FieldChange added = field(isStatic, isStored);
        assertEquals(FieldChange.Kind.ADDED, added.kind());
        assertEquals(new Static("a"), added.before());
        assertNull(added.storedBefore());
    }

    @Test
    void anotherKeyBreaksBothAndAnotherNameNeither() {
        Stored before = new Stored("a", "k", "int", false);
        FieldChange key = field(schema(before), schema(stored("a", "int")));
        assertEquals(FieldChange.Kind.KEY_CHANGED, key.kind());
        assertBreaks(key, true, true);
        FieldChange name = field(schema(before), schema(new Stored("b", "k", "int", false)));
        assertEquals(FieldChange.Kind.RENAMED, name.kind());
        assertEquals("b", name.component());
        assertEquals("'b' was named 'a', and is still stored as 'k'", name.text());
        assertBreaks(name, false, false);
    }

    @Test
    void aWiderTypeBreaksNothingAnotherOneBothAndOneThatIsReadBackOnlyTheRestore() {
        assertBreaks(retyped("int", "long"), false, false);
        assertBreaks(retyped("long", "int"), true, false);
        assertBreaks(retyped("List<int[]>", "Map<String, int[]>"), true, true);
    }

    @Test
    void anotherOrderBreaksFlaxAlone() {
        Stored a = stored("a", "int");
        Stored b = stored("b", "int");
        SchemaChange change = only(schema(a, b), schema(b, new Static("f"), a, stored("c", "int")), 2);
        assertEquals(new OrderChange(List.of("a", "b"), List.of("b", "a")), change);
        assertBreaks(change, false, true);
    }

    @Test
    void aGrowingComponentMayNotStopToGrow() {
        Stored fixed = new Stored("a", "a", "List<Long>", false);
        Stored growing = new Stored("a", "a", "List<Long>", true);
        FieldChange lost = field(schema(growing), schema(fixed));
        assertEquals(FieldChange.Kind.GROWS_NO_LONGER, lost.kind());
        assertBreaks(lost, true, false);
        FieldChange grows = field(schema(fixed), schema(growing));
        assertEquals(FieldChange.Kind.GROWS_NOW, grows.kind());
        assertFalse(grows.asksForVersion());
        assertBreaks(grows, false, false);
    }

    @Test
    void rawStateNeedNotGrow() {
        Stored growing = new Stored("a", "a", "Map<String, Long>", true);
        List<SchemaChange> changes = SchemaChanges.between(schema(growing), schema(stored("a", "Optional<StateDict>")));
        assertEquals(2, changes.size());
        changes.forEach(change -> assertBreaks(change, false, false));
        assertTrue(changes.stream().allMatch(SchemaChange::asksForVersion));
        assertBreaks(only(schema(growing), schema(stored("a", "Optional<Map<String, Long>>")), 1), true, false);
    }

    @Test
    void lostNamesBreakARestoreAndAddedOnesNothing() {
        Stored a = stored("a", "enum a.E");
        Schema one = schema(Map.of("a.E", List.of("ONE")), Map.of(), a);
        Schema two = schema(Map.of("a.E", List.of("ONE", "TWO")), Map.of(), a);
        SchemaChange added = only(one, two, 0);
        assertEquals(new NamesChange(NamesChange.Kind.ENUM, "a.E", List.of("TWO"), List.of()), added);
        assertTrue(added.asksForVersion());
        assertBreaks(added, false, false);
        assertBreaks(only(two, one, 0), true, false);
    }

    @Test
    void staticComponentsComeAndGoInTheSourceOnly() {
        List<SchemaChange> changes = SchemaChanges.between(schema(new Static("a")), schema(new Static("b")));
        assertEquals(
                List.of("removed 'a', which was not stored", "added 'b', which is not stored"),
                changes.stream().map(SchemaChange::text).toList());
        changes.forEach(change -> assertBreaks(change, false, false));
        assertFalse(changes.stream().anyMatch(SchemaChange::asksForVersion));
    }

    private static FieldChange retyped(String before, String after) {
        FieldChange change = field(schema(stored("a", before)), schema(stored("a", after)));
        assertEquals(FieldChange.Kind.RETYPED, change.kind());
        return change;
    }

    private static FieldChange field(Schema before, Schema after) {
        List<SchemaChange> changes = SchemaChanges.between(before, after);
        assertEquals(1, changes.size(), changes.toString());
        return (FieldChange) changes.get(0);
    }

    /** The last change, after some {@code others}. */
    private static SchemaChange only(Schema before, Schema after, int others) {
        List<SchemaChange> changes = SchemaChanges.between(before, after);
        assertEquals(others + 1, changes.size(), changes.toString());
        return changes.get(others);
    }

    private static void assertBreaks(SchemaChange change, boolean restore, boolean flax) {
        assertEquals(restore, change.breaksRestore(), change.text());
        assertEquals(flax, change.breaksFlax(), change.text());
        assertEquals(!restore && !flax, change.isSourceOnly(), change.text());
    }
}
