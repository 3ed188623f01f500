package io.github.pytree4j.format.orbax;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.support.NamedPlace;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrbaxFolderTest {
    private final OrbaxFolder format = new OrbaxFolder();

    @ParameterizedTest
    @ValueSource(strings = {"_CHECKPOINT_METADATA", "_METADATA", "manifest.ocdbt"})
    void aFolderWithOneOfItsFilesIsRecognised(String marker) {
        assertTrue(format.recognizes(NamedPlace.folder("checkpoint_0", "other", marker)));
    }

    @Test
    void aFileAndAnyOtherFolderAreNot() {
        assertFalse(format.recognizes(NamedPlace.file("_METADATA")));
        assertFalse(format.recognizes(NamedPlace.folder("checkpoint_0", "metadata", "_metadata", "checkpoint_1")));
    }

    @Test
    void readingSaysWhatItIs() {
        var failure = assertThrows(
                UnsupportedFormatException.class, () -> format.read(NamedPlace.folder("dir/checkpoint_0"), 10));
        assertTrue(failure.getMessage().startsWith("dir/checkpoint_0 is a checkpoint that Orbax wrote"));
    }

    @Test
    void writingIsRefused() {
        var channel = Channels.newChannel(new ByteArrayOutputStream());
        assertThrows(
                UnsupportedFormatException.class, () -> format.writer(channel, LeafListener.NONE, ExternalArrays.NONE));
    }
}
