package io.github.pytree4j.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.pytree4j.PyTrees;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of the runtime's packages, and what only one of them may use. */
class RuntimeLayersTest {
    private static final URL LOCATION =
            PyTrees.class.getProtectionDomain().getCodeSource().getLocation();
    private static final JavaClasses RUNTIME = new ClassFileImporter().importUrl(LOCATION);

    @ParameterizedTest
    @EnumSource
    void aPackageDependsOnlyOnThoseAboveIt(RuntimeLayer layer) {
        noClasses()
                .that()
                .resideInAPackage(layer.packageName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(layer.below().toArray(String[]::new))
                .allowEmptyShould(layer == RuntimeLayer.CHECKPOINT)
                .check(RUNTIME);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> known = Stream.of(RuntimeLayer.values())
                .map(RuntimeLayer::packageName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = RUNTIME.stream()
                .map(type -> type.getPackageName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, found);
    }

    @Test
    void justThePackagesForUsersAreExportedToAll() throws URISyntaxException {
        ModuleDescriptor module = ModuleFinder.of(Path.of(LOCATION.toURI()))
                .find("io.github.pytree4j.runtime")
                .orElseThrow()
                .descriptor();
        Set<String> exported = module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        assertEquals(RuntimeLayer.exported(), exported);
    }

    @Test
    void onlyTheFlaxFormatKnowsMsgpack() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RuntimeLayer.FORMAT_FLAX.packageName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.msgpack..")
                .check(RUNTIME);
    }

    @Test
    void onlyTheStorageUsesTheFileSystem() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RuntimeLayer.STORAGE.packageName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(RUNTIME);
    }

    @Test
    void builtInCodecsUseThePublicContractAlone() {
        noClasses()
                .that()
                .resideInAPackage(RuntimeLayer.CODEC_BUILTIN.packageName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RuntimeLayer.FORMAT.packageName(), RuntimeLayer.FORMAT_MEMORY.packageName())
                .check(RUNTIME);
    }
}
