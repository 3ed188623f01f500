package io.github.pytree4j.multihost.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FarewellTest {
    @Test
    void isTheSameAfterItsWayThroughBytes() {
        Farewell farewell = Farewell.failed(3, "write 'ä/…'", "no space\nleft");
        assertEquals(farewell, Farewell.fromBytes(farewell.toBytes()));
    }

    @Test
    void longTextsAreCut() {
        Farewell farewell = Farewell.failed(3, "é".repeat(100_000), "€".repeat(100_000));
        assertTrue(farewell.toBytes().length < 100_000);
    }

    @Test
    void otherBytesAreRefused() {
        for (byte[] bytes : new byte[][] {{}, {1, 2}, {127, 0, 0, 0, 1}, {-1, 0, 0, 0}}) {
            assertThrows(IllegalArgumentException.class, () -> Farewell.fromBytes(bytes));
        }
    }

    @Test
    void anExceptionKeepsWhatItSaysWhenItIsSentToAnotherMachine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Farewell.lost(List.of(1, 4), "barrier 'a'").exception("barrier 'a'"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ProcessGroupException read = (ProcessGroupException) in.readObject();
            assertEquals(List.of(1, 4), read.processes());
            assertEquals("barrier 'a'", read.phase());
        }
    }
}
