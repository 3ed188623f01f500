package io.github.pytree4j.tests.documentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.pytree4j.PyTrees;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of ARCHITECTURE.md are those of the code. */
class ArchitecturePageTest {
    private static final Path ROOT = Path.of("..");
    private static final String BASE = "io.github.pytree4j";
    private static final String PROCESSOR = BASE + ".processor";
    private static final String MODULE = "io.github.pytree4j.runtime";

    /** A row of the table of packages in the tests of the architecture: a name, and whether it is exported. */
    private static final Pattern LAYER = Pattern.compile("(?m)^    [A-Z_]+\\(\"([\\w.]*)\", (true|false)\\)");

    @Test
    void everyPublicTypeOfTheRuntimeIsListed() throws Exception {
        Set<String> listed = new TreeSet<>(names("| type | who needs it |"));
        assertEquals(publicTypes(), listed);
        String count = "All " + listed.size() + " of `runtime`";
        assertTrue(page().contains(count), () -> "the page should say: " + count);
    }

    @Test
    void thePackagesOfTheRuntimeAreListedInTheirOrder() throws IOException {
        String layers =
                Files.readString(Path.of("src/test/java/io/github/pytree4j/tests/architecture/RuntimeLayer.java"));
        List<String> expected = LAYER.matcher(layers)
                .results()
                .map(ArchitecturePageTest::described)
                .toList();
        List<String> listed = rows("| package | exported | what |")
                .map(cells -> cells.get(0).replace("`", "") + (cells.get(1).equals("yes") ? " exported" : ""))
                .toList();
        assertEquals(expected, listed);
    }

    private static String described(MatchResult layer) {
        String name = layer.group(1).isEmpty() ? "base package" : layer.group(1);
        return name + (layer.group(2).equals("true") ? " exported" : "");
    }

    @Test
    void thePackagesOfTheProcessorAreListedInTheirOrder() throws IOException {
        JavaClasses processor = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(PROCESSOR);
        List<String> listed = names("| package | what |").stream()
                .map(name -> name.equals("processor") ? PROCESSOR : PROCESSOR + "." + name)
                .toList();
        assertEquals(packages(processor), new TreeSet<>(listed));
        for (int i = 0; i < listed.size() - 1; i++) {
            String[] below = listed.subList(i + 1, listed.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(listed.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .check(processor);
        }
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The simple names of the public top-level types in the packages that all may use. */
    private static Set<String> publicTypes() throws Exception {
        Path location = Path.of(PyTrees.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleReference module = ModuleFinder.of(location).find(MODULE).orElseThrow();
        Set<String> packages = module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(export -> export.source())
                .collect(Collectors.toSet());
        Set<String> types = new TreeSet<>();
        try (ModuleReader reader = module.open();
                Stream<String> resources = reader.list()) {
            for (String resource : resources.toList()) {
                if (resource.matches(BASE.replace('.', '/') + "/[\\w/]+\\.class")) {
                    String name = resource.replace(".class", "").replace('/', '.');
                    Class<?> type = Class.forName(name, false, PyTrees.class.getClassLoader());
                    if (Modifier.isPublic(type.getModifiers()) && packages.contains(type.getPackageName())) {
                        types.add(type.getSimpleName());
                    }
                }
            }
        }
        return types;
    }

    private static List<String> names(String header) throws IOException {
        return rows(header).map(cells -> cells.get(0).replace("`", "")).toList();
    }

    /** The rows of the table with this header, as cells. */
    private static Stream<List<String>> rows(String header) throws IOException {
        List<List<String>> rows = page().lines()
                .dropWhile(line -> !line.equals(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(ArchitecturePageTest::cells)
                .toList();
        assertTrue(!rows.isEmpty(), () -> "there is no table " + header);
        return rows.stream();
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Pattern.compile("\\|([^|]*)(?=\\|)")
                .matcher(row)
                .results()
                .forEach(cell -> cells.add(cell.group(1).strip()));
        return cells;
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    }
}
