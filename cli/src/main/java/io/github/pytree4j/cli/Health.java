package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Verification;
import java.util.Locale;

/** Whether a checkpoint is as it was saved. */
enum Health {
    /** Every byte is the one that was saved. */
    VERIFIED,
    /** Nobody can tell, or was not asked to. */
    UNVERIFIED,
    /** Some bytes are not those that were saved. */
    DAMAGED,
    /** It cannot be read: the file system fails, or a newer version of pytree4j wrote it. */
    UNREADABLE;

    static Health of(Verification verification) {
        return switch (verification.status()) {
            case VERIFIED -> VERIFIED;
            case UNVERIFIED -> UNVERIFIED;
            case DAMAGED -> DAMAGED;
        };
    }

    /** Whether the checkpoint may well be restored. */
    boolean isGood() {
        return this == VERIFIED || this == UNVERIFIED;
    }

    /** The word in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people, who must not overlook damage. */
    String shown() {
        return isGood() ? toString() : name();
    }
}
