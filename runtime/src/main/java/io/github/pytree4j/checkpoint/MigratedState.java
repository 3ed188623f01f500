package io.github.pytree4j.checkpoint;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.stream.RecordNotes;

/**
 * State that was brought up to date.
 *
 * @param findings what was done, and whether it fits now
 * @param state the state, of today's versions if it fits
 * @param records the records in it
 * @param metadata what it was saved with
 */
record MigratedState(Compatibility findings, StateDict state, RecordNotes records, CheckpointMetadata metadata) {}
