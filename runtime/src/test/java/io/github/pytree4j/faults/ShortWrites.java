package io.github.pytree4j.faults;

import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Files that take some of the bytes they are given, and none now and then, as a channel may. */
public final class ShortWrites extends ForwardingStorage {
    private final int most;

    /** @param most how many bytes a write takes */
    public ShortWrites(Storage real, int most) {
        super(real);
        this.most = most;
    }

    @Override
    public NewFile create(Path file) throws IOException {
        return new Reluctant(super.create(file), most);
    }

    private static final class Reluctant implements NewFile {
        private final NewFile real;
        private final int most;
        private int writes;

        Reluctant(NewFile real, int most) {
            this.real = real;
            this.most = most;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            if (++writes % 5 == 0) {
                return 0;
            }
            int end = source.limit();
            source.limit(Math.min(end, source.position() + most));
            try {
                return real.write(source);
            } finally {
                source.limit(end);
            }
        }

        @Override
        public void sync() throws IOException {
            real.sync();
        }

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
