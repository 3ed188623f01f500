package io.github.pytree4j.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of modules in the design: what each is made of, and what it may use besides the JDK. A new module gets a row
 * here, and a dependency in the pom of these tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its sets are unmodifiable ones.
enum Module {
    ANNOTATIONS(packages("io.github.pytree4j.annotations"), packages()),
    PROCESSOR(
            packages("io.github.pytree4j.processor"),
            packages("com.palantir.javapoet", "com.google.auto", "com.google.common", "org.jspecify.annotations"),
            ANNOTATIONS),
    RUNTIME(
            packages(
                    "io.github.pytree4j.array",
                    "io.github.pytree4j.checkpoint",
                    "io.github.pytree4j.codec",
                    "io.github.pytree4j.errors",
                    "io.github.pytree4j.events",
                    "io.github.pytree4j.format",
                    "io.github.pytree4j.state",
                    "io.github.pytree4j.storage",
                    "io.github.pytree4j.store",
                    "io.github.pytree4j.stream",
                    "io.github.pytree4j.text"),
            packages("org.msgpack", "org.jspecify.annotations"),
            ANNOTATIONS),
    MULTIHOST(
            packages("io.github.pytree4j.multihost"),
            packages(
                    "com.fasterxml.jackson.core",
                    "com.github.luben.zstd",
                    "org.apache.curator",
                    "org.apache.spark",
                    "org.apache.zookeeper",
                    "org.jspecify.annotations",
                    "org.slf4j"),
            ANNOTATIONS,
            RUNTIME),
    CLI(
            packages("io.github.pytree4j.cli"),
            packages("picocli", "com.fasterxml.jackson.core", "org.jspecify.annotations"),
            ANNOTATIONS,
            PROCESSOR,
            RUNTIME,
            MULTIHOST),
    SAMPLES(
            packages("io.github.pytree4j.samples"),
            packages(
                    "picocli",
                    "org.apache.spark",
                    "org.ejml",
                    "me.tongfei.progressbar",
                    "org.jspecify.annotations",
                    "scala"),
            ANNOTATIONS,
            MULTIHOST,
            RUNTIME),
    BENCHMARKS(
            packages("io.github.pytree4j.benchmarks"),
            packages(
                    "com.esotericsoftware.kryo",
                    "com.sun.management",
                    "com.fasterxml.jackson",
                    "org.apache.fory",
                    "org.msgpack.jackson.dataformat",
                    "org.openjdk.jmh",
                    "picocli",
                    "org.jspecify.annotations"),
            ANNOTATIONS,
            PROCESSOR,
            RUNTIME);

    private static final String BASE = "io.github.pytree4j";

    private final Set<String> own;
    private final Set<String> libraries;
    private final Set<Module> modules;

    Module(Set<String> own, Set<String> libraries, Module... modules) {
        this.own = own;
        this.libraries = libraries;
        this.modules = Set.of(modules);
    }

    private static Set<String> packages(String... names) {
        return Set.of(names);
    }

    /** The classes of this module. */
    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("are of " + this, this::contains);
    }

    private boolean contains(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        boolean isBase = this == RUNTIME && name.equals(BASE);
        return isBase || own.stream().anyMatch(prefix -> isIn(prefix, name));
    }

    /** The classes that those of this module may depend on. */
    DescribedPredicate<JavaClass> allowed() {
        String names = Stream.concat(modules.stream().map(Module::name), libraries.stream())
                .sorted()
                .collect(Collectors.joining(", "));
        return DescribedPredicate.describe("are of " + this + ", the JDK, " + names, type -> {
            JavaClass element = type.getBaseComponentType();
            String name = element.getPackageName();
            return contains(element)
                    || element.isPrimitive()
                    || isIn("java", name)
                    || isIn("javax", name)
                    || isIn("jdk.jfr", name)
                    || modules.stream().anyMatch(module -> module.contains(element))
                    || libraries.stream().anyMatch(prefix -> isIn(prefix, name));
        });
    }

    private static boolean isIn(String prefix, String name) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }
}
