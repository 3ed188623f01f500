package io.github.pytree4j.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void withoutATerminalThereIsAPlainLineForEachFifth() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Progress lines = new Progress.Lines(10, new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            for (int step = 1; step <= 5; step++) {
                lines.stepMade(step, 1.0 / step);
            }
        }
        List<String> expected = List.of("step 2 of 10, loss 0.5000", "step 4 of 10, loss 0.2500");
        assertEquals(expected, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
