package io.github.pytree4j.stream;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One restore: where it stands, what is known, and what did not fit so far. Shared by all sources that take part in it. */
public final class Restoration {
    /** How many differences are kept: they take memory, and it is up to a file how many there are. */
    private static final int KEPT = 100_000;

    private final KeyPath path = new KeyPath();
    private final KnownState known;
    private final MigrationLog migrations = new MigrationLog();
    private final OutdatedRecords outdated = new OutdatedRecords();
    private final @Nullable Examination examination;
    private final MovedVariants variants;
    private final AddedState added = new AddedState();
    private final List<Difference> differences = new ArrayList<>();
    private int count;
    private boolean isRebuild;
    private boolean leavesOut;
    private int leftOut;

    /** Of state of which nothing more is known. */
    public Restoration() {
        this(KnownState.IN_MEMORY);
    }

    /** Of state of which this is known. */
    public Restoration(KnownState known) {
        this(known, null);
    }

    private Restoration(KnownState known, @Nullable Examination examination) {
        this.known = known;
        this.examination = examination;
        this.variants = new MovedVariants(known);
    }

    /** One that only looks whether state would fit, without a target. */
    public static Restoration examining(KnownState known) {
        return new Restoration(known, new Examination());
    }

    /**
     * Begins with another tree, of which the same is known.
     *
     * @return false if something was noted of the one before, so that another restoration has to be made
     */
    public boolean restart() {
        boolean nothingNoted = count == 0
                && leftOut == 0
                && examination == null
                && !isRebuild
                && migrations.isEmpty()
                && outdated.isEmpty()
                && variants.isEmpty()
                && added.isEmpty();
        outdated.root(0);
        return nothingNoted && path.depth() == 0;
    }

    /** What is known of the state. */
    public KnownState known() {
        return known;
    }

    /** Which records were brought up to date. */
    public MigrationLog migrations() {
        return migrations;
    }

    /** Which records were not, though they are of older versions. */
    public OutdatedRecords outdated() {
        return outdated;
    }

    /** What was seen, if state is only looked at; null where it is restored. */
    public @Nullable Examination examination() {
        return examination;
    }

    /** Which record stands where one of several could. */
    public MovedVariants variants() {
        return variants;
    }

    /** The state was made out of a tree like the target: external arrays in it are distributed as they are to be. */
    public void rebuild() {
        isRebuild = true;
    }

    /** Whether external arrays are taken as they are, and not distributed as the target's. */
    public boolean isRebuild() {
        return isRebuild;
    }

    /**
     * Says whether an external array that the target has no array for is passed over, and no difference, since the target's value
     * stays.
     *
     * @return what was said before
     */
    public boolean leavesOut(boolean now) {
        boolean before = leavesOut;
        leavesOut = now;
        return before;
    }

    /** Whether that is so. */
    public boolean leavesOut() {
        return leavesOut;
    }

    /** An external array has been passed over. */
    public void leaveOut() {
        leftOut++;
    }

    /** How many were passed over so far. */
    public int leftOut() {
        return leftOut;
    }

    /** What was not stored, but added. */
    public AddedState added() {
        return added;
    }

    /** Where the restore stands; follows the sources. */
    public KeyPath path() {
        return path;
    }

    /** The path as a value of its own. */
    public StatePath where() {
        return path.toStatePath();
    }

    /** Adds a difference; of one beyond the first {@value #KEPT} only that there is one. */
    public void note(Difference difference) {
        count++;
        if (differences.size() < KEPT) {
            differences.add(difference);
        }
    }

    /** How many differences there are so far, those that were not kept included. */
    public int count() {
        return count;
    }

    /** How many values could not be made so far: because of a difference, or because they are only looked at. */
    public int unmade() {
        return examination == null ? count : count + examination.unmade();
    }

    /** The differences so far that were kept, in the order in which they were met; a view. */
    public List<Difference> differences() {
        return Collections.unmodifiableList(differences);
    }
}
