package io.github.pytree4j.tests.collections;

import io.github.pytree4j.PyTrees;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trees with maps that have no order of their own; run as a program, it prints what became of them in its process. */
public final class UnorderedTrees {
    private UnorderedTrees() {}

    /** Prints the iteration order of {@code Map.of}, the leaves and the bytes of each tree, and a state unflattened. */
    public static void main(String[] args) {
        System.out.println("order " + Map.copyOf(names()).keySet());
        for (Object tree : trees()) {
            System.out.println("leaves " + PyTrees.leaves(tree));
            System.out.println("bytes " + HexFormat.of().formatHex(PyTrees.toBytes(tree)));
            System.out.println("state " + PyTrees.toStateValue(tree, io.github.pytree4j.codec.CodecRegistry.empty()));
        }
        Map<String, Integer> sum =
                PyTrees.flatten(Map.copyOf(names())).structure().unflatten(PyTrees.leaves(new HashMap<>(names())));
        System.out.println("unflattened " + sum.equals(names()));
    }

    private static List<Object> trees() {
        Map<String, Integer> backwards = new LinkedHashMap<>();
        names().keySet().stream().sorted(Collections.reverseOrder()).forEach(name -> backwards.put(name, 1));
        return List.of(
                Map.copyOf(names()),
                new HashMap<>(names()),
                Map.of("nested", List.of(Map.copyOf(names()), Map.of(7, 1, 10, 2, -3, 3, 100, 4))),
                Map.of("set", Set.copyOf(names().keySet()), "hash", new HashSet<>(names().keySet())),
                new Ordered(
                        1,
                        Map.copyOf(names()),
                        Map.of(10, 1, 9, 2, 100, 3),
                        new HashMap<>(Map.of(Palette.RED, 1, Palette.BLUE, 2)),
                        Set.copyOf(names().keySet()),
                        List.of(3, 1),
                        2),
                backwards);
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            names.put("Dense_" + i, i);
        }
        return names;
    }
}
