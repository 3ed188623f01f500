package io.github.pytree4j.checkpoint;

import io.github.pytree4j.store.StoredArrays;
import io.github.pytree4j.store.StoredFile;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The checksums that the manifest of a checkpoint has for the files of its arrays. */
final class SavedChecksums implements FileChecksums {
    private final Map<String, Long> crc32cs = new HashMap<>();

    SavedChecksums(StoredArrays arrays) {
        for (StoredFile file : arrays.files()) {
            crc32cs.put(arrays.pathOf(file), file.crc32c());
        }
    }

    @Override
    public OptionalLong crc32c(String file) {
        Long known = crc32cs.get(file);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }
}
