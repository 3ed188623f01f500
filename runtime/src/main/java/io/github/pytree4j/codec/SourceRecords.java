package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.RawArrays;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The records that a source stands at: which of several was saved there, in which version of its class, and how it is brought up
 * to date.
 */
final class SourceRecords {
    private final StateReader reader;
    private final Restoration restoration;
    private final Ownership ownership;
    private final RecordVersions versions;
    private final @Nullable RecordFields migrated;

    /** @param migrated the record that the tree of the source is, if it has been brought up to date */
    SourceRecords(StateReader reader, Restoration restoration, Ownership ownership, @Nullable RecordFields migrated) {
        this.reader = reader;
        this.restoration = restoration;
        this.ownership = ownership;
        this.versions = new RecordVersions(reader, restoration, ownership);
        this.migrated = migrated;
    }

    /** The class of the record that was saved here, where several could stand; null where nothing is known of it. */
    @Nullable
    String variant() {
        StateDict dict = dictInMemory();
        return dict == null
                ? restoration.known().variantAt(restoration.path())
                : restoration.variants().of(dict);
    }

    private @Nullable StateDict dictInMemory() {
        return ownership == Ownership.OWNED ? reader.dictInMemory() : null;
    }

    /** As {@link StateSource#storedVersion}. */
    int version(RecordFields fields, SourceCursor cursor) {
        if (versions.isOfToday(fields) || (fields == migrated && cursor.depth() == 0)) {
            return fields.version();
        }
        cursor.requireValue();
        List<Integer> found = versions.find(fields, restoration.path().depth());
        if (found != null && found.isEmpty()) {
            restoration.outdated().addUnrecognized(fields.displayName());
            return fields.version();
        }
        return found == null || found.size() > 1 ? 0 : found.get(0);
    }

    /** Notes what is to be said of the version of a record that is read as it is. */
    void begin(RecordFields fields) {
        int stored = versions.told(fields);
        if (stored > fields.version()) {
            restoration.note(VersionDifference.newer(restoration.where(), fields, stored));
        } else if (stored > 0 && stored < fields.version() && fields.history() == null) {
            restoration.outdated().add(fields.displayName(), stored);
        }
        if (restoration.path().depth() == 0) {
            restoration.outdated().root(fields.version());
        }
    }

    /**
     * Takes the record here out of a source, to be read from another, up to date.
     *
     * @return null where it cannot be read, which has then been noted
     */
    @Nullable
    StateSource upToDate(StateSource source, RecordFields fields, CodecRegistry codecs) {
        List<Integer> found = versions.find(fields, restoration.path().depth());
        RecordHistory history =
                Objects.requireNonNull(fields.history(), "a record without a history needs no migration");
        if (source.peek() != StateKind.DICT) {
            source.mismatch("a dict with the fields of " + fields.displayName());
            return null;
        } else if (found == null) {
            return source.within(take(source), Ownership.OWNED, null);
        } else if (found.size() > 1 || history.version(found.get(0)) == null) {
            source.note(VersionDifference.of(source.path(), fields, history, found));
            source.skip();
            return null;
        }
        StateDict state = take(source);
        new RecordMigrator(restoration, codecs).migrate(state, fields, history, found.get(0));
        return source.within(state, Ownership.OWNED, fields);
    }

    private StateDict take(StateSource source) {
        StateDict dict = dictInMemory();
        if (dict != null) {
            source.skip();
            return dict;
        }
        RawArrays external = new RawArrays(restoration.known().arrays(), false, true);
        StateDict read = (StateDict) source.value(external);
        restoration.variants().remember(read, restoration.path());
        return read;
    }
}
