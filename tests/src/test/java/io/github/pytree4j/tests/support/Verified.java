package io.github.pytree4j.tests.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import io.github.pytree4j.store.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Whether a checkpoint is known to be the one that was saved. A restore tells that only where it is not. */
public final class Verified {
    private Verified() {}

    public static void require(Path checkpoint) {
        try (StoredPlace place = StoredPlace.open(new LocalStorage(), checkpoint, Comparison.FIRST)) {
            Verdict verdict = place.verdict();
            assertTrue(verdict.verified(), () -> checkpoint + " is not verified: " + verdict.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
