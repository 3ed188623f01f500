package io.github.pytree4j.processor;

import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/** No codec can be composed for a type. */
final class NoCodecException extends Exception {
    private static final long serialVersionUID = 1;

    private final String type;
    private final String advice;
    private final boolean unresolved;

    /**
     * For a type that is not supported.
     *
     * @param advice what to do about it, as an imperative
     */
    NoCodecException(TypeMirror type, String advice) {
        this(TypeName.get(type).toString(), advice, false);
    }

    private NoCodecException(String type, String advice, boolean unresolved) {
        super(type + ": " + advice);
        this.type = type;
        this.advice = advice;
        this.unresolved = unresolved;
    }

    /** For a type that does not exist, or not yet. */
    static NoCodecException unresolved(TypeMirror type) {
        return new NoCodecException(type.toString(), "import it, or add what declares it to the class path", true);
    }

    /** The type without a codec, which may be a part of the component's. */
    String type() {
        return type;
    }

    String advice() {
        return advice;
    }

    /** Whether another processor may still generate the type. */
    boolean isUnresolved() {
        return unresolved;
    }
}
