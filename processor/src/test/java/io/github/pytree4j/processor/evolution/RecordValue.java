package io.github.pytree4j.processor.evolution;

import java.util.Map;

/**
 * A record as one of its versions has it.
 *
 * @param fields the values of its stored components, by the ids of these
 */
record RecordValue(RecordLine line, int version, Source source, Map<Integer, Object> fields) {
    /** How it came to be. */
    enum Source {
        /** It was saved. */
        STORED,
        /** A migration made it of other components. */
        MADE,
        /** It is a default value, which is always of today's version. */
        DEFAULT
    }
}
