package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.format.FileBytes;
import io.github.pytree4j.format.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A file or folder of the local file system, opened to be read. */
public final class LocalPlace implements Place, AutoCloseable {
    private static final int CHECKED_AT_ONCE = 1 << 18;

    private final Path path;
    private final @Nullable FileChannel channel;

    private LocalPlace(Path path, @Nullable FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens what stands at {@code path}; what is there is the same file all the while, whoever replaces it.
     *
     * @param verify whether to compare a file with its manifest, if it has one
     * @throws java.nio.file.NoSuchFileException if there is nothing
     * @throws CorruptCheckpointException if it is not what was saved
     */
    public static LocalPlace open(Path path, boolean verify) throws IOException {
        if (Files.isDirectory(path)) {
            return new LocalPlace(path, null);
        }
        while (true) {
            BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            try {
                BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
                if (Manifest.isSameFile(before, after)) {
                    if (verify) {
                        verify(path, after, channel);
                    }
                    return new LocalPlace(path, channel);
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            // Replaced in this very moment, so that one cannot tell which of the two is open.
            channel.close();
        }
    }

    /** Makes sure that the file has the very bytes that were saved. One that another program wrote has no manifest. */
    private static void verify(Path file, BasicFileAttributes attributes, FileChannel channel) throws IOException {
        Optional<Manifest> manifest = SideFolder.of(file).readManifest(file, attributes);
        if (manifest.isEmpty()) {
            return;
        }
        long size = manifest.get().size();
        if (channel.size() != size) {
            throw new CorruptCheckpointException(
                    file + " is damaged: it was saved with " + size + " bytes and has " + channel.size());
        }
        CRC32C checksum = new CRC32C();
        ChannelBytes bytes = new ChannelBytes(channel, size);
        byte[] piece = new byte[(int) Math.min(CHECKED_AT_ONCE, size)];
        for (long from = 0; from < size; from += piece.length) {
            int length = (int) Math.min(piece.length, size - from);
            bytes.read(from, ByteBuffer.wrap(piece, 0, length));
            checksum.update(piece, 0, length);
        }
        if (checksum.getValue() != manifest.get().crc32c()) {
            throw new CorruptCheckpointException(file + " is damaged: its bytes are not those that were saved (CRC32C "
                    + Long.toHexString(checksum.getValue()) + " instead of "
                    + Long.toHexString(manifest.get().crc32c())
                    + "); restore another step, or copy it here again. If another program wrote it"
                    + " into a copy of the directory, delete "
                    + SideFolder.of(file).manifest(file));
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public boolean isFolder() {
        return channel == null;
    }

    @Override
    public boolean has(String child) {
        return Files.exists(path.resolve(child));
    }

    @Override
    public FileBytes bytes() throws IOException {
        if (channel == null) {
            throw new IOException(path + " is a directory");
        }
        return new ChannelBytes(channel, channel.size());
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
