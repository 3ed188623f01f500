package io.github.pytree4j.multihost.processes;

import java.util.Locale;
import java.util.regex.Pattern;

/** A moment in a save at which a process can be stopped or killed. They come in this order. */
enum Moment {
    NOT_BEGUN(Who.EACH, Left.OLD, Side.BEFORE, Trap.MEET, "start of a save"),
    BEGUN(Who.EACH, Left.OLD, Side.AFTER, Trap.MEET, "start of a save"),
    ARRAYS_COLLECTED(Who.EACH, Left.OLD, Side.BEFORE, Trap.MEET, "what is saved"),
    ALL_AGREED(Who.EACH, Left.OLD, Side.AFTER, Trap.MEET, "what is saved"),
    FOLDER_MADE(Who.EACH, Left.OLD, Side.BEFORE, Trap.MEET, "where shards go"),
    FOLDER_KNOWN(Who.EACH, Left.OLD, Side.AFTER, Trap.MEET, "where shards go"),
    IN_A_CHUNK(Who.EACH, Left.OLD, Side.AFTER, Trap.HALF, "\\.pytree4j/[^/]+\\.tmp/w/[0-9.]+"),
    BETWEEN_CHUNKS(Who.EACH, Left.OLD, Side.AFTER, Trap.CLOSE, "\\.pytree4j/[^/]+\\.tmp/w/[0-9.]+"),
    IN_ITS_LIST(Who.OTHER, Left.OLD, Side.AFTER, Trap.HALF, "\\.pytree4j/[^/]+\\.tmp/\\.written-by-[0-9]+"),
    OWN_SHARDS_WRITTEN(Who.EACH, Left.OLD, Side.BEFORE, Trap.MEET, "shards are written"),
    ALL_SHARDS_WRITTEN(Who.EACH, Left.AS_THE_LEADER_LIVES, Side.AFTER, Trap.MEET, "shards are written"),
    NOTE_WRITTEN(Who.LEADER, Left.OLD, Side.BEFORE, Trap.REPLACE, "\\.pytree4j/.*\\.manifest-new"),
    MANIFEST_WRITTEN(Who.LEADER, Left.OLD, Side.BEFORE, Trap.REPLACE, "checkpoint_[0-9]+_gda(/.*)?"),
    ARRAYS_IN_PLACE(Who.LEADER, Left.OLD, Side.BEFORE, Trap.REPLACE, "checkpoint_[0-9]+"),
    FILE_IN_PLACE(Who.LEADER, Left.NEW, Side.AFTER, Trap.REPLACE, "checkpoint_[0-9]+"),
    MANIFEST_IN_PLACE(Who.LEADER, Left.NEW, Side.AFTER, Trap.REPLACE, "\\.pytree4j/.*\\.manifest"),
    OLD_FILE_DELETED(Who.LEADER, Left.NEW, Side.AFTER, Trap.DELETE, "checkpoint_[0-9]+"),
    AMID_OLD_ARRAYS(Who.LEADER, Left.NEW, Side.AFTER, Trap.DELETE, "checkpoint_[0-9]+_gda/.*"),
    PUBLISHED(Who.EACH, Left.NEW, Side.BEFORE, Trap.MEET, "end of a save"),
    ENDED(Who.EACH, Left.NEW, Side.AFTER, Trap.MEET, "end of a save");

    /** Whom it comes to. */
    private enum Who {
        EACH,
        LEADER,
        OTHER
    }

    /** What is there if a process is killed then. */
    private enum Left {
        OLD,
        NEW,
        AS_THE_LEADER_LIVES
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    private final Who who;
    private final Left left;
    private final Side side;
    private final String operation;
    private final Pattern what;

    Moment(Who who, Left left, Side side, String operation, String what) {
        this.who = who;
        this.left = left;
        this.side = side;
        this.operation = operation;
        this.what = Pattern.compile(what);
    }

    boolean is(boolean after, String operation, String what) {
        return after == (side == Side.AFTER)
                && this.operation.equals(operation)
                && this.what.matcher(what).matches();
    }

    /** Whether a process of this index comes to it. */
    boolean comesTo(int process) {
        return switch (who) {
            case EACH -> true;
            case LEADER -> process == 0;
            case OTHER -> process != 0;
        };
    }

    /** Whether the new checkpoint is there when the process of this index has been killed then. */
    boolean leavesTheNew(int killed) {
        return switch (left) {
            case OLD -> false;
            case NEW -> true;
            case AS_THE_LEADER_LIVES -> killed != 0;
        };
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
