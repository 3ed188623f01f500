package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Units;
import io.github.pytree4j.benchmarks.trees.TreeSpec;

/** Trees in the words of the page. */
final class TreeNames {
    private TreeNames() {}

    /** {@code 4,096 arrays of 16 KiB}. */
    static String name(TreeSpec tree) {
        return switch (tree.kind()) {
            case ARRAYS -> Units.count(tree.count()) + " arrays of " + Units.size((double) tree.size());
            case SCALARS -> Units.count(tree.leaves()) + " floats in dicts of " + Units.count(tree.size());
        };
    }
}
