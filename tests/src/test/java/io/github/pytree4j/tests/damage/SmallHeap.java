package io.github.pytree4j.tests.damage;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.model.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program with a heap of 64 MiB that reads one checkpoint and says what came of it. */
final class SmallHeap {
    private static final int HEAP_MIB = 64;
    /** What is left to a program that caught the exception. */
    private static final int AFTERWARDS = 30 << 20;

    private SmallHeap() {}

    /** How the checkpoint is read. */
    enum Way {
        BYTES {
            @Override
            String read(Path directory) throws IOException {
                return summary(PyTrees.rawFromBytes(Files.readAllBytes(directory.resolve("checkpoint_0"))));
            }
        },
        FILE {
            @Override
            String read(Path directory) {
                return summary(CheckpointManager.builder(directory).build().restoreRaw());
            }
        },
        RAW_TARGET {
            @Override
            String read(Path directory) {
                return summary(CheckpointManager.builder(directory).build().restore(new StateDict()));
            }
        },
        TREE {
            @Override
            String read(Path directory) {
                return CheckpointManager.builder(directory)
                        .build()
                        .restore(target())
                        .toString();
            }
        },
        TREE_OF_ANY_SIZE {
            @Override
            String read(Path directory) {
                return CheckpointManager.builder(directory)
                        .policy(RestorePolicy.STRICT.acceptingSizes())
                        .build()
                        .restore(target())
                        .toString();
            }
        };

        abstract String read(Path directory) throws IOException;
    }

    private static Tree target() {
        Tree leaf = new Tree("x", List.of(), Optional.empty());
        return new Tree("x", List.of(leaf), Optional.of(leaf));
    }

    public static void main(String[] args) throws IOException {
        System.out.println(answer(Way.valueOf(args[0]), Path.of(args[1])));
    }

    private static String answer(Way way, Path directory) throws IOException {
        try {
            return way.read(directory);
        } catch (StateDictMismatchException e) {
            return e.count() + " differences, " + e.differences().size() + " kept, the last "
                    + e.differences().get(e.differences().size() - 1) + "\n" + e.getMessage();
        } catch (CheckpointException e) {
            byte[] afterwards = new byte[AFTERWARDS];
            return e.getClass().getSimpleName() + ": " + e.getMessage() + "; then " + afterwards.length;
        }
    }

    /** How many leaves there are, and which is the last. */
    private static String summary(StateValue state) {
        long leaves = 0;
        StateValue last = state;
        if (state instanceof StateDict dict && dict.size() == 1) {
            last = dict.entries().iterator().next().getValue();
        }
        while (last instanceof StateList list) {
            leaves += list.items().size();
            if (list.items().isEmpty()) {
                break;
            }
            last = list.items().get(list.items().size() - 1);
        }
        return leaves + " items, the last " + last;
    }

    /** What the program answers. */
    static String read(Way way, Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + HEAP_MIB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        way.name(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return answer.strip();
        } finally {
            process.destroyForcibly();
        }
    }
}
