package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Java and real TensorStore read what the other has written. Runs where PYTREE4J_PYTHON names a Python that has tensorstore. */
@EnabledIfEnvironmentVariable(
        named = LiveTensorStoreTest.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with tensorstore")
class LiveTensorStoreTest {
    static final String PYTHON = "PYTREE4J_PYTHON";
    private static final List<String> DTYPES = List.of(
            "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 bfloat16 float32 float64 complex64 complex128 float8_e3m4"
                    .concat(
                            " float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu")
                    .split(" "));

    @TempDir
    private Path folder;

    @Test
    void everyArrayThatTensorStoreWritesIsRead() throws Exception {
        List<String> lines = python("write", folder);
        assertAll(lines.stream().map(line -> line.split(" ")).map(part -> (Executable) () -> assertEquals(
                part[1], TestArrays.sha256(TestArrays.open(folder, part[0]).gather()), part[0])));
    }

    @Test
    void tensorStoreReadsEveryDtypeThatIsWritten() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> command = new ArrayList<>(List.of("read", folder.toString()));
        List<String> expected = new ArrayList<>();
        for (String name : DTYPES) {
            NdArray array = TestArrays.random(random, DType.named(name).orElseThrow(), 10, 7, 3);
            TestArrays.write(folder, name, array, 4, 7, 2);
            command.add(name);
            expected.add(TestArrays.sha256(array));
        }
        for (NdArray array : List.of(
                NdArray.scalar(1.5f),
                NdArray.zeros(DType.INT32, 0, 3),
                NdArray.zeros(DType.BOOL, 3),
                small("int4"),
                small("int2"),
                small("float4_e2m1fn"))) {
            String name = "more" + expected.size();
            TestArrays.write(folder, name, array, array.shape().length == 0 ? new long[0] : one(array.shape()));
            command.add(name);
            expected.add(TestArrays.sha256(array));
        }
        assertEquals(expected, python(command.toArray()), () -> "seed " + seed);
    }

    private static NdArray small(String dtype) {
        return NdArray.of(DType.named(dtype).orElseThrow(), new byte[] {0, 1, 1}, 3);
    }

    private static long[] one(long[] shape) {
        long[] chunks = shape.clone();
        chunks[0] = 1;
        return chunks;
    }

    private List<String> python(Object... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                System.getenv(PYTHON), TestArrays.resource("/live/zarr_side.py").toString()));
        for (Object argument : command) {
            arguments.add(argument.toString());
        }
        Path errors = Files.createTempFile(folder, "python", ".err");
        Process python =
                new ProcessBuilder(arguments).redirectError(errors.toFile()).start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (python.waitFor() != 0) {
            throw new AssertionError(arguments + " failed:\n" + Files.readString(errors));
        }
        return output.lines().toList();
    }
}
