/**
 * The annotation processor of pytree4j. It is named in the compiler's {@code annotationProcessorPaths} and exports
 * nothing but its schemas, and what is wrong with them, to the command.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // The command is built after this one.
module io.github.pytree4j.processor {
    requires java.compiler;
    requires io.github.pytree4j.annotations;
    requires static org.jspecify;
    requires static com.google.auto.service;
    requires com.palantir.javapoet;
    // Has no module name of its own, so this is the name of its jar. It matters to those alone who have their compiler
    // load
    // processors from a module path.
    requires auto.common;

    exports io.github.pytree4j.processor.comparison to
            io.github.pytree4j.cli;
    exports io.github.pytree4j.processor.errors to
            io.github.pytree4j.cli;
    exports io.github.pytree4j.processor.schema to
            io.github.pytree4j.cli;

    provides javax.annotation.processing.Processor with
            io.github.pytree4j.processor.PyTreeProcessor;
}
