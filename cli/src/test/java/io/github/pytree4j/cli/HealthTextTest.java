package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.errors.DamagedRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HealthTextTest {

    @Test
    void namesDamagedPlaces() {
        assertEquals("DAMAGED in ./0 (bytes 0 to 9), ./1 (bytes 10 to 19)", HealthText.of(damaged(2)));
    }

    @Test
    void countsThoseThatAreTooMany() {
        String text = HealthText.of(damaged(1000));

        assertTrue(text.endsWith("./99 (bytes 990 to 999) and 900 more, which --json names"), text);
    }

    private static Examined damaged(int places) {
        List<DamagedRange> damage = LongStream.range(0, places)
                .mapToObj(i -> new DamagedRange("./" + i, i * 10, i * 10 + 10))
                .toList();
        return new Examined(
                Path.of("checkpoint_0"),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                "",
                CheckpointMetadata.none(),
                Health.DAMAGED,
                "why",
                damage);
    }
}
