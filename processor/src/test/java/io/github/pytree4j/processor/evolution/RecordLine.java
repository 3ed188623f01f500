package io.github.pytree4j.processor.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One record through all its versions. */
final class RecordLine {
    /** What becomes of the fields of a value from one version to the next, by the ids of components. */
    interface Step extends UnaryOperator<Map<Integer, Object>> {}

    private Shape now;
    private final List<Set<String>> keys = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    RecordLine(Shape first) {
        now = first;
        keys.add(first.keys());
    }

    Shape now() {
        return now;
    }

    /** The same version, otherwise said. */
    void become(Shape shape) {
        now = shape;
        keys.set(keys.size() - 1, shape.keys());
    }

    /** The next version. */
    void become(Shape shape, Step step) {
        now = shape;
        keys.add(shape.keys());
        steps.add(step);
    }

    /** What leads from a version to the next. */
    Step stepFrom(int version) {
        return steps.get(version - 1);
    }

    /** Whether another version has the same keys. */
    boolean isLikeAnother(int version) {
        Set<String> own = keys.get(version - 1);
        return keys.stream().filter(own::equals).count() > 1;
    }

    @Override
    public String toString() {
        return now.name;
    }
}
