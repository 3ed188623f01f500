/**
 * The annotation processor of pytree4j. It is named in the compiler's {@code annotationProcessorPaths} and exports
 * nothing.
 */
@org.jspecify.annotations.NullMarked
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

    provides javax.annotation.processing.Processor with
            io.github.pytree4j.processor.PyTreeProcessor;
}
