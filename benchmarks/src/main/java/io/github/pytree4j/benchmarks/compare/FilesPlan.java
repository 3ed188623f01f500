package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.benchmarks.trees.TreeSpec.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which trees are saved and restored by whom: of all, what fits into the time of one run. */
final class FilesPlan {
    static final String OURS = "pytree4j";
    static final String PLAIN = "plain";
    static final String FLAX = "flax";
    static final String ORBAX = "orbax";
    static final String SAFETENSORS = "safetensors";

    static final TreeSpec MANY_ARRAYS = TreeSpec.parse("arrays:4096x16384");
    static final TreeSpec HALF_GIB = TreeSpec.arraysOf(512L << 20);
    static final TreeSpec MILLION = TreeSpec.scalars(1_000_000);

    /** Orbax makes files of each leaf: 4,096 arrays take seconds, ten thousand floats the better part of a minute. */
    static final long ORBAX_LEAVES = 1000;

    /** The header of safetensors has a line of JSON for each leaf, which Python's reader needs seconds for if there are a million. */
    static final long SAFETENSORS_LEAVES = 100_000;

    /** The smallest trees of a kind share processes, whose starts take longer than they do. */
    private static final int TOGETHER = 3;

    private FilesPlan() {}

    /**
     * What one process of each contender does in each round.
     *
     * @param trees one after the other
     */
    record Cell(List<TreeSpec> trees, List<String> contenders) {}

    static List<Cell> cells(Settings settings, List<String> peers) {
        List<TreeSpec> sizes = Stream.iterate(1L << 20, size -> size <= settings.upTo(), size -> size * 8)
                .map(TreeSpec::arraysOf)
                .toList();
        List<TreeSpec> leaves = Stream.iterate(100, count -> count <= settings.leavesUpTo(), count -> count * 10)
                .map(TreeSpec::scalars)
                .toList();
        List<List<TreeSpec>> groups = new ArrayList<>();
        if (!settings.isShort()) {
            groups.add(List.of(MANY_ARRAYS));
        }
        for (List<TreeSpec> family : List.of(sizes, leaves)) {
            int small = Math.min(TOGETHER, family.size());
            groups.add(family.subList(0, small));
            family.subList(small, family.size()).forEach(tree -> groups.add(List.of(tree)));
        }
        return groups.stream().map(trees -> cell(trees, settings, peers)).toList();
    }

    /** A contender whom a tree of several is too large for gets the others of them: see {@link #fitting}. */
    private static Cell cell(List<TreeSpec> trees, Settings settings, List<String> peers) {
        List<String> contenders = new ArrayList<>(List.of(OURS, PLAIN));
        peers.stream().filter(peer -> !fitting(trees, peer, settings).isEmpty()).forEach(contenders::add);
        return new Cell(trees, contenders);
    }

    /** Those of {@code trees} that a contender gets. */
    static List<TreeSpec> fitting(List<TreeSpec> trees, String contender, Settings settings) {
        return trees.stream().filter(tree -> fits(tree, contender, settings)).toList();
    }

    private static boolean fits(TreeSpec tree, String contender, Settings settings) {
        return switch (contender) {
            case OURS, PLAIN -> true;
            case ORBAX -> tree.payload() <= settings.peersUpTo() && tree.leaves() <= ORBAX_LEAVES;
            case SAFETENSORS ->
                tree.payload() <= settings.peersUpTo()
                        && (tree.kind() == Kind.ARRAYS || tree.leaves() <= SAFETENSORS_LEAVES);
            default -> tree.payload() <= settings.peersUpTo();
        };
    }
}
