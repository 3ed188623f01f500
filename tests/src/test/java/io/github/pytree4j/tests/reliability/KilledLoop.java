package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.tests.support.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a {@link SaveLoop} said before it was killed.
 *
 * @param returned the saves that had returned, in order
 * @param open those that had begun, and had not returned for all that is known
 */
record KilledLoop(List<Signature> returned, List<Signature> open) {
    private static final int KILLED = 128 + 9;

    /**
     * Lets a process save into {@code directory} until it is killed.
     *
     * @param from what the process has said of its first save when the time begins, at a random moment of which it is killed
     */
    static KilledLoop run(Path directory, SaveChoice choice, long firstNumber, String from, Random random)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(JavaProcess.command(
                        SaveLoop.class,
                        directory.toString(),
                        choice.words(),
                        Long.toString(firstNumber),
                        Long.toString(random.nextLong())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Signature> begun = new ArrayList<>();
        long lastReturned = -1;
        try (BufferedReader printed = process.inputReader()) {
            int delay = random.nextInt(random.nextBoolean() ? 100 : 1000);
            boolean killing = false;
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals(from) && !killing) {
                    killing = true;
                    // By its handle: Process itself would also close the stream that is still being read.
                    CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS)
                            .execute(process.toHandle()::destroyForcibly);
                }
                Signature signature = new Signature(Long.parseLong(words[1]), 0, Long.parseLong(words[2]));
                if (words[0].equals(SaveLoop.BEGUN)) {
                    begun.add(signature);
                } else {
                    // Saves do not overlap: with one, all before it have returned.
                    lastReturned = Math.max(lastReturned, signature.number());
                }
            }
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != KILLED) {
            throw new AssertionError(choice + ": it ended by itself, with " + process.exitValue());
        }
        int returned = lastReturned < 0 ? 0 : (int) (lastReturned - firstNumber + 1);
        return new KilledLoop(begun.subList(0, returned), begun.subList(returned, begun.size()));
    }
}
