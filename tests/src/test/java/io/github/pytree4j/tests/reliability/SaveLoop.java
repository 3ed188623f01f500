package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A process that saves without end, and prints before each save that it begins, and afterwards that it has returned. */
final class SaveLoop {
    static final String BEGUN = "begun";
    static final String RETURNED = "returned";

    private final Random random;
    private final Overwrite overwrite;
    private long newest;

    private SaveLoop(Random random, Overwrite overwrite, long newest) {
        this.random = random;
        this.overwrite = overwrite;
        this.newest = newest;
    }

    // The arguments: the directory, the choice, the first number, and a seed.
    public static void main(String[] args) {
        SaveChoice choice = SaveChoice.parse(args[1]);
        CheckpointManager checkpoints = choice.manager(Path.of(args[0])).build();
        long newest = checkpoints.latest().map(Step::longValue).orElse(-1L);
        SaveLoop loop = new SaveLoop(new Random(Long.parseLong(args[3])), choice.overwrite(), newest);
        for (long number = Long.parseLong(args[2]); ; number++) {
            Signature signature = new Signature(loop.nextStep(), 0, number);
            say(BEGUN, signature);
            if (choice.background()) {
                CompletableFuture<Void> unused = checkpoints
                        .saveAsync(signature.step(), signature.everywhere())
                        .thenRun(() -> say(RETURNED, signature));
            } else {
                checkpoints.save(signature.step(), signature.everywhere());
                say(RETURNED, signature);
            }
        }
    }

    private static void say(String word, Signature signature) {
        System.out.println(word + ' ' + signature.step() + ' ' + signature.number());
    }

    /** Mostly a new one; now and then, where that is allowed, one of the last. */
    private long nextStep() {
        boolean again = overwrite != Overwrite.REFUSE && newest > 0 && random.nextInt(3) == 0;
        long step = again ? Math.max(0, newest - random.nextInt(5)) : newest + 1;
        newest = overwrite == Overwrite.REWIND ? step : Math.max(newest, step);
        return step;
    }
}
