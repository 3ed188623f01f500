package io.github.pytree4j.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.format.flax.FlaxFile;
import io.github.pytree4j.format.orbax.OrbaxFolder;
import io.github.pytree4j.support.NamedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointFormatsTest {
    private final CheckpointFormat orbax = new OrbaxFolder();
    private final CheckpointFormat flax = new FlaxFile();
    private final CheckpointFormats formats = new CheckpointFormats(List.of(orbax, flax));

    @Test
    void aFileIsOfFlaxWhateverItIsCalled() {
        assertEquals(Optional.of(flax), formats.of(NamedPlace.file("checkpoint_0")));
        assertEquals(Optional.of(flax), formats.of(NamedPlace.file("_METADATA")));
    }

    @Test
    void aFolderWithAMarkerIsOfOrbax() {
        assertEquals(Optional.of(orbax), formats.of(NamedPlace.folder("checkpoint_0", "_METADATA", "d")));
    }

    @Test
    void aFolderOfCheckpointsIsOfNone() {
        assertEquals(Optional.empty(), formats.of(NamedPlace.folder("ckpts", "checkpoint_0", ".pytree4j")));
        assertEquals(Optional.empty(), formats.of(NamedPlace.folder("empty")));
    }

    @Test
    void theFirstThatRecognisesAPlaceHasIt() {
        CheckpointFormat other = new FlaxFile();
        assertEquals(
                Optional.of(other), new CheckpointFormats(List.of(other, flax)).of(NamedPlace.file("checkpoint_0")));
    }

    @Test
    void theListIsCopied() {
        List<CheckpointFormat> all = new ArrayList<>(List.of(flax));
        CheckpointFormats copied = new CheckpointFormats(all);
        all.clear();
        assertEquals(List.of(flax), copied.all());
    }
}
