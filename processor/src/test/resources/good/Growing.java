package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists and maps that may have another size than the target's. */
@PyTreeDataclass
public record Growing(
        @PyTreeField(grows = true) List<Float> losses,
        @PyTreeField(grows = true) Map<String, List<Double>> metrics,
        @PyTreeField(grows = true) Optional<Map<Long, ? extends Object>> history,
        @PyTreeField(grows = true) List<Growing> children,
        @PyTreeField(grows = false) List<Float> fixed) {}
