package io.github.pytree4j.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes which records a save writes. Belongs to one save. */
public final class RecordNotes implements RecordListener {
    /** A manifest is to stay small beside its checkpoint: where more is to be said, the rest is left out. */
    private static final int MAX_TEXT = 1 << 22;

    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> variants = new HashMap<>();
    private @Nullable Class<?> last;
    private int text;

    @Override
    public void record(Class<?> record, int version) {
        if (record != last) {
            last = record;
            if (version > 0) {
                versions.put(record.getName(), version);
            }
        }
    }

    @Override
    public void variant(KeyPath path, Class<?> record) {
        String where = path.toString();
        text += where.length();
        if (text <= MAX_TEXT) {
            variants.put(where, record.getName());
        }
    }

    /** What has been noted so far. */
    public StoredRecords noted() {
        return new StoredRecords(versions, variants);
    }
}
