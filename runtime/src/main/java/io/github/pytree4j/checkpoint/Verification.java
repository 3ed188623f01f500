package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.store.Verdict;
import java.util.List;

/**
 * Whether the bytes of a checkpoint are those that were saved. Immutable.
 *
 * @param status the answer
 * @param why the reason in words
 * @param damage the damaged places, where the manifest can tell them
 */
public record Verification(Status status, String why, List<DamagedRange> damage) {

    /** The answer. */
    public enum Status {
        /** Every byte was compared with the checksum of the save, and is the same. */
        VERIFIED,
        /** Nobody can tell, or was not asked to. */
        UNVERIFIED,
        /** Some bytes are not those that were saved. */
        DAMAGED
    }

    /** Takes a copy. */
    public Verification {
        damage = List.copyOf(damage);
    }

    static Verification of(Verdict verdict) {
        return new Verification(verdict.verified() ? Status.VERIFIED : Status.UNVERIFIED, verdict.why(), List.of());
    }

    static Verification of(CorruptCheckpointException damage) {
        return new Verification(Status.DAMAGED, String.valueOf(damage.getMessage()), damage.damage());
    }

    /** Whether every byte is known to be the one that was saved. */
    public boolean isVerified() {
        return status == Status.VERIFIED;
    }

    /** Whether it is known to be damaged. */
    public boolean isDamaged() {
        return status == Status.DAMAGED;
    }
}
