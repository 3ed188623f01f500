package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The types that generated code is made of. The processor knows those of the runtime by name only. */
public final class KnownTypes {
    private static final String CODEC_PACKAGE = "io.github.pytree4j.codec";
    private static final String GENERATED_PACKAGE = CODEC_PACKAGE + ".generated";

    public static final ClassName CODEC = ClassName.get(CODEC_PACKAGE, "Codec");
    public static final ClassName MIGRATION_CONTEXT = ClassName.get("io.github.pytree4j.state", "MigrationContext");
    public static final ClassName RECORD_FIELDS = ClassName.get(CODEC_PACKAGE, "RecordFields");
    public static final ClassName RECORD_HISTORY = ClassName.get(CODEC_PACKAGE, "RecordHistory");
    public static final ClassName RECORD_READER = ClassName.get(CODEC_PACKAGE, "RecordReader");
    public static final ClassName STATE_SINK = ClassName.get(CODEC_PACKAGE, "StateSink");
    public static final ClassName STATE_SOURCE = ClassName.get(CODEC_PACKAGE, "StateSource");

    public static final ClassName CODECS = ClassName.get(GENERATED_PACKAGE, "Codecs");
    public static final ClassName MAP_KEY = ClassName.get(GENERATED_PACKAGE, "MapKey");
    public static final ClassName RECORD_CODEC = ClassName.get(GENERATED_PACKAGE, "RecordCodec");
    public static final ClassName VARIANT = ClassName.get(GENERATED_PACKAGE, "Variant");

    public static final ClassName ND_ARRAY = ClassName.get("io.github.pytree4j.array", "NdArray");
    public static final ClassName EXTERNAL_ARRAY = ClassName.get("io.github.pytree4j.array", "ExternalArray");
    public static final ClassName STATE_DICT = ClassName.get("io.github.pytree4j.state", "StateDict");
    public static final ClassName STATE_VALUE = ClassName.get("io.github.pytree4j.state", "StateValue");

    public static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    public static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    /** What generated code may use of {@code java.lang} by its simple name. */
    public static final List<String> JAVA_LANG = List.of(
            "AssertionError",
            "Boolean",
            "Byte",
            "Character",
            "Comparable",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Object",
            "Override",
            "RuntimeException",
            "Short",
            "String",
            "SuppressWarnings");

    /** All that generated code may mention, whatever the types of components. */
    public static final List<ClassName> ALL = List.of(
            CODEC,
            RECORD_FIELDS,
            RECORD_HISTORY,
            RECORD_READER,
            STATE_SINK,
            STATE_SOURCE,
            CODECS,
            MAP_KEY,
            RECORD_CODEC,
            VARIANT,
            GENERATED,
            NULL_UNMARKED);

    private KnownTypes() {}
}
