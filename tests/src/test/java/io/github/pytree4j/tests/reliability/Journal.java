package io.github.pytree4j.tests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * The order in which processes saved into one directory. Each save adds its line while it holds the directory, so that a line
 * stands after those of all saves that have ended, and its position is the number of its save.
 *
 * @param file outside of the directory
 */
record Journal(Path file) {
    private static final int LINE_BYTES = 48;

    /** Adds a save that is in progress: who it is, with its number. */
    Signature add(long step, long writer) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            Signature added = new Signature(step, writer, channel.size() / LINE_BYTES);
            String line = String.format(Locale.ROOT, "%15d%15d%17d%n", step, writer, added.number());
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many saves have begun. All but the last of them have ended. */
    long begun() {
        try {
            return Files.size(file) / LINE_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All saves, in order. Two that held the directory at once have the same number. */
    List<Signature> saves() {
        try {
            return Files.readAllLines(file).stream().map(Journal::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signature parse(String line) {
        String[] words = line.strip().split(" +", -1);
        return new Signature(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
