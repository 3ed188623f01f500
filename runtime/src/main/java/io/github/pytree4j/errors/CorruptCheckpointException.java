package io.github.pytree4j.errors;

import java.util.List;

/**
 * The bytes are not a checkpoint, or not the whole of one: truncated, damaged, or written by something else. The message
 * names the byte offset. Nothing was changed.
 */
public final class CorruptCheckpointException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    private final transient List<DamagedRange> damage;

    public CorruptCheckpointException(String message) {
        this(message, List.of());
    }

    /**
     * With the places that are known to be damaged.
     *
     * @param damage what {@link #damage()} gives
     */
    public CorruptCheckpointException(String message, List<DamagedRange> damage) {
        super(message);
        this.damage = List.copyOf(damage);
    }

    /** The damaged places, in order, where the checksums of a manifest tell them; otherwise none. */
    public List<DamagedRange> damage() {
        return damage == null ? List.of() : damage;
    }
}
