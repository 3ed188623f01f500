package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSetTest {
    private final NameSet names = new NameSet();

    @Test
    void namesAreToldApartInEveryRoundAsBySetsOfTheirOwn() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            names.clear();
            Set<String> expected = new HashSet<>();
            for (int i = random.nextInt(500); i > 0; i--) {
                String name = "name" + random.nextInt(400);
                assertEquals(expected.add(name), names.add(name), "round " + round + ", " + name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 10, 100, 3000})
    void eachNameIsTakenOnceInARoundWhateverTheRoundsBeforeHeld(int count) {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < count; i++) {
                assertTrue(names.add("name" + i), "name " + i + " of " + count);
            }
            for (int i = 0; i < count; i++) {
                assertFalse(names.add("name" + i), "name " + i + " of " + count);
            }
            names.clear();
        }
    }

    /** 4,096 texts with one hash code: more than have places, so that the rest has to go elsewhere, before and after it grows. */
    @Test
    void namesOfOneHashCodeAreToldApart() {
        List<String> alike = new ArrayList<>(List.of(""));
        for (int i = 0; i < 12; i++) {
            List<String> longer = new ArrayList<>();
            alike.forEach(text -> longer.addAll(List.of(text + "Aa", text + "BB")));
            alike = longer;
        }
        assertEquals(1, alike.stream().map(String::hashCode).distinct().count());
        for (int i = 0; i < 100; i++) {
            assertTrue(names.add("before" + i));
        }
        alike.forEach(name -> assertTrue(names.add(name), name));
        for (int i = 0; i < 1_000; i++) {
            assertTrue(names.add("after" + i));
        }
        alike.forEach(name -> assertFalse(names.add(name), name));
        names.clear();
        alike.forEach(name -> assertTrue(names.add(name), name));
    }
}
