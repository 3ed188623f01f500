package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.tests.reliability.Observation.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A process that saves into a directory into which others save as well. */
final class SharingWriter {
    private SharingWriter() {}

    // The arguments: the directory, the folder of the journal, its number, the choice, how long it rests at most, a
    // seed.
    public static void main(String[] args) throws IOException, InterruptedException {
        long writer = Long.parseLong(args[2]);
        SaveChoice choice = SaveChoice.parse(args[3]);
        int rest = Integer.parseInt(args[4]);
        Random random = new Random(Long.parseLong(args[5]));
        try (CheckpointManager checkpoints = choice.manager(Path.of(args[0]))
                        .codecs(JournalledState.CODECS)
                        .build();
                Observer observer = new Observer(Path.of(args[1]), "writer" + writer)) {
            System.out.println(Observer.READY);
            do {
                long newest = checkpoints.latest().map(Step::longValue).orElse(-1L);
                long step = nextStep(newest, choice.overwrite(), random);
                observer.observe(Kind.SAVED, step, () -> {
                    checkpoints.save(step, new JournalledState(observer.journal(), step, writer));
                    return new Signature(step, writer, -1);
                });
                TimeUnit.MILLISECONDS.sleep(random.nextInt(rest + 1));
            } while (observer.goesOn());
        }
    }

    /** Mostly a new one; now and then, where that is allowed, one of the last. */
    private static long nextStep(long newest, Overwrite overwrite, Random random) {
        boolean again = overwrite != Overwrite.REFUSE && random.nextInt(3) == 0;
        return again ? Math.max(0, newest - random.nextInt(4)) : newest + 1;
    }
}
