package io.github.pytree4j.multihost.sharding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which axes of a mesh divide each dimension of an array: {@code jax.sharding.PartitionSpec}. JAX's {@code P('x', None)} is {@code
 * PartitionSpec.of("x", null)}, {@code P(('x', 'y'))} is {@code PartitionSpec.of(List.of("x", "y"))}. Dimensions after the last one
 * are not divided; over axes that it does not name, the array is replicated. Immutable.
 *
 * <p>Equal are those that JAX has for equal: one axis is the same as a list of it, and null as an empty list, but {@code P('x')} and
 * {@code P('x', None)} are different, though they divide alike.
 */
public final class PartitionSpec {
    private final List<List<String>> dimensions;

    private PartitionSpec(List<List<String>> dimensions) {
        this.dimensions = dimensions;
    }

    /**
     * The spec that says this of each dimension, outermost first.
     *
     * @param dimensions a name of an axis, a list of names whose first divides into the largest parts, or null
     * @throws IllegalArgumentException if something else is given
     */
    public static PartitionSpec of(@Nullable Object @Nullable ... dimensions) {
        // Someone who writes of(null) means one dimension.
        @Nullable Object[] given = dimensions == null ? new @Nullable Object[] {null} : dimensions;
        List<List<String>> all = new ArrayList<>(given.length);
        for (@Nullable Object dimension : given) {
            all.add(axes(dimension, all.size()));
        }
        return new PartitionSpec(List.copyOf(all));
    }

    private static List<String> axes(@Nullable Object dimension, int index) {
        if (dimension == null) {
            return List.of();
        }
        List<?> names = dimension instanceof List<?> list ? list : List.of(dimension);
        List<String> axes = new ArrayList<>(names.size());
        for (Object name : names) {
            if (!(name instanceof String axis)) {
                throw new IllegalArgumentException(
                        "dimension " + index + " of a partition spec: expected the name of an axis,"
                                + " a list of names or null, found " + dimension + " ("
                                + dimension.getClass().getSimpleName() + ")");
            }
            axes.add(axis);
        }
        return List.copyOf(axes);
    }

    /** How many dimensions it says something of. An array has as many or more. */
    public int rank() {
        return dimensions.size();
    }

    /** The axes that divide a dimension; none for those after the last. */
    public List<String> axes(int dimension) {
        Objects.checkIndex(dimension, Integer.MAX_VALUE);
        return dimension < dimensions.size() ? dimensions.get(dimension) : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartitionSpec that && dimensions.equals(that.dimensions);
    }

    @Override
    public int hashCode() {
        return dimensions.hashCode();
    }

    /** As one writes it in Python, for example {@code P('x', ('y', 'z'), None)}. */
    @Override
    public String toString() {
        return dimensions.stream().map(PartitionSpec::text).collect(Collectors.joining(", ", "P(", ")"));
    }

    private static String text(List<String> axes) {
        return switch (axes.size()) {
            case 0 -> "None";
            case 1 -> "'" + axes.get(0) + "'";
            default -> axes.stream().collect(Collectors.joining("', '", "('", "')"));
        };
    }
}
