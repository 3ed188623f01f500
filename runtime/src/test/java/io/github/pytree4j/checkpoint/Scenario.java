package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.storage.Storage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A history of a checkpoint directory: what is done, one after the other, and what is there after each.
 *
 * @param name what it shows
 * @param actions what is done
 */
record Scenario(String name, List<Action> actions) {

    /** Something that a user does. */
    interface Action {
        /** Does it, with managers over this storage. */
        void run(Storage storage, Path directory);

        /** Which step has which state afterwards, given what was there before. */
        Map<Long, Long> after(Map<Long, Long> before);
    }

    /**
     * A save.
     *
     * @param step the step
     * @param value tells the state from others
     * @param keep how many steps stay
     * @param arrays whether the state has arrays that stand beside the checkpoint's own file
     */
    record Save(long step, long value, int keep, Overwrite overwrite, boolean async, boolean arrays) implements Action {
        @Override
        public void run(Storage storage, Path directory) {
            CheckpointManager checkpoints = CheckpointManager.builder(directory)
                    .keep(keep)
                    .overwrite(overwrite)
                    .storage(storage)
                    .arrays(new SoloArrays(storage))
                    .build();
            Map<String, Object> state = arrays ? stateWithArrays(value) : state(value);
            if (async) {
                CompletableFuture<Path> saving = checkpoints.saveAsync(step, state);
                checkpoints.close();
                assertEquals(checkpoints.file(Step.of(step)), saving.join());
            } else {
                checkpoints.save(step, state);
                checkpoints.close();
            }
        }

        @Override
        public Map<Long, Long> after(Map<Long, Long> before) {
            TreeMap<Long, Long> after = new TreeMap<>(before);
            after.put(step, value);
            if (overwrite == Overwrite.REWIND) {
                after.tailMap(step, false).clear();
            }
            while (after.size() > keep) {
                after.remove(after.firstKey() == step ? after.higherKey(step) : after.firstKey());
            }
            return after;
        }
    }

    /**
     * A pruning.
     *
     * @param keep how many steps stay
     */
    record Prune(int keep) implements Action {
        @Override
        public void run(Storage storage, Path directory) {
            CheckpointManager.builder(directory).storage(storage).build().prune(RetentionPolicy.latest(keep));
        }

        @Override
        public Map<Long, Long> after(Map<Long, Long> before) {
            TreeMap<Long, Long> after = new TreeMap<>(before);
            while (after.size() > keep) {
                after.remove(after.firstKey());
            }
            return after;
        }
    }

    /** A state that takes some writes: headers, a small and a larger array. */
    static Map<String, Object> state(long value) {
        long[] many = new long[10_000];
        Arrays.setAll(many, i -> value * 1_000_003 + i);
        return Map.of("many", NdArray.of(many), "value", value, "w", NdArray.of(new float[] {value, 2}));
    }

    /** As {@link #state}, with arrays that stand beside the checkpoint's own file. */
    static Map<String, Object> stateWithArrays(long value) {
        Map<String, Object> state = new TreeMap<>(state(value));
        state.put("beside", SoloArrays.held(value, value + 1));
        state.put("inner", Map.of("beside", SoloArrays.held(value + 2)));
        return state;
    }

    private static Save save(long step, long value, int keep, Overwrite overwrite) {
        return new Save(step, value, keep, overwrite, false, false);
    }

    private static Save arrays(long step, long value, int keep, Overwrite overwrite) {
        return new Save(step, value, keep, overwrite, false, true);
    }

    static List<Scenario> all() {
        return List.of(
                new Scenario("first save", List.of(save(1, 10, 3, Overwrite.REFUSE))),
                new Scenario(
                        "saves and prunes",
                        List.of(
                                save(1, 10, 2, Overwrite.REFUSE),
                                save(2, 20, 2, Overwrite.REFUSE),
                                save(3, 30, 2, Overwrite.REFUSE),
                                save(4, 40, 1, Overwrite.REFUSE))),
                new Scenario(
                        "replaces",
                        List.of(
                                save(1, 10, 3, Overwrite.REFUSE),
                                save(1, 11, 3, Overwrite.REPLACE),
                                save(1, 12, 3, Overwrite.REPLACE))),
                new Scenario(
                        "rewinds",
                        List.of(
                                save(1, 10, 5, Overwrite.REFUSE),
                                save(2, 20, 5, Overwrite.REFUSE),
                                save(3, 30, 5, Overwrite.REFUSE),
                                save(1, 11, 5, Overwrite.REWIND),
                                save(2, 21, 5, Overwrite.REFUSE))),
                new Scenario(
                        "is pruned",
                        List.of(
                                save(1, 10, 5, Overwrite.REFUSE),
                                save(2, 20, 5, Overwrite.REFUSE),
                                save(3, 30, 5, Overwrite.REFUSE),
                                new Prune(1),
                                save(4, 40, 5, Overwrite.REFUSE))),
                new Scenario(
                        "saves in the background",
                        List.of(
                                new Save(1, 10, 1, Overwrite.REFUSE, true, false),
                                new Save(2, 20, 1, Overwrite.REFUSE, true, false))),
                new Scenario(
                        "saves and prunes arrays",
                        List.of(
                                arrays(1, 10, 2, Overwrite.REFUSE),
                                arrays(2, 20, 2, Overwrite.REFUSE),
                                arrays(3, 30, 1, Overwrite.REFUSE))),
                new Scenario(
                        "replaces arrays",
                        List.of(
                                arrays(1, 10, 3, Overwrite.REFUSE),
                                arrays(1, 11, 3, Overwrite.REPLACE),
                                save(1, 12, 3, Overwrite.REPLACE),
                                arrays(1, 13, 3, Overwrite.REPLACE))),
                new Scenario(
                        "rewinds arrays",
                        List.of(
                                arrays(1, 10, 5, Overwrite.REFUSE),
                                arrays(2, 20, 5, Overwrite.REFUSE),
                                arrays(1, 11, 5, Overwrite.REWIND),
                                new Prune(1),
                                new Save(2, 21, 5, Overwrite.REFUSE, true, true))));
    }

    @Override
    public String toString() {
        return name;
    }
}
