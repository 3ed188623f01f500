package io.github.pytree4j.support;

import io.github.pytree4j.format.FileBytes;
import io.github.pytree4j.format.Place;
import java.io.IOException;
import java.util.Set;

/** A place of which only names are known: a folder with these children, or a file. */
public record NamedPlace(String name, boolean isFolder, Set<String> children) implements Place {

    public static NamedPlace file(String name) {
        return new NamedPlace(name, false, Set.of());
    }

    public static NamedPlace folder(String name, String... children) {
        return new NamedPlace(name, true, Set.of(children));
    }

    @Override
    public boolean has(String child) {
        return children.contains(child);
    }

    @Override
    public FileBytes bytes() throws IOException {
        throw new IOException("nobody may look into " + name);
    }
}
