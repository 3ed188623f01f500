package io.github.pytree4j.checkpoint;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Arrays of longs that one process holds, each in a file of its own.
 *
 * @param storage where they are
 */
record SoloArrays(Storage storage) implements ArrayStore {
    private static final String FILE = "longs";

    /** An array that is all here. */
    record Held(NdArray array) implements ExternalArray {
        @Override
        public DType dtype() {
            return array.dtype();
        }

        @Override
        public long[] shape() {
            return array.shape();
        }

        @Override
        public NdArray gather() {
            return array;
        }

        @Override
        public ExternalArray distribute(ExternalArray stored) {
            return new Held(stored.gather());
        }

        @Override
        public ExternalArray distribute(NdArray stored) {
            return new Held(stored);
        }
    }

    static ExternalArray held(long... values) {
        return new Held(NdArray.of(values));
    }

    @Override
    public SharedSave begin(Path checkpoint) {
        return new Save(storage);
    }

    @Override
    public ExternalArray open(Path folder, String path, FileChecksums checksums) {
        Path file = folder.resolve(path).resolve(FILE);
        try (OpenFile open = storage.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) open.size());
            open.read(0, bytes);
            long found = crc32c(bytes.flip());
            checksums.crc32c(path + "/" + FILE).ifPresent(saved -> {
                if (found != saved) {
                    throw new CorruptCheckpointException(file + " is damaged");
                }
            });
            long[] values = new long[bytes.limit() / Long.BYTES];
            bytes.asLongBuffer().get(values);
            return held(values);
        } catch (IOException e) {
            throw new CheckpointIOException("cannot read " + file + ": " + e, e);
        }
    }

    private static long crc32c(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        return checksum.getValue();
    }

    @Override
    public boolean readsWhole() {
        return false;
    }

    @Override
    public boolean isPartial() {
        return false;
    }

    private static final class Save implements SharedSave {
        private final Storage storage;
        private final Map<String, ExternalArray> arrays = new LinkedHashMap<>();

        Save(Storage storage) {
            this.storage = storage;
        }

        @Override
        public boolean isLeader() {
            return true;
        }

        @Override
        public String add(StatePath where, ExternalArray array) {
            String path = String.join("/", where.keys());
            arrays.put(path, array);
            return path;
        }

        @Override
        public void agree() {}

        @Override
        public List<WrittenFile> writeAll(Path folder) throws IOException {
            List<WrittenFile> written = new ArrayList<>();
            for (Map.Entry<String, ExternalArray> array : arrays.entrySet()) {
                Path place = folder;
                for (String key : array.getKey().split("/", -1)) {
                    Path parent = place;
                    place = place.resolve(key);
                    if (storage.find(place).isEmpty()) {
                        storage.makeFolder(place);
                        storage.sync(parent);
                    }
                }
                ByteBuffer bytes = bytes(array.getValue().gather().toLongs());
                try (NewFile file = storage.create(place.resolve(FILE))) {
                    ByteBuffer left = bytes.duplicate();
                    while (left.hasRemaining()) {
                        file.write(left);
                    }
                    file.sync();
                }
                storage.sync(place);
                written.add(new WrittenFile(array.getKey() + "/" + FILE, bytes.limit(), crc32c(bytes)));
            }
            return written;
        }

        private static ByteBuffer bytes(long[] values) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
            bytes.asLongBuffer().put(values);
            return bytes;
        }

        @Override
        public void follow() {
            throw new IllegalStateException("there is nobody to follow");
        }

        @Override
        public void published() {}

        @Override
        public void failed(Throwable failure) {}

        @Override
        public void close() {}
    }
}
