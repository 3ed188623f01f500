package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.errors.TypeMessages;
import javax.lang.model.type.TypeMirror;

/** A component cannot be stored because of its type, or a part of that. */
final class UnsupportedTypeException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with a type. */
    enum Reason {
        /** It does not exist, or not yet: another processor may still generate it. */
        UNKNOWN,
        /** Generated code cannot mention it. */
        UNUSABLE,
        /** Nothing says how it is stored. */
        UNSUPPORTED
    }

    private final Reason reason;
    private final String type;
    private final String advice;

    private UnsupportedTypeException(Reason reason, String type, String advice) {
        super(type + ": " + advice);
        this.reason = reason;
        this.type = type;
        this.advice = advice;
    }

    /** @param advice what to do about it, as an imperative */
    UnsupportedTypeException(TypeMirror type, String advice) {
        this(Reason.UNSUPPORTED, TypeName.get(type).toString(), advice);
    }

    static UnsupportedTypeException unusable(TypeMirror type, String advice) {
        return new UnsupportedTypeException(Reason.UNUSABLE, TypeName.get(type).toString(), advice);
    }

    static UnsupportedTypeException unknown(TypeMirror type) {
        return new UnsupportedTypeException(Reason.UNKNOWN, type.toString(), TypeMessages.declareType());
    }

    Reason reason() {
        return reason;
    }

    /** The type itself, which may be a part of the component's. */
    String type() {
        return type;
    }

    String advice() {
        return advice;
    }

    /** Whether another processor may still generate the type. */
    boolean isUnknown() {
        return reason == Reason.UNKNOWN;
    }
}
