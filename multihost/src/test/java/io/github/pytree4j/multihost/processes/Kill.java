package io.github.pytree4j.multihost.processes;

import java.util.ArrayList;
import java.util.List;

/**
 * One process of two that is killed in a save.
 *
 * @param number in the table
 * @param moment when
 * @param victim its index
 * @param replacing whether a step is saved again
 */
record Kill(int number, Moment moment, int victim, boolean replacing) {
    private static final int COUNT = 2;

    /** All that there can be, but that of a step that is saved again by those that only its leader changes. */
    static List<Kill> all() {
        List<Kill> kills = new ArrayList<>();
        for (boolean replacing : new boolean[] {false, true}) {
            for (Moment moment : Moment.values()) {
                for (int victim = 0; victim < COUNT; victim++) {
                    boolean comes = moment.comesTo(victim) && !(replacing && moment == Moment.OLD_FILE_DELETED);
                    boolean isOtherwise = !replacing || !moment.comesTo(1) || moment == Moment.IN_A_CHUNK;
                    if (comes && isOtherwise) {
                        kills.add(new Kill(kills.size(), moment, victim, replacing));
                    }
                }
            }
        }
        return kills;
    }

    int survivor() {
        return COUNT - 1 - victim;
    }

    boolean leavesTheNew() {
        return moment.leavesTheNew(victim);
    }

    /** How many go on: often as many, sometimes fewer. */
    int restarted() {
        return number % 3 == 0 ? 1 : COUNT;
    }

    /** Whether process 0 serves ZooKeeper, so that this goes away with it; it takes longer to be sure of that. */
    boolean isServedByProcess0() {
        return !replacing && (victim != 0 || number % 3 == 0);
    }
}
