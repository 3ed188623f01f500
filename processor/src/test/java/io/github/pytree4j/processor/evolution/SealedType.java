package io.github.pytree4j.processor.evolution;

import java.util.List;

/** A sealed interface. */
record SealedType(String name, List<RecordLine> records) {}
