package io.github.pytree4j.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.tests.model.TrainStateCodec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The modules depend on what the design allows, packages do not go in circles, and the API shows nothing internal. */
class ArchitectureTest {
    /** All modules that are on the class path of these tests, without the tests themselves. */
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.github.pytree4j");

    @ParameterizedTest
    @EnumSource
    void aModuleDependsOnlyOnWhatItMay(Module module) {
        classes()
                .that(module.classes())
                .should()
                .onlyDependOnClassesThat(module.allowed())
                .check(MAIN);
    }

    @Test
    void everyClassIsOfAModule() {
        List<String> strangers = MAIN.stream()
                .filter(type -> Stream.of(Module.values())
                        .noneMatch(module -> module.classes().test(type)))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), strangers);
    }

    @ParameterizedTest
    @EnumSource
    void thePackagesOfAModuleDoNotGoInCircles(Module module) {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(MAIN.that(module.classes()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOTATIONS", "PROCESSOR", "RUNTIME"})
    void aLibraryPrintsNothing(Module module) {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(MAIN.that(module.classes()));
    }

    /** The command reads, writes and compares them, and has no compiler and none of the processor's libraries. */
    @Test
    void schemasNeedNothingOfTheCompiler() {
        String processor = "io.github.pytree4j.processor";
        String messages = processor + ".errors.";
        classes()
                .that()
                .resideInAnyPackage(processor + ".schema", processor + ".comparison")
                .or(HasName.Predicates.name(messages + "SchemaMessages"))
                .or(HasName.Predicates.name(messages + "Message"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "org.jspecify.annotations", processor + ".schema", processor + ".comparison")
                        .or(HasName.Predicates.name(messages + "SchemaMessages"))
                        .or(HasName.Predicates.name(messages + "Message")))
                .check(MAIN);
    }

    @Test
    void thePublicApiOfTheRuntimeNamesOnlyPublicTypes() {
        List<String> leaks = MAIN.that(Module.RUNTIME.classes()).stream()
                .filter(ArchitectureTest::isVisible)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(ArchitectureTest::isVisible)
                .filter(member -> !isOnlyForOurModules(member))
                .filter(member -> namesHiddenType(member))
                .map(JavaCodeUnit::getFullName)
                .sorted()
                .toList();
        assertEquals(List.of(), leaks);
    }

    @Test
    void generatedCodecsUseNoReflection() {
        JavaClasses model = new ClassFileImporter().importPackagesOf(TrainStateCodec.class);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Codec")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect", "java.lang.invoke")
                .check(model);
    }

    @Test
    void generatedCodecsCallNothingButTheContract() {
        JavaClasses model = new ClassFileImporter().importPackagesOf(TrainStateCodec.class);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Codec")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RuntimeLayer.packagesOtherThan(
                        RuntimeLayer.ARRAY, RuntimeLayer.STATE, RuntimeLayer.CODEC, RuntimeLayer.CODEC_GENERATED))
                .check(model);
    }

    /** Whether a user of the runtime can name the class. */
    private static boolean isVisible(JavaClass type) {
        boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
        return isPublic
                && RuntimeLayer.isExported(type.getPackageName())
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaCodeUnit member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        boolean open = modifiers.contains(JavaModifier.PUBLIC)
                || (modifiers.contains(JavaModifier.PROTECTED)
                        && !member.getOwner().getModifiers().contains(JavaModifier.FINAL));
        return open && !modifiers.contains(JavaModifier.SYNTHETIC) && !modifiers.contains(JavaModifier.BRIDGE);
    }

    /** Sinks and readers of trees are made by those alone who see the packages of formats. */
    private static boolean isOnlyForOurModules(JavaCodeUnit member) {
        boolean makesOne = member.isConstructor()
                || (member.getModifiers().contains(JavaModifier.STATIC)
                        && member.getReturnType()
                                .getName()
                                .equals(member.getOwner().getName()));
        return makesOne
                && Set.of(StateSink.class.getName(), TreeReader.class.getName())
                        .contains(member.getOwner().getName());
    }

    private static boolean namesHiddenType(JavaCodeUnit member) {
        return Stream.concat(
                        member.getReturnType().getAllInvolvedRawTypes().stream(),
                        member.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .map(JavaClass::getBaseComponentType)
                .anyMatch(type -> type.getPackageName().startsWith("io.github.pytree4j") && !isVisible(type));
    }

    /** One slice for each package, the base package of the runtime being one too. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "the packages";
        }
    }
}
