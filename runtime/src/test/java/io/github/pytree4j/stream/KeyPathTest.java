package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.state.StatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyPathTest {
    private final KeyPath path = new KeyPath();

    @Test
    void aPathBeginsAtTheRoot() {
        assertEquals(".", path.toString());
        assertEquals(0, path.depth());
    }

    @Test
    void keysAndIndexesTakeTurns() {
        path.enter();
        path.at("a/b");
        path.enter();
        path.at(3);
        assertEquals("./\"a/b\"/3", path.toString());
        path.at("x");
        assertEquals("./\"a/b\"/x", path.toString());
        path.leave();
        assertEquals("./\"a/b\"", path.toString());
    }

    @Test
    void aValueOfAPathStaysWhenThePathGoesOn() {
        path.enter();
        path.at("a");
        var before = path.toStatePath();
        path.at("b");
        assertEquals("./a", before.toString());
    }

    @Test
    void whatWasLeftIsForgotten() {
        path.enter();
        path.at("a");
        path.enter();
        path.at(7);
        path.leave();
        path.enter();
        path.at("c");
        assertEquals("./a/c", path.toString());
    }

    @Test
    void aFieldIsNamedByItsPlaceInATable() {
        KeyTable fields = KeyTable.of("x", "y");
        path.enter();
        path.at(fields, 1);
        assertEquals("./y", path.toString());
        path.at(1);
        assertEquals("./1", path.toString());
        path.at(fields, 0);
        assertEquals("./x", path.toString());
        path.at("z");
        assertEquals("./z", path.toString());
        path.at(fields, 1);
        path.enter();
        path.at(KeyTable.of("other"), 0);
        assertEquals("./y/other", path.toString());
    }

    @Test
    void aPathGrowsAsDeepAsItHasTo() {
        for (int i = 0; i < 1000; i++) {
            path.enter();
            path.at(i);
        }
        assertEquals(1000, path.depth());
        assertEquals("999", path.toStatePath().key());
        assertEquals("0", path.toStatePath().keys().get(0));
    }

    @Test
    void aPathIsTheKeysOnTheWayWhereverItIsAskedFor() {
        Random random = new Random(1);
        List<String> keys = new ArrayList<>();
        KeyTable digits = KeyTable.of("0", "1", "2", "3", "4");
        for (int i = 0; i < 100_000; i++) {
            if (!keys.isEmpty() && random.nextInt(3) == 0) {
                path.leave();
                keys.remove(keys.size() - 1);
            } else if (random.nextInt(2) == 0) {
                path.enter();
                keys.add("");
            }
            if (!keys.isEmpty()) {
                int index = random.nextInt(5);
                path.at(index);
                switch (random.nextInt(3)) {
                    case 0 -> path.at(Integer.toString(index));
                    case 1 -> path.at(digits, index);
                    default -> {}
                }
                keys.set(keys.size() - 1, Integer.toString(index));
            }
            if (random.nextInt(4) == 0) {
                assertEquals(new StatePath(keys), path.toStatePath());
            }
        }
    }
}
