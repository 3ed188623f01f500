package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The leaves that are no numbers, and sets of leaves; some components are named like their classes. */
@PyTreeDataclass
public record Times(
        Instant started,
        Duration Duration,
        UUID uuid,
        Optional<UUID> UUID,
        OptionalInt epoch,
        OptionalLong samples,
        OptionalDouble loss,
        Set<String> tags,
        Set<Integer> devices,
        Set<TimeUnit> units,
        Set<? extends UUID> runs,
        List<Set<Instant>> instants) {}
