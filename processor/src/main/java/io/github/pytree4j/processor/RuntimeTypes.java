package io.github.pytree4j.processor;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code is made of. The processor knows them by name only. */
final class RuntimeTypes {
    private static final String CODEC_PACKAGE = "io.github.pytree4j.codec";

    static final ClassName CODEC = ClassName.get(CODEC_PACKAGE, "Codec");
    static final ClassName CODECS = ClassName.get(CODEC_PACKAGE, "Codecs");
    static final ClassName FIELD_NAMES = ClassName.get(CODEC_PACKAGE, "FieldNames");
    static final ClassName MAP_KEY = ClassName.get(CODEC_PACKAGE, "MapKey");
    static final ClassName RECORD_READER = ClassName.get(CODEC_PACKAGE, "RecordReader");
    static final ClassName STATE_SINK = ClassName.get(CODEC_PACKAGE, "StateSink");
    static final ClassName STATE_SOURCE = ClassName.get(CODEC_PACKAGE, "StateSource");
    static final ClassName VARIANT = ClassName.get(CODEC_PACKAGE, "Variant");

    static final ClassName ND_ARRAY = ClassName.get("io.github.pytree4j.array", "NdArray");
    static final ClassName STATE_DICT = ClassName.get("io.github.pytree4j.state", "StateDict");
    static final ClassName STATE_VALUE = ClassName.get("io.github.pytree4j.state", "StateValue");

    private RuntimeTypes() {}
}
