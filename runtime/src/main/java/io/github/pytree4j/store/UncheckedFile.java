package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.format.PayloadCheck;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A file of which all has been compared but the bytes of large arrays; these are, when somebody first wants them. */
final class UncheckedFile implements OpenFile {
    private final OpenFile file;
    private final Path path;
    private final Map<Long, Payload> payloads = new HashMap<>();

    private record Payload(long start, LeafRange range) {
        long length() {
            return range.end() - start;
        }
    }

    /**
     * A file whose other ranges have been compared.
     *
     * @param path as messages name it
     * @param ranges all of them
     */
    UncheckedFile(OpenFile file, Path path, List<LeafRange> ranges) {
        this.file = file;
        this.path = path;
        long start = 0;
        for (LeafRange range : ranges) {
            if (range.payload()) {
                payloads.put(start, new Payload(start, range));
            }
            start = range.end();
        }
    }

    @Override
    public boolean isChecked() {
        return false;
    }

    @Override
    public Optional<PayloadCheck> payloadCheck(long position, long length) {
        return Optional.ofNullable(payloads.get(position))
                .filter(payload -> payload.length() == length)
                .map(payload -> bytes -> requireWhole(bytes, payload));
    }

    private void requireWhole(List<ByteBuffer> bytes, Payload payload) {
        CRC32C checksum = new CRC32C();
        for (ByteBuffer part : bytes) {
            checksum.update(part.duplicate());
        }
        if (checksum.getValue() != payload.range().crc32c()) {
            DamagedRange damage = new DamagedRange(
                    payload.range().name(), payload.start(), payload.range().end());
            throw new CorruptCheckpointException(
                    path
                            + " is damaged, or another program has written it over the one that was saved: its bytes are not"
                            + " those that were saved, in " + damage + "; restore another step",
                    List.of(damage));
        }
    }

    @Override
    public FileInfo info() {
        return file.info();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        file.read(position, into);
    }

    @Override
    public Optional<ByteBuffer> map(long position, int length) throws IOException {
        return file.map(position, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
