package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.state.StateValue.IntValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random rules do to random states what a plain model says, and fail where it does. */
class RandomRulesTest {
    private static final String[] KEYS = {"a", "b", "c", "ab"};
    private static final String[] PATTERNS = {
        "*", "a", "a*", "a/b", "*/b", "*/*", "a/*", "**/a", "**/ab", "**", "a/**", "**/*/b", "b/**/*"
    };
    private static final String[] NEW_PATHS = {
        "x", "{1}", "x/{1}", "{1}/x", "x/{1}/x", "a/{1}", "{1}/a", "b", "a/b", "c"
    };

    /** A rule as the model sees it; no new path is a removal. */
    private record Model(PathPattern from, @Nullable PathTemplate to) {}

    private record Taken(StatePath from, @Nullable StatePath to, StateValue value) {}

    /** What the model says against a patch. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Random random;
    private final String seed;

    RandomRulesTest() {
        long number = Long.getLong("pytree4j.seed", System.nanoTime());
        random = new Random(number);
        seed = "-Dpytree4j.seed=" + number;
        System.out.println("RandomRulesTest: " + seed);
    }

    @Test
    void rulesDoWhatAPlainModelSays() {
        int fitted = 0;
        for (int round = 0; round < 30_000; round++) {
            StateDict state = state(3);
            StateDict before = state.copy();
            List<PathRule> rules = new ArrayList<>();
            List<Model> models = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                addRule(rules, models);
            }
            String where = seed + ", round " + round + ": " + rules + " of " + before;
            Patch patch = Patch.rules(rules.toArray(PathRule[]::new));
            try {
                StateDict expected = expected(before, models);
                patch.apply(state);
                assertEquals(expected, state, where);
                fitted++;
            } catch (Misfit e) {
                assertThrows(IllegalArgumentException.class, () -> patch.apply(state), where);
                assertEquals(before.toString(), state.toString(), where);
            } catch (RulesException e) {
                throw new AssertionError(where, e);
            }
        }
        assertTrue(fitted > 3_000, seed + ": only " + fitted + " fitted");
    }

    private StateDict state(int depth) {
        StateDict dict = new StateDict();
        for (String key : KEYS) {
            int kind = random.nextInt(4);
            if (kind == 0) {
                dict.put(key, IntValue.of(random.nextInt()));
            } else if (kind < 3 && depth > 0) {
                dict.put(key, state(depth - 1));
            }
        }
        return dict;
    }

    private void addRule(List<PathRule> rules, List<Model> models) {
        String from = PATTERNS[random.nextInt(PATTERNS.length)];
        PathPattern pattern = PathPattern.parse(from);
        if (random.nextInt(4) == 0) {
            rules.add(PathRule.remove(from));
            models.add(new Model(pattern, null));
            return;
        }
        String to = NEW_PATHS[random.nextInt(pattern.manys().isEmpty() ? 1 : NEW_PATHS.length)];
        rules.add(PathRule.move(from, to));
        models.add(new Model(pattern, PathTemplate.parse(to, pattern)));
    }

    private static StateDict expected(StateDict before, List<Model> models) throws Misfit {
        List<Taken> taken = new ArrayList<>();
        for (Model model : models) {
            int count = taken.size();
            collect(model, StatePath.ROOT, before, taken);
            require(taken.size() > count);
        }
        for (int i = 0; i < taken.size(); i++) {
            for (int j = 0; j < taken.size(); j++) {
                require(i == j || goTogether(taken.get(i), taken.get(j)));
            }
        }
        Map<StatePath, Taken> byPath = new LinkedHashMap<>();
        taken.forEach(one -> byPath.putIfAbsent(one.from, one));
        StateDict after = new StateDict();
        rest(StatePath.ROOT, before, byPath).forEach((path, value) -> {
            if (!path.isRoot() && !after.contains(path)) {
                after.put(path, value);
            }
        });
        StateDict staying = after.copy();
        for (Taken one : taken) {
            if (one.to != null) {
                require(!one.to.isRoot() && !staying.contains(one.to));
                for (StatePath way = one.to.parent(); !way.isRoot(); way = way.parent()) {
                    require(after.get(way) == null || after.get(way) instanceof StateDict);
                }
                after.put(one.to, StateDict.copyOf(one.value));
            }
        }
        return after;
    }

    private static boolean goTogether(Taken one, Taken other) {
        boolean bothRemoved = one.to == null && other.to == null;
        boolean bothPut = one.to != null && other.to != null;
        return (bothRemoved || !isPrefix(one.from, other.from)) && !(bothPut && isPrefix(one.to, other.to));
    }

    private static void collect(Model model, StatePath path, StateDict dict, List<Taken> taken) {
        dict.entries().forEach(entry -> {
            StatePath child = path.child(entry.getKey());
            boolean isLeaf = !(entry.getValue() instanceof StateDict inner) || inner.isEmpty();
            List<List<String>> captures = model.from.capturesOf(child);
            if (captures != null && (isLeaf || !model.from.isOpen())) {
                taken.add(new Taken(child, model.to == null ? null : model.to.path(captures), entry.getValue()));
            }
            if (entry.getValue() instanceof StateDict inner) {
                collect(model, child, inner, taken);
            }
        });
    }

    /** What stays of a dict, the dict itself first; nothing if all of it has gone and something of it has moved. */
    private static Map<StatePath, StateValue> rest(StatePath path, StateDict dict, Map<StatePath, Taken> taken) {
        Map<StatePath, StateValue> rest = new LinkedHashMap<>();
        rest.put(path, new StateDict());
        boolean hasMoved = false;
        for (Map.Entry<String, StateValue> entry : dict.entries()) {
            StatePath child = path.child(entry.getKey());
            Taken one = taken.get(child);
            if (one != null) {
                hasMoved |= one.to != null;
            } else if (entry.getValue() instanceof StateDict inner) {
                Map<StatePath, StateValue> restOfInner = rest(child, inner, taken);
                hasMoved |= restOfInner.isEmpty();
                rest.putAll(restOfInner);
            } else {
                rest.put(child, entry.getValue());
            }
        }
        return rest.size() == 1 && hasMoved && !path.isRoot() ? Map.of() : rest;
    }

    private static boolean isPrefix(StatePath path, StatePath longer) {
        int size = path.keys().size();
        return size <= longer.keys().size() && longer.keys().subList(0, size).equals(path.keys());
    }

    private static void require(boolean fits) throws Misfit {
        if (!fits) {
            throw new Misfit();
        }
    }
}
