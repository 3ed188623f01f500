package io.github.pytree4j.checkpoint;

import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.StateReader;
import java.nio.file.Path;

/**
 * The state of a checkpoint that has been opened and not been read yet.
 *
 * @param file the checkpoint
 * @param provenance what is known of it
 * @param reader reads it, once
 * @param arrays opens the arrays that stand beside it
 */
record StoredState(Path file, Provenance provenance, StateReader reader, ArrayReferences arrays) {}
