package io.github.pytree4j.multihost.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two virtual machines and two processes of JAX save and restore the same arrays by turns, on the same disk. Prints how long each has
 * taken; {@code docs/scale.md} has the figures. Asserts that each restores what it saved, and what the other did, and nothing about time.
 * Runs with {@code -Dpytree4j.besideJax=<rounds>}.
 */
@EnabledIfSystemProperty(named = "pytree4j.besideJax", matches = "\\d+")
@EnabledIfEnvironmentVariable(named = "PYTREE4J_PYTHON", matches = ".+")
class BesideJaxTest {
    private static final int ROUNDS = Integer.getInteger("pytree4j.besideJax", 0);
    /** So many rounds, in which compilers and caches get ready, do not count. */
    private static final int WARM_UP = 2;

    private static final int ARRAYS = 8;
    private static final int ARRAY_BYTES = 32 << 20;

    @TempDir
    private Path temporary;

    private final Map<String, Times> times = new HashMap<>();

    /** What one side takes for one thing: seconds by the clock, of the slower process, and of CPU time, of both. */
    private static final class Times {
        private final List<Double> wall = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        void add(List<String> answers) {
            double slowest = 0;
            double together = 0;
            for (String answer : answers) {
                String[] seconds = answer.split(" ", 2);
                slowest = Math.max(slowest, Double.parseDouble(seconds[0]));
                together += Double.parseDouble(seconds[1]);
            }
            wall.add(slowest);
            cpu.add(together);
        }

        private static String text(List<Double> seconds) {
            double[] sorted =
                    seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double median = (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, sorted[0], sorted[sorted.length - 1]);
        }

        @Override
        public String toString() {
            return text(wall) + " | " + text(cpu);
        }
    }

    @Test
    void bothSaveAndRestoreTheSameArraysByTurns() throws Exception {
        Path arrays = Files.createDirectory(temporary.resolve("arrays"));
        for (int i = 0; i < ARRAYS; i++) {
            write(arrays.resolve("array" + i), i);
        }
        try (Conversation jax = Conversation.withJax(temporary);
                Conversation java = Conversation.withJava(temporary, "-Xmx2g")) {
            String all = ARRAYS + " arrays";
            jax.ready().require(all, "load", arrays);
            java.ready().require(all, "load", arrays);
            for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
                int step = round + WARM_UP;
                for (String what : List.of("time-save", "time-restore")) {
                    for (int turn = 0; turn < 2; turn++) {
                        boolean isJax = (step + turn) % 2 == 0;
                        Path directory = temporary.resolve(isJax ? "by-jax" : "by-java");
                        List<String> answers = (isJax ? jax : java).ask(what, directory, step);
                        if (round > 0) {
                            String name = (isJax ? "JAX" : "this library") + " | " + what.substring("time-".length());
                            times.computeIfAbsent(name, absent -> new Times()).add(answers);
                        }
                    }
                }
            }
            jax.require(all, "check");
            java.require(all, "check");
            jax.ask("time-restore", temporary.resolve("by-java"), 1);
            jax.require(all, "check");
            java.ask("time-restore", temporary.resolve("by-jax"), 1);
            java.require(all, "check");
        }
        for (String what : List.of("save", "restore")) {
            Times own = times.get("this library | " + what);
            Times others = times.get("JAX | " + what);
            System.out.println("Beside JAX: " + what + " | JAX | " + others);
            System.out.println("Beside JAX: " + what + " | this library | " + own);
            System.out.println("Beside JAX: " + what + " | ratio in a round | "
                    + Times.text(ratios(own.wall, others.wall)) + " | " + Times.text(ratios(own.cpu, others.cpu)));
        }
        System.out.println("Beside JAX: " + ROUNDS + " rounds, " + megabytes("by-java") + " MB a checkpoint, "
                + megabytes("by-jax") + " MB by JAX");
    }

    private static List<Double> ratios(List<Double> own, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(own.get(round) / others.get(round));
        }
        return ratios;
    }

    /** Weights: random numbers, of which no compressor makes much. */
    private static void write(Path file, int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        ByteBuffer bytes = ByteBuffer.allocate(ARRAY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putFloat((float) (random.nextGaussian() * 0.02));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes.array());
        }
    }

    private long megabytes(String directory) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(temporary.resolve(directory).resolve("checkpoint_1_gda"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1_000_000;
    }
}
