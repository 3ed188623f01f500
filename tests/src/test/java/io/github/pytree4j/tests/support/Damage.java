package io.github.pytree4j.tests.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/** What a failing disk does to files. */
public final class Damage {
    private Damage() {}

    /** Flips a bit in place; no time of the file tells. */
    public static void flipBit(Path file, long bit) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, bit / 8);
            one.put(0, (byte) (one.get(0) ^ 1 << bit % 8));
            channel.write(one.rewind(), bit / 8);
        }
        Files.setLastModifiedTime(file, modified);
    }
}
