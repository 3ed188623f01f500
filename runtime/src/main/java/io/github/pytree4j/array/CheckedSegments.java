package io.github.pytree4j.array;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody reads before a check has run. If it fails, it runs again for whoever asks next. */
final class CheckedSegments extends Segments {
    private final Segments real;
    private volatile @Nullable Runnable pending;

    CheckedSegments(Segments real, Runnable check) {
        this.real = real;
        this.pending = check;
    }

    private Segments checked() {
        Runnable check = pending;
        if (check != null) {
            check.run();
            pending = null;
        }
        return real;
    }

    @Override
    long byteSize() {
        return real.byteSize();
    }

    @Override
    int count() {
        return real.count();
    }

    @Override
    ByteBuffer view(int index) {
        return checked().view(index);
    }

    @Override
    long bits(long offset, int size) {
        return checked().bits(offset, size);
    }

    @Override
    boolean sameBytes(Segments other) {
        return checked().sameBytes(other instanceof CheckedSegments that ? that.checked() : other);
    }
}
