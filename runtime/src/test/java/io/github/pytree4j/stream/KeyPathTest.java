package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void aPathGrowsAsDeepAsItHasTo() {
        for (int i = 0; i < 1000; i++) {
            path.enter();
            path.at(i);
        }
        assertEquals(1000, path.depth());
        assertEquals("999", path.toStatePath().key());
        assertEquals("0", path.toStatePath().keys().get(0));
    }
}
