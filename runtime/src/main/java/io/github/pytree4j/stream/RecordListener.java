package io.github.pytree4j.stream;

/** Is told which records a save writes: what nobody can tell from their fields. */
public interface RecordListener {
    /** Does not want to know. */
    RecordListener NONE = new RecordListener() {
        @Override
        public void record(Class<?> record, int version) {}

        @Override
        public void variant(KeyPath path, Class<?> record) {}
    };

    /**
     * A record is written.
     *
     * @param version the version of its class, 0 where it has none
     */
    void record(Class<?> record, int version);

    /**
     * Of several records that could stand at this place, it is this one.
     *
     * @param path goes on changing, so that whoever keeps it takes a copy
     */
    void variant(KeyPath path, Class<?> record);
}
