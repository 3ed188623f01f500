package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class Crc32cSumTest {
    private static long crc32c(byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return checksum.getValue();
    }

    @Test
    void partsMakeTheChecksumOfTheWholeHoweverItIsCut() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            Crc32cSum sum = new Crc32cSum();
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, from + random.nextInt(700));
                sum.append(crc32c(bytes, from, to), to - from);
                from = to;
            }
            assertEquals(crc32c(bytes, 0, bytes.length), sum.value(), "seed " + seed);
            assertEquals(bytes.length, sum.size());
        }
    }

    @Test
    void partsOfMoreThanFourGiBCount() {
        byte[] part = new byte[1 << 20];
        CRC32C whole = new CRC32C();
        Crc32cSum sum = new Crc32cSum();
        sum.append(crc32c(new byte[] {1}, 0, 1), 1);
        whole.update(1);
        long zeros = (1L << 32) + (1 << 20);
        for (long at = 0; at < zeros; at += part.length) {
            whole.update(part);
        }
        Crc32cSum ofZeros = new Crc32cSum();
        long crcOfPart = crc32c(part, 0, part.length);
        for (long at = 0; at < zeros; at += part.length) {
            ofZeros.append(crcOfPart, part.length);
        }
        sum.append(ofZeros.value(), zeros);
        assertEquals(whole.getValue(), sum.value());
    }
}
