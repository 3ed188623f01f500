package io.github.pytree4j.processor;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record, as far as its codec is concerned.
 *
 * @param name its name in the record
 * @param type its declared type, without annotations
 * @param key its key in the state dict; null if it is static, so that it is never stored
 * @param codec what encodes and decodes it; null if it is static, or primitive and thus taken by sinks and sources as it is
 */
record ComponentModel(
        String name,
        TypeName type,
        @Nullable String key,
        @Nullable CodecExpression codec) {

    boolean isStatic() {
        return key == null;
    }
}
