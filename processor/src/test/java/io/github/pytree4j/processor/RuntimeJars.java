package io.github.pytree4j.processor;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.codec.Codec;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.msgpack.core.MessagePack;

/** What a project gets that depends on the runtime, and nothing else of the class path of these tests. */
final class RuntimeJars {
    private RuntimeJars() {}

    static List<File> all() {
        return Stream.of(Codec.class, PyTreeDataclass.class, MessagePack.class, NullMarked.class)
                .map(RuntimeJars::of)
                .toList();
    }

    static String asPath() {
        return all().stream().map(File::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static File annotations() {
        return of(PyTreeDataclass.class);
    }

    private static File of(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
