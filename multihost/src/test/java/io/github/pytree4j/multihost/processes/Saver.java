package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperOptions;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that joins groups and saves with them, as it reads line by line, and says after each what came of it. */
final class Saver {
    static final String JOIN = "join";
    static final String LEAVE = "leave";
    static final String JOINED = "joined";
    static final String LEFT = "left";
    static final String STOPPED = "stopped";

    private final Path directory;
    private final BufferedReader in;
    private ProcessGroup group;

    private Saver(Path directory, BufferedReader in) {
        this.directory = directory;
        this.in = in;
    }

    public static void main(String[] args) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Saver saver = new Saver(Path.of(args[0]), in);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(saver.answer(line));
            }
        }
        // Whoever has started it is gone: so are its threads.
        Runtime.getRuntime().halt(0);
    }

    private String answer(String line) {
        try {
            String[] words = line.split("\t", -1);
            return switch (words[0]) {
                case JOIN -> join(words);
                case LEAVE -> leave();
                case SaveOrder.WORD -> save(SaveOrder.of(line));
                default -> throw new IllegalArgumentException(line);
            };
        } catch (RuntimeException e) {
            return Outcome.line(e);
        }
    }

    /** Address, name of the job or nothing where process 0 serves, count, index, milliseconds of a session. */
    private String join(String[] words) {
        int count = Integer.parseInt(words[3]);
        int index = Integer.parseInt(words[4]);
        ZooKeeperOptions options = ZooKeeperOptions.DEFAULTS
                .withJoinTimeout(Duration.ofSeconds(30))
                .withCloseTimeout(Duration.ofSeconds(2))
                .withSessionTimeout(Duration.ofMillis(Long.parseLong(words[5])));
        try {
            group = words[2].isEmpty()
                    ? ZooKeeperProcessGroup.join(words[1], count, index, options)
                    : ZooKeeperProcessGroup.joinEnsemble(words[1], words[2], count, index, options);
            return JOINED;
        } catch (ProcessGroupException e) {
            return Outcome.line(e);
        }
    }

    private String leave() {
        if (group != null) {
            group.close();
            group = null;
        }
        return LEFT;
    }

    private String save(SaveOrder order) {
        Trap trap = new Trap(order.stop(), this::stop);
        Storage disk = new TrappedStorage(new LocalStorage(), directory, trap);
        MultihostArrays arrays =
                MultihostArrays.in(new TrappedGroup(group, trap)).timeout(order.timeout());
        CheckpointManagerBuilder builder = CheckpointManager.builder(directory)
                .keep(order.keep())
                .overwrite(order.overwrite())
                .lockTimeout(order.lockTimeout())
                .arrays(on(disk, MultihostArrays.class, arrays));
        try (CheckpointManager checkpoints =
                on(disk, CheckpointManagerBuilder.class, builder).build()) {
            checkpoints.save(order.step(), Weights.of(order.seed(), group.count(), group.index()));
            return Outcome.lineOfSaved();
        } catch (CheckpointException e) {
            return Outcome.line(e);
        }
    }

    /** Says so, and waits for a line. */
    private void stop() {
        System.out.println(STOPPED);
        try {
            if (in.readLine() == null) {
                Runtime.getRuntime().halt(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both take another storage from the tests in their own packages. */
    private static <T> T on(Storage storage, Class<T> type, T object) {
        try {
            Method method = type.getDeclaredMethod("storage", Storage.class);
            method.setAccessible(true);
            return type.cast(method.invoke(object, storage));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
