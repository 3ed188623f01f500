package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arrays are divided as JAX divides them. {@code jax_shardings.py} has written what JAX does, a line for each mesh, spec and shape,
 * for example {@code x=4 y=2 | x+y - | 8 4 | [0:1, 0:4]/0 [1:2, 0:4]/0 ...}: for each device the region and its replica.
 */
class JaxShardingTest {
    private static final String PYTHON = "PYTREE4J_PYTHON";

    @TempDir
    Path directory;

    @Test
    void everyDeviceHoldsTheRegionAndTheReplicaThatItHoldsInJax() throws IOException {
        List<String> expected = resource("jax_shardings.txt").lines().toList();
        assertEquals(expected, expected.stream().map(JaxShardingTest::divided).toList());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = PYTHON, matches = ".+")
    void whatIsKnownOfJaxIsWhatJaxDoes() throws IOException, InterruptedException {
        Path script = Files.writeString(directory.resolve("jax_shardings.py"), resource("jax_shardings.py"));
        Path errors = directory.resolve("errors");
        Process python = new ProcessBuilder(System.getenv(PYTHON), script.toString())
                .redirectError(errors.toFile())
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), () -> read(errors));
        assertEquals(
                resource("jax_shardings.txt").lines().toList(), output.lines().toList());
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = JaxShardingTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The line as this library would write it. */
    private static String divided(String line) {
        String[] parts = line.split(" \\| ", -1);
        Map<String, Integer> axes = new LinkedHashMap<>();
        words(parts[0]).forEach(axis -> {
            int equals = axis.indexOf('=');
            axes.put(axis.substring(0, equals), Integer.valueOf(axis.substring(equals + 1)));
        });
        int devices = axes.values().stream().reduce(1, (a, b) -> a * b);
        PartitionSpec spec = PartitionSpec.of(words(parts[1])
                .map(axis -> axis.equals("-") ? null : List.of(axis.split("\\+")))
                .toArray());
        long[] shape = words(parts[2]).mapToLong(Long::parseLong).toArray();
        return String.join(" | ", parts[0], parts[1], parts[2], held(axes, devices, spec, shape));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String held(Map<String, Integer> axes, int devices, PartitionSpec spec, long[] shape) {
        try {
            // A process for each device, so that what it owns tells its replicas from others.
            Sharding sharding =
                    new Sharding(Mesh.of(axes, IntStream.range(0, devices).toArray()), spec);
            Map<Region, Integer> replicas = new HashMap<>();
            List<String> held = new ArrayList<>();
            for (int device = 0; device < devices; device++) {
                Region region = sharding.region(device, shape);
                int replica = replicas.merge(region, 1, Integer::sum) - 1;
                assertEquals(replica == 0 ? List.of(region) : List.of(), sharding.owned(device, shape));
                assertEquals(List.of(region), sharding.regions(device, shape));
                held.add(region + "/" + replica);
            }
            return String.join(" ", held);
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }
}
