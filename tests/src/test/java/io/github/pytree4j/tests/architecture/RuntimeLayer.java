package io.github.pytree4j.tests.architecture;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The packages of the runtime from the top down: each may depend on those above it, and on no other. */
enum RuntimeLayer {
    TEXT("text", false),
    ERRORS("errors", true),
    ARRAY("array", true),
    STATE("state", true),
    STREAM("stream", false),
    FORMAT("format", false),
    FORMAT_MEMORY("format.memory", false),
    FORMAT_MULTIHOST("format.multihost", false),
    FORMAT_FLAX("format.flax", false),
    FORMAT_ORBAX("format.orbax", false),
    CODEC("codec", true),
    CODEC_BUILTIN("codec.builtin", false),
    BASE("", true),
    CODEC_GENERATED("codec.generated", true),
    STORAGE("storage", false),
    STORE("store", false),
    EVENTS("events", false),
    CHECKPOINT("checkpoint", true);

    private static final String ROOT = "io.github.pytree4j";

    private final String packageName;
    private final boolean exported;

    RuntimeLayer(String name, boolean exported) {
        this.packageName = name.isEmpty() ? ROOT : ROOT + "." + name;
        this.exported = exported;
    }

    String packageName() {
        return packageName;
    }

    /** The packages that this one must not know. */
    Set<String> below() {
        Set<RuntimeLayer> below = EnumSet.range(this, CHECKPOINT);
        below.remove(this);
        return Set.copyOf(below.stream().map(RuntimeLayer::packageName).toList());
    }

    static String[] packagesOtherThan(RuntimeLayer... layers) {
        return Stream.of(values())
                .filter(layer -> !List.of(layers).contains(layer))
                .map(RuntimeLayer::packageName)
                .toArray(String[]::new);
    }

    /** Whether users of the runtime see the package. */
    static boolean isExported(String packageName) {
        return Stream.of(values()).anyMatch(layer -> layer.exported && layer.packageName.equals(packageName));
    }

    static Set<String> exported() {
        return Set.copyOf(Stream.of(values())
                .filter(layer -> layer.exported)
                .map(RuntimeLayer::packageName)
                .toList());
    }
}
