package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that was built item by item is as one that was copied. */
class StateListTest {
    private static List<StateValue> numbers(int count) {
        List<StateValue> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(IntValue.of(i));
        }
        return numbers;
    }

    private static StateList built(List<StateValue> items) {
        StateList.Builder builder = StateList.builder();
        items.forEach(builder::add);
        assertEquals(items.size(), builder.size());
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8, 9, 1023, 1024, 1025, 2047, 2048, 2049, 5000, 100_000})
    void aBuiltListEqualsACopiedOne(int count) {
        List<StateValue> items = numbers(count);
        StateList copied = new StateList(items);
        StateList built = built(items);
        assertEquals(copied, built);
        assertEquals(built, copied);
        assertEquals(copied.hashCode(), built.hashCode());
        assertEquals(copied.toString(), built.toString());
        assertEquals(items, new ArrayList<>(built.items()));
        assertEquals(items.subList(count / 2, count), built.items().subList(count / 2, count));
        items.add(NullValue.INSTANCE);
        assertNotEquals(built, built(items));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024, 3000})
    void theItemsCannotBeChanged(int count) {
        List<StateValue> items = built(numbers(count)).items();
        assertThrows(UnsupportedOperationException.class, () -> items.add(NullValue.INSTANCE));
        assertThrows(UnsupportedOperationException.class, () -> items.set(0, NullValue.INSTANCE));
        assertThrows(UnsupportedOperationException.class, () -> items.remove(0));
        assertThrows(IndexOutOfBoundsException.class, () -> items.get(count));
        assertThrows(IndexOutOfBoundsException.class, () -> items.get(-1));
    }

    @Test
    void aBuilderStartsAgainAndLeavesWhatItBuilt() {
        StateList.Builder builder = StateList.builder();
        numbers(3000).forEach(builder::add);
        StateList first = builder.build();
        assertEquals(0, builder.size());
        assertEquals(new StateList(numbers(1)), builder.add(IntValue.of(0)).build());
        assertEquals(new StateList(numbers(3000)), first);
    }

    @Test
    void whatWasBuiltIsNotCopiedAgain() {
        List<StateValue> items = built(numbers(3000)).items();
        assertSame(items, new StateList(items).items());
    }

    @Test
    void aBuilderRefusesNull() {
        var failure = assertThrows(
                NullPointerException.class, () -> StateList.builder().add(null));
        assertEquals("an item of a list must not be null; Python's None is NullValue.INSTANCE", failure.getMessage());
    }
}
