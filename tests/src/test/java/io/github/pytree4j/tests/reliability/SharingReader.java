package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.reliability.Observation.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A process that restores from a directory into which others save. */
final class SharingReader {
    private static final Map<String, NdArray> TARGET = new Signature(-1, -1, -1).everywhere();

    private SharingReader() {}

    // The arguments: the directory, the folder of the journal, its number, a seed.
    public static void main(String[] args) throws IOException {
        Random random = new Random(Long.parseLong(args[3]));
        CheckpointManager checkpoints = CheckpointManager.builder(Path.of(args[0]))
                .policy(RestorePolicy.FLAX)
                .build();
        try (Observer observer = new Observer(Path.of(args[1]), "reader" + args[2])) {
            System.out.println(Observer.READY);
            do {
                switch (random.nextInt(4)) {
                    case 0 ->
                        observer.observe(Kind.RESTORED_NEWEST, -1, () -> Signature.of(checkpoints.restore(TARGET)));
                    case 1 ->
                        observer.observe(Kind.RESTORED_NEWEST, -1, () -> Signature.of(checkpoints.restoreOr(TARGET)));
                    case 2 ->
                        observer.observe(
                                Kind.RESTORED_NEWEST, -1, () -> Signature.of(arrays(checkpoints.restoreRaw())));
                    default -> restoreAny(checkpoints, observer, random);
                }
            } while (observer.goesOn());
        }
    }

    /** Restores one of the steps that are there, which may no longer be there then. */
    private static void restoreAny(CheckpointManager checkpoints, Observer observer, Random random) {
        List<Step> steps = checkpoints.steps();
        if (steps.isEmpty()) {
            observer.fail("there are no steps");
            return;
        }
        Step step = steps.get(random.nextInt(steps.size()));
        observer.observe(Kind.RESTORED_STEP, step.longValue(), () -> Signature.of(checkpoints.restore(TARGET, step)));
    }

    private static Map<String, NdArray> arrays(StateDict raw) {
        Map<String, NdArray> arrays = new TreeMap<>();
        raw.keys().forEach(key -> arrays.put(key, raw.array(key)));
        return arrays;
    }
}
