package io.github.pytree4j.samples.spark;

import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.spark.SparkProcessGroup;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.BarrierTaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What each task does: meets the others and tells them its number. */
final class ExchangingTask extends AbstractFunction1<Iterator<Integer>, Iterator<String>> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @Override
    public Iterator<String> apply(Iterator<Integer> numbers) {
        try (ProcessGroup group = SparkProcessGroup.of(BarrierTaskContext.get())) {
            group.barrier("start", TIMEOUT);
            byte[] own = ("" + group.index()).getBytes(StandardCharsets.UTF_8);
            String all = group.gather("numbers", 0, own, TIMEOUT).stream()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .collect(Collectors.joining(", "));
            byte[] heard = group.broadcast("all numbers", 0, all.getBytes(StandardCharsets.UTF_8), TIMEOUT);
            return BarrierJob.lines(List.of("Task " + group.index() + " of " + group.count() + " has met "
                    + new String(heard, StandardCharsets.UTF_8) + "."));
        }
    }
}
