package io.github.pytree4j.faults;

import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A storage that does not wait for the disk, so that a test of something else ends sooner. */
public final class WithoutSync extends ForwardingStorage {
    public WithoutSync(Storage real) {
        super(real);
    }

    @Override
    public void sync(Path folder) {}

    @Override
    public NewFile create(Path file) throws IOException {
        return new Unsynced(super.create(file));
    }

    private record Unsynced(NewFile real) implements NewFile {
        @Override
        public int write(ByteBuffer source) throws IOException {
            return real.write(source);
        }

        @Override
        public void sync() {}

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
