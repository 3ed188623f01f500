package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.tests.model.Pair;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has no place in a checkpoint is refused with the path at which it stands. */
class UnsupportedValuesTest {

    @Test
    void aValueOfAClassWithoutCodecIsNamedWithItsPath() {
        String message = refusal(Map.of("model", List.of(1, new Pair<>("left", Locale.ROOT))));
        assertTrue(message.startsWith("cannot save ./model/1/right: Locale has no codec"), message);
        assertTrue(message.contains("CodecRegistry"), message);
    }

    @Test
    void aRecordWithoutAnnotationIsNamedTogetherWithTheCodecThatIsMissing() {
        String message = refusal(Map.of("a", new NotAnnotated(1)));
        assertTrue(message.contains("UnsupportedValuesTest.NotAnnotated has no codec"), message);
        assertTrue(message.contains("UnsupportedValuesTest_NotAnnotatedCodec"), message);
        assertTrue(message.contains("annotationProcessorPaths"), message);
    }

    @Test
    void aKeyThatIsNoStringIntegerOrEnumIsNamedWithItsPath() {
        String message = refusal(Map.of("a", Map.of(1.5, "x")));
        assertTrue(message.startsWith("cannot save ./a: a key of the map is of class Double"), message);
    }

    @Test
    void aKeyThatIsRefusedDoesNotStandAtThePathOfTheOneBeforeIt() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("fine", 1);
        map.put(1.5, 2);
        String message = refusal(Map.of("a", map));
        assertTrue(message.startsWith("cannot save ./a: "), message);
    }

    @Test
    void aNullKeyIsNamedWithItsPath() {
        Map<String, Object> map = new HashMap<>();
        map.put(null, 1);
        String message = refusal(Map.of("a", map));
        assertTrue(message.startsWith("cannot save ./a: a key of the map is null"), message);
    }

    @Test
    void aMapThatContainsItselfIsNamedWithItsPath() {
        Map<String, Object> map = new HashMap<>();
        map.put("again", List.of(map));
        String message = refusal(Map.of("a", map));
        assertTrue(message.startsWith("cannot save ./a/again/0: "), message);
        assertTrue(message.contains("contains itself"), message);
    }

    @Test
    void aListThatContainsItselfIsNamedWithItsPath() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        String message = refusal(Map.of("a", list));
        assertTrue(message.startsWith("cannot save ./a/0: "), message);
    }

    @Test
    void theSameListTwiceSideBySideIsNoCycle() {
        List<Integer> list = List.of(1);
        Map<String, Object> state = Map.of("a", list, "b", list);
        assertTrue(PyTrees.toBytes(state).length > 0);
    }

    @Test
    void halfOfASurrogatePairIsNoText() {
        Map<String, String> state = Map.of("a", "\ud800");
        UnsupportedValueException e = assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(state));
        assertTrue(e.getMessage().startsWith("cannot save ./a: "), e.getMessage());
    }

    @Test
    void arraysOfObjectsAreRefused() {
        assertTrue(refusal(Map.of("a", new String[] {"x"})).contains("String[] has no codec"));
        assertTrue(refusal(Map.of("a", new float[2][2])).contains("float[][] has no codec"));
    }

    @Test
    void aTargetWithoutCodecIsADifference() {
        StateDict state = new StateDict().put("id", "x").put("n", 1);
        StateDictMismatchException e = assertThrows(
                StateDictMismatchException.class,
                () -> PyTrees.fromStateDict(Map.of("id", Currency.getInstance("EUR"), "n", 0), state));
        assertTrue(e.getMessage().contains("Currency has no codec"), e.getMessage());
    }

    private static String refusal(Object state) {
        UnsupportedValueException fromBytes =
                assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(state));
        UnsupportedValueException fromDict =
                assertThrows(UnsupportedValueException.class, () -> PyTrees.toStateDict(state));
        assertTrue(fromBytes.getMessage().equals(fromDict.getMessage()), fromDict.getMessage());
        return fromBytes.getMessage();
    }

    private record NotAnnotated(int value) {}
}
