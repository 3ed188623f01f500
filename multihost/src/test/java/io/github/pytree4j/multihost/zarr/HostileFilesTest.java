package io.github.pytree4j.multihost.zarr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.multihost.sharding.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage is found or harmless; it never costs memory, and never ends in an exception that nobody expects. */
class HostileFilesTest {
    private static final int TRIES = 150;
    private static final long MAX_BYTES = 4 << 20;
    private static final List<String> TOKENS = List.of(
            "-1", "0", "9223372036854775807", "1e999", "[", "]", "{", "}", "null", "\"", ",", "\"zlib\"", "\\u0000");

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeEach
    void sayTheSeed() {
        System.out.println("seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flax/multihost/checkpoint_3_gda params/kernel 1.0",
                "/flax/multihost_codecs/checkpoint_3_gda model 1.0",
                "/flax/multihost_codecs/checkpoint_3_gda params/bias 1.0",
                "/flax/multihost_codecs/checkpoint_3_gda params/embed 1.0",
                "/blosc blosclz_bytes 0",
                "/blosc lz4_bits 0",
                "/blosc snappy_bytes 0",
                "/blosc zlib_none 0",
                "/blosc zstd_bits 0"
            })
    void aDamagedFileDoesNoHarm(String fixture) throws IOException {
        String[] parts = fixture.split(" ", -1);
        Path source = TestArrays.resource(parts[0]).resolve(parts[1]);
        Path array = Files.createDirectory(folder.resolve("a"));
        try (var files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, array.resolve(file.getFileName().toString()));
            }
        }
        for (String name : List.of(ZarrMetadata.FILE, parts[2])) {
            byte[] good = Files.readAllBytes(source.resolve(name));
            for (int i = 0; i < TRIES; i++) {
                byte[] bad = damaged(good, name.equals(ZarrMetadata.FILE));
                Files.write(array.resolve(name), bad);
                readAndMeasure(bad);
            }
            Files.write(array.resolve(name), good);
        }
    }

    private void readAndMeasure(byte[] bad) {
        long before = Allocation.ofThisThread();
        try {
            ZarrArray array = TestArrays.open(folder, "a");
            Region all = Region.whole(array.shape());
            NdArray read =
                    all.isEmpty() || NdArray.zeros(array.dtype(), all.shape()).byteSize() < MAX_BYTES
                            ? array.gather()
                            : array.read(List.of(Region.of(new long[all.rank()], ones(all))))
                                    .get(0);
            assertTrue(read.size() >= 0);
        } catch (CheckpointException expected) {
            assertTrue(expected.getMessage().length() < 4000);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + ", bytes " + Arrays.toString(bad), e);
        }
        long taken = Allocation.ofThisThread() - before;
        assertTrue(
                taken < 3 * MAX_BYTES,
                () -> "seed " + seed + ", " + taken + " bytes for "
                        + new String(bad, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static long[] ones(Region all) {
        long[] ones = new long[all.rank()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private byte[] damaged(byte[] good, boolean isText) {
        int at = random.nextInt(good.length);
        byte[] bad = good.clone();
        switch (random.nextInt(isText ? 5 : 4)) {
            case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bad = Arrays.copyOf(good, at);
            case 2 -> {
                for (int i = 0; i < 4; i++) {
                    bad[Math.min(at + i, bad.length - 1)] = (byte) random.nextInt(256);
                }
            }
            case 3 -> Arrays.fill(bad, at, Math.min(bad.length, at + 4), (byte) (random.nextBoolean() ? 0xff : 0));
            default -> {
                String text = new String(good, java.nio.charset.StandardCharsets.UTF_8);
                String[] numbers = text.split("(?<=\\d)(?!\\d)|(?<!\\d)(?=\\d)", -1);
                int which = random.nextInt(numbers.length);
                numbers[which] = TOKENS.get(random.nextInt(TOKENS.size()));
                bad = String.join("", numbers).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return bad;
    }
}
