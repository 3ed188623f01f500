package io.github.pytree4j.faults;

import io.github.pytree4j.storage.Storage;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;

/** A storage that cannot rename in one step, as those of objects cannot. */
public final class WithoutAtomicMove extends ForwardingStorage {
    public WithoutAtomicMove(Storage real) {
        super(real);
    }

    @Override
    public void replace(Path from, Path to) throws AtomicMoveNotSupportedException {
        throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
    }
}
