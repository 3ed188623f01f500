package io.github.pytree4j.cli;

import io.github.pytree4j.cli.CheckpointLocation.Opened;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.Folder;
import io.github.pytree4j.store.StoredPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The arrays of several processes, which stand beside the checkpoint's own file. */
final class ArraysBeside {
    private ArraysBeside() {}

    /** Hands over each of these arrays, in the order of the state. */
    static void forEach(StateValue state, Consumer<ExternalValue> taker) {
        Deque<StateValue> open = new ArrayDeque<>();
        open.push(state);
        while (!open.isEmpty()) {
            StateValue value = open.pop();
            if (value instanceof ExternalValue external) {
                taker.accept(external);
            } else {
                Deque<StateValue> reversed = new ArrayDeque<>();
                children(value).forEach(reversed::push);
                reversed.forEach(open::push);
            }
        }
    }

    private static Collection<StateValue> children(StateValue value) {
        if (value instanceof StateDict dict) {
            return dict.entries().stream().map(Map.Entry::getValue).toList();
        }
        return value instanceof StateList list ? list.items() : List.of();
    }

    /** Whether any array of a state stands beside the file. */
    static boolean isAnyIn(StateValue state) {
        boolean[] any = new boolean[1];
        forEach(state, external -> any[0] = true);
        return any[0];
    }

    /**
     * Compares the files of a checkpoint's arrays with what was saved, if it has any, and that is known.
     *
     * @param contents whether their bytes are, too, and not their sizes alone
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if one is not as it was saved
     */
    static void requireWhole(Opened opened, boolean contents) {
        if (!isAnyIn(opened.state())) {
            return;
        }
        try (StoredPlace place = StoredPlace.open(new LocalStorage(), opened.file(), Comparison.FIRST)) {
            place.requireWholeArrays(contents);
        } catch (IOException e) {
            throw new CheckpointIOException("cannot read the arrays of " + opened.file() + ": " + e, e);
        }
    }

    /** How many bytes the folder of a checkpoint's arrays has, if there is one. */
    static long size(StoredPlace place) throws IOException {
        LocalStorage storage = new LocalStorage();
        Path folder = place.arraysFolder();
        return storage.find(folder).isPresent() ? new Folder(storage, folder).size() : 0;
    }
}
