package io.github.pytree4j.cli;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.store.Writer;
import io.github.pytree4j.text.Text;
import java.util.Arrays;
import java.util.Optional;

/** What went wrong in code that came from the class path, in words. */
final class UserCode {
    private UserCode() {}

    /**
     * What a migration, an initializer or another piece of the user's code threw, and where.
     *
     * @throws CodecException if the classes do not fit together, which will be the same for the next checkpoint
     * @throws RuntimeException the failure itself, if it is not the user's, but ours
     */
    static String explain(Throwable failure) {
        if (failure instanceof LinkageError unlinked) {
            throw unlinked(unlinked);
        }
        boolean isOfMachine = failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError);
        Optional<StackTraceElement> place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> ClassPathLoader.NAME.equals(frame.getClassLoaderName()))
                .findFirst();
        if (isOfMachine || place.isEmpty()) {
            throw unexplained(failure);
        }
        return placed(place.get()) + ": " + named(failure);
    }

    private static RuntimeException unexplained(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static String placed(StackTraceElement frame) {
        String line = frame.getLineNumber() > 0 ? " (" + frame.getFileName() + ':' + frame.getLineNumber() + ')' : "";
        return frame.getClassName() + '.' + frame.getMethodName() + " failed" + line;
    }

    private static String named(Throwable failure) {
        String message = Text.messageOf(failure);
        String name = failure.getClass().getName();
        return message.equals(name) ? name : name + ": " + message;
    }

    /** Classes that cannot be used together, or not by this Java. */
    static CodecException unlinked(LinkageError failure) {
        return new CodecException(reason(failure), failure);
    }

    private static String reason(LinkageError failure) {
        String message = Text.messageOf(failure);
        if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
            return "a class on the class path cannot be initialized: " + named(failure.getCause());
        }
        if (failure instanceof UnsupportedClassVersionError) {
            return message + "; a newer Java runs it: set JAVA_HOME";
        }
        boolean isNameOnly = failure instanceof NoClassDefFoundError && message.matches("\\S+");
        if (isNameOnly) {
            String missing = message.replace('/', '.');
            return ClassPathLoader.isShared(missing)
                    ? missing + " is not part of " + Writer.name() + ": compile with pytree4j-processor and"
                            + " pytree4j-runtime of that version"
                    : "the class " + missing + " is needed, and is not on the class path";
        }
        return "the classes on the class path do not fit together, or not with " + Writer.name()
                + ", with whose processor and runtime they have to be compiled: " + named(failure);
    }
}
