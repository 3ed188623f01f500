package io.github.pytree4j.stream;

import io.github.pytree4j.state.StatePath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys from the root to where a sink or source stands now; grows and shrinks without making objects. Keys are only spelled
 * when somebody asks: of a field and of an item the index is kept, which is all that changes from one to the next.
 */
public final class KeyPath {
    private final Level root = new Level(null);

    /** The innermost dict or list; outside of everything the root, which has no key. */
    private Level here = root;

    private int depth;

    /** An open dict or list, and where in it the path goes on. Serves the next one at its depth, too. */
    private static final class Level {
        final @Nullable Level outer;

        @Nullable
        Level inner;

        /** The key; null where there is an index instead. */
        @Nullable
        String key;

        /** What the index is one of; null where it is that of a list's item. */
        @Nullable
        KeyTable table;

        int index;

        /** The path of the dict or list; null where it was not asked for. Paths of what is in it share it. */
        @Nullable
        StatePath container;

        Level(@Nullable Level outer) {
            this.outer = outer;
        }

        String spelled() {
            String spelled = key;
            if (spelled == null) {
                spelled = table == null ? IndexKeys.of(index) : table.name(index);
            }
            return spelled;
        }
    }

    /** How many dicts and lists are open. */
    public int depth() {
        return depth;
    }

    /** Steps into a dict or list; its current key is not known yet. */
    public void enter() {
        Level outer = here;
        Level inner = outer.inner;
        if (inner == null) {
            inner = new Level(outer);
            outer.inner = inner;
        }
        inner.container = null;
        inner.key = "";
        here = inner;
        depth++;
    }

    /** Names the key, in the innermost dict, of the value that comes next. */
    public void at(String key) {
        here.key = key;
    }

    /** As {@link #at(String)}, of a key in a table. */
    public void at(KeyTable table, int index) {
        Level level = here;
        level.index = index;
        if (level.key != null || level.table != table) {
            level.key = null;
            level.table = table;
        }
    }

    /** Says which item of the innermost list comes next. */
    public void at(int index) {
        Level level = here;
        level.index = index;
        if (level.key != null || level.table != null) {
            level.key = null;
            level.table = null;
        }
    }

    /** Steps out of the innermost dict or list. */
    public void leave() {
        here = Objects.requireNonNull(here.outer, "nothing is open");
        depth--;
    }

    /** The path as a value of its own, which shares its keys with others but for the last. */
    public StatePath toStatePath() {
        return depth == 0 ? StatePath.ROOT : container().child(here.spelled());
    }

    /** The path of the innermost dict or list; without recursion, since it may be how deep. */
    private StatePath container() {
        Level known = here;
        while (known.container == null && known.outer != null && known.outer != root) {
            known = known.outer;
        }
        StatePath path = known.container == null ? StatePath.ROOT : known.container;
        while (known != here) {
            path = path.child(known.spelled());
            known = Objects.requireNonNull(known.inner, "the way here is open");
            known.container = path;
        }
        return path;
    }

    /** As {@link #toStatePath()} prints it. */
    @Override
    public String toString() {
        return toStatePath().toString();
    }
}
