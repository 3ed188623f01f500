package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StoredArraysTest {
    private static final List<StoredFile> FILES =
            List.of(new StoredFile("w/1", 4, 11), new StoredFile("w/.zarray", 9, 12), new StoredFile("a/0", 2, 13));

    @Test
    void aChecksumIsFoundByThePathBelowTheFolderOfArrays() {
        StoredArrays arrays = new StoredArrays("", FILES);
        assertEquals(OptionalLong.of(11), arrays.crc32c("w/1"));
        assertEquals(OptionalLong.of(12), arrays.crc32c("w/.zarray"));
        assertEquals(OptionalLong.empty(), arrays.crc32c("w/2"));
    }

    @Test
    void whereThereIsAGenerationThePathHasIt() {
        StoredArrays arrays = new StoredArrays("pytree4j-0123abcd", FILES);
        assertEquals(OptionalLong.of(13), arrays.crc32c("pytree4j-0123abcd/a/0"));
        assertEquals(OptionalLong.empty(), arrays.crc32c("a/0"));
        assertEquals(OptionalLong.empty(), arrays.crc32c("pytree4j-89abcdef/a/0"));
    }
}
