package io.github.pytree4j.multihost.live;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code jax_process.py} does, in Java: one process of several, that does what it reads. */
final class JavaProcess {
    private final ProcessGroup group;
    private Map<String, Object> loaded = Map.of();
    private Map<String, Object> restored = Map.of();

    private JavaProcess(ProcessGroup group) {
        this.group = group;
    }

    public static void main(String[] args) throws IOException {
        try (ProcessGroup group =
                        ZooKeeperProcessGroup.join(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            JavaProcess process = new JavaProcess(group);
            say("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(process.answer(line.split(" ")));
            }
        }
    }

    private static void say(String answer) {
        System.out.println(Conversation.ANSWER + answer);
    }

    private String answer(String[] words) throws IOException {
        return switch (words[0]) {
            case "save" -> {
                save(
                        group,
                        Path.of(words[1]),
                        Long.parseLong(words[2]),
                        words[3],
                        words[4],
                        Integer.parseInt(words[5]),
                        Integer.parseInt(words[6]));
                yield "ok";
            }
            case "load" -> load(Path.of(words[1]));
            case "time-save" ->
                timed(() -> checkpoints(words[1]).save(Long.parseLong(words[2]), Map.of("params", loaded)));
            case "time-restore" -> {
                restored = Map.of();
                yield timed(() -> restored =
                        checkpoints(words[1]).restore(Map.of("params", loaded), Step.of(Long.parseLong(words[2]))));
            }
            case "check" ->
                restored.equals(Map.of("params", loaded)) ? loaded.size() + " arrays" : "not what was loaded";
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    /** Saves what {@link SharedState} has for a step. */
    static void save(ProcessGroup group, Path directory, long step, String mesh, String state, int keep, int every) {
        CheckpointManagerBuilder builder =
                CheckpointManager.builder(directory).keep(keep).arrays(MultihostArrays.in(group));
        if (every > 0) {
            builder.keepEveryNSteps(every);
        }
        builder.build().save(step, SharedState.of(state, step, SharedState.mesh(mesh, group.count()), group.index()));
    }

    private CheckpointManager checkpoints(String directory) {
        return CheckpointManager.builder(Path.of(directory))
                .keep(1000)
                .arrays(MultihostArrays.in(group))
                .build();
    }

    private String load(Path folder) throws IOException {
        Sharding sharding = new Sharding(SharedState.mesh("4x2", group.count()), PartitionSpec.of("x", "y"));
        List<Path> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files = paths.sorted().toList();
        }
        loaded = new TreeMap<>();
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file)) {
                ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                NdArray whole = NdArray.wrap(DType.FLOAT32, bytes, bytes.capacity() / 4 / 2048, 2048);
                loaded.put(file.getFileName().toString(), ShardedArray.ofWhole(whole, sharding, group.index()));
            }
        }
        return loaded.size() + " arrays";
    }

    private static String timed(Runnable work) {
        long begin = System.nanoTime();
        Duration cpu = cpu();
        work.run();
        return (System.nanoTime() - begin) / 1e9 + " " + cpu().minus(cpu).toMillis() / 1e3;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
