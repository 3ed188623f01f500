package io.github.pytree4j.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableList;
import com.palantir.javapoet.ClassName;
import io.github.pytree4j.PyTrees;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.tests.documentation.Markdown.Block;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.msgpack.core.MessagePack;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * A project set up as the README says builds and runs, without a warning. Maven itself is not started here, since that
 * would need plugins that this build does not: the compiler gets what the README's pom hands it, and nothing else.
 */
class UserBuildTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PACKAGE = "com.example.training";
    private static final String HEAD = "package " + PACKAGE + ";\n";

    /** What a project gets that depends on the runtime. */
    private static final List<Class<?>> DEPENDENCIES =
            List.of(PyTrees.class, PyTreeDataclass.class, MessagePack.class, NullMarked.class);

    @TempDir
    Path directory;

    private List<String> processorOptions = List.of("-processorpath", processorPath());

    private List<Block> readme;
    private String record;
    private String program;

    @BeforeEach
    void readTheReadme() throws IOException {
        readme = Markdown.blocks(Files.readString(ROOT.resolve("README.md")));
        record = only("file TrainState.java");
        List<String> lines = only("statements").lines().toList();
        program = Stream.of(
                        lines.stream().filter(line -> line.startsWith("import ")),
                        Stream.of("class Main { public static void main(String[] args) throws Exception {"),
                        lines.stream().filter(line -> !line.startsWith("import ")),
                        Stream.of("} }"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theMavenProjectIsWholeAndNamesThisVersion() throws Exception {
        Document own = parse(Files.readString(ROOT.resolve("pom.xml")));
        Document pom = parse(pom());
        String version = text(own, "/project/version");
        String compiler = "/project/build/plugins/plugin[artifactId='maven-compiler-plugin']";
        String processor = compiler + "/configuration/annotationProcessorPaths/path";

        assertEquals("4.0.0", text(pom, "/project/modelVersion"));
        for (String required : List.of("groupId", "artifactId", "version")) {
            assertTrue(!text(pom, "/project/" + required).isEmpty(), required + " is missing");
        }
        assertEquals("pytree4j-runtime " + version, coordinates(pom, "/project/dependencies/dependency"));
        assertEquals("pytree4j-processor " + version, coordinates(pom, processor));
        // Maven 3.8 would take a compiler plugin that knows neither release nor annotationProcessorPaths.
        assertEquals(
                text(own, "/project/build/pluginManagement/plugins/plugin[artifactId='maven-compiler-plugin']/version"),
                text(pom, compiler + "/version"));
        assertEquals("17", text(pom, "/project/properties/maven.compiler.release"));
        assertEquals("UTF-8", text(pom, "/project/properties/project.build.sourceEncoding"));
    }

    @Test
    void theGradleBuildNamesThisVersion() throws Exception {
        String version = text(parse(Files.readString(ROOT.resolve("pom.xml"))), "/project/version");
        String gradle = readme.stream()
                .filter(block -> block.language().equals("kotlin"))
                .map(Block::text)
                .collect(Collectors.joining());
        assertTrue(gradle.contains("implementation(\"io.github.pytree4j:pytree4j-runtime:" + version + "\")"));
        assertTrue(gradle.contains("annotationProcessor(\"io.github.pytree4j:pytree4j-processor:" + version + "\")"));
    }

    @Test
    void theReadmeOnTheClassPathDrawsNoWarning() throws Exception {
        write("TrainState.java", record);
        write("Main.java", program);
        assertEquals("", compile("-cp", dependencies()));
        assertEquals("", run("-cp", classes() + File.pathSeparator + dependencies(), "Main"));
    }

    @Test
    void theReadmeInAModuleDrawsNoWarning() throws Exception {
        write("module-info.java", only(Markdown.MODULE));
        write("TrainState.java", HEAD + record);
        write("Main.java", HEAD + program);
        assertEquals("", compile("-p", dependencies()));
        assertEquals("", runModule());
    }

    @Test
    void theReadmeInAModuleDrawsNoWarningFromAProcessorThatIsAModule() throws Exception {
        processorOptions = List.of("--processor-module-path", locations(processor()));
        write("module-info.java", only(Markdown.MODULE));
        write("TrainState.java", HEAD + record);
        write("Main.java", HEAD + program);
        assertEquals("", compile("-p", dependencies()));
        assertEquals("", runModule());
    }

    @Test
    void aBuildWithoutTheRuntimeIsToldSoOnce() throws Exception {
        write("Point.java", HEAD + "@io.github.pytree4j.annotations.PyTreeDataclass record Point(int x, int y) {}");
        write("Line.java", HEAD + "@io.github.pytree4j.annotations.PyTreeDataclass record Line(Point a, Point b) {}");
        List<String> output = compile("-cp", locations(List.of(PyTreeDataclass.class)))
                .lines()
                .toList();
        assertEquals(List.of("1 error"), output.subList(1, output.size()));
        assertTrue(output.get(0).contains("add io.github.pytree4j:pytree4j-runtime"), output.get(0));
    }

    @Test
    void aModuleThatExportsItsRecordsNeedsToOpenNothing() throws Exception {
        write("module-info.java", """
                module com.example.training {
                    requires transitive io.github.pytree4j.runtime;

                    exports com.example.training;
                }
                """);
        write("TrainState.java", HEAD + record);
        write("Main.java", HEAD + program);
        assertEquals("", compile("-p", dependencies()));
        assertEquals("", runModule());
    }

    @Test
    void aModuleThatExportsItsRecordsIsWarnedUnlessItRequiresTheRuntimeTransitively() throws Exception {
        write("module-info.java", """
                module com.example.training {
                    requires io.github.pytree4j.runtime;

                    exports com.example.training;
                }
                """);
        write("TrainState.java", HEAD + record);
        assertTrue(compile("-p", dependencies()).contains("[exports]"));
    }

    @Test
    void aModuleThatNeitherOpensNorExportsItsRecordsIsToldTo() throws Exception {
        write("module-info.java", "module com.example.training { requires io.github.pytree4j.runtime; }");
        write("TrainState.java", HEAD + record);
        write("Main.java", HEAD + program);
        assertEquals("", compile("-p", dependencies()));
        assertTrue(runModule().contains("add \"opens com.example.training to io.github.pytree4j.runtime;\""));
    }

    /** The only block of the README with this use. */
    private String only(String use) {
        List<Block> found =
                readme.stream().filter(block -> block.use().equals(use)).toList();
        assertEquals(1, found.size(), "blocks with the comment java: " + use);
        return found.get(0).text();
    }

    private String pom() {
        List<Block> found =
                readme.stream().filter(block -> block.language().equals("xml")).toList();
        assertEquals(1, found.size());
        return found.get(0).text();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String expression) throws Exception {
        XPath path = XPathFactory.newInstance().newXPath();
        return (String) path.evaluate(expression, document, XPathConstants.STRING);
    }

    private static String coordinates(Document pom, String element) throws Exception {
        assertEquals("io.github.pytree4j", text(pom, element + "/groupId"));
        return text(pom, element + "/artifactId") + " " + text(pom, element + "/version");
    }

    private void write(String name, String code) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("src")).resolve(name), code);
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    /** Compiles all that was written; returns what the compiler says. */
    private String compile(String pathOption, String path) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("javac"), "--release", "17", "-Xlint:all", "-Werror"));
        command.addAll(processorOptions);
        command.addAll(List.of("-encoding", "UTF-8"));
        command.addAll(List.of("-d", classes().toString(), pathOption, path));
        try (Stream<Path> sources = Files.list(directory.resolve("src"))) {
            sources.sorted().map(Path::toString).forEach(command::add);
        }
        return output(command);
    }

    private String runModule() throws Exception {
        return run("-p", classes() + File.pathSeparator + dependencies(), "-m", PACKAGE + "/" + PACKAGE + ".Main");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        return output(Stream.concat(Stream.of(tool("java"), "-Xmx256m"), Stream.of(arguments))
                .toList());
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 || !output.isEmpty() ? output : "it failed without a word";
    }

    /** Without the folders that are not there, of which the compiler warns. */
    private static String processorPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Files.exists(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What a compiler loads that is told of the processor alone; by its name, since the compiler of this test need not know it. */
    private static List<Class<?>> processor() throws ClassNotFoundException {
        Class<?> processor = Class.forName("io.github.pytree4j.processor.PyTreeProcessor");
        return List.of(processor, PyTreeDataclass.class, ClassName.class, MoreElements.class, ImmutableList.class);
    }

    private static String dependencies() throws URISyntaxException {
        return locations(DEPENDENCIES);
    }

    private static String locations(List<Class<?>> types) throws URISyntaxException {
        List<String> locations = new ArrayList<>();
        for (Class<?> type : types) {
            locations.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, locations);
    }
}
