package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.text.CodePointOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A raw dict or list that is being written, entry by entry. */
final class RawCursor {
    private final @Nullable RawCursor outer;
    private final Iterator<Map.Entry<String, StateValue>> entries;
    private final Iterator<StateValue> items;
    private final boolean isDict;

    private RawCursor(
            @Nullable RawCursor outer,
            List<Map.Entry<String, StateValue>> entries,
            List<StateValue> items,
            boolean isDict) {
        this.outer = outer;
        this.entries = entries.iterator();
        this.items = items.iterator();
        this.isDict = isDict;
    }

    /** Opens a dict or list in the sink. */
    static RawCursor open(StateValue container, @Nullable RawCursor outer, StateSink sink) {
        sink.enterContainer(container);
        if (container instanceof StateList list) {
            sink.beginRawList(list.items().size());
            return new RawCursor(outer, List.of(), list.items(), false);
        }
        List<Map.Entry<String, StateValue>> entries = new ArrayList<>(((StateDict) container).entries());
        if (sink.mapOrder() == StateSink.MapOrder.SORTED) {
            entries.sort(Map.Entry.comparingByKey(CodePointOrder.INSTANCE));
        }
        sink.beginDict(entries.size());
        return new RawCursor(outer, entries, List.of(), true);
    }

    @Nullable
    RawCursor outer() {
        return outer;
    }

    /** The value that comes next, its key having been written; null at the end, when it has been closed. */
    @Nullable
    StateValue next(StateSink sink) {
        if (isDict && entries.hasNext()) {
            Map.Entry<String, StateValue> entry = entries.next();
            sink.key(entry.getKey());
            return entry.getValue();
        } else if (!isDict && items.hasNext()) {
            return items.next();
        }
        if (isDict) {
            sink.endDict();
        } else {
            sink.endRawList();
        }
        sink.leaveContainer();
        return null;
    }
}
