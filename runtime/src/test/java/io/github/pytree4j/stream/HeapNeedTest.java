package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.HeapTooSmallException;
import org.junit.jupiter.api.Test;

class HeapNeedTest {
    private static final int HEAP = 1 << 20;

    private final HeapNeed need = new HeapNeed(HEAP);
    private final KeyPath path = new KeyPath();

    HeapNeedTest() {
        path.enter();
        path.at("a");
    }

    @Test
    void whatFitsIsLetThrough() {
        need.addList(200_000, path);
        need.addDict(1_000, path);
        for (int i = 0; i < HEAP; i++) {
            need.addList(0, path);
        }
    }

    @Test
    void oneThatIsTooLargeIsRefusedWhereItStands() {
        HeapTooSmallException e = assertThrows(HeapTooSmallException.class, () -> need.addDict(HEAP / 40, path));
        assertTrue(e.getMessage().contains("that showed at ./a; give the program more"), e.getMessage());
        assertThrows(HeapTooSmallException.class, () -> new HeapNeed(HEAP).addList(HEAP / 4, path));
        assertThrows(HeapTooSmallException.class, () -> new HeapNeed(HEAP).addDict(Integer.MAX_VALUE, path));
    }

    @Test
    void manyThatAreTooLargeTogetherAreRefused() {
        int added = 0;
        try {
            for (; added < HEAP; added++) {
                need.addList(1, path);
            }
        } catch (HeapTooSmallException e) {
            assertEquals(HEAP / 36, added);
            return;
        }
        throw new AssertionError("all were let through");
    }
}
