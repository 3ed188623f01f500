package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the class that the user names is found on his class path, and what is said where it is not. */
class RecordClassTest {
    @TempDir
    static Path home;

    private static Path directory;
    private static Path classes;

    @BeforeAll
    static void compile() throws Exception {
        directory = home.resolve("ckpts");
        UserProject project = UserProject.compile(home, UserProject.VERSION_2, """
                public class Run {
                    @PyTreeDataclass public record State(long step, double speed, double momentum) {}
                    public record Plain(long step) {}
                }
                """);
        classes = project.save(directory, 1).classes();
    }

    @AfterAll
    static void theContextIsAsItWas() {
        assertFalse(Thread.currentThread().getContextClassLoader() instanceof ClassPathLoader);
    }

    private CommandRun check(Object classPath, String name) {
        return CommandRun.of("check", directory, "--class", name, "-cp", classPath);
    }

    private void assertRefused(Object classPath, String name, String message) {
        CommandRun run = check(classPath, name);

        assertEquals("pytree4j: " + message + "; see pytree4j check --help" + System.lineSeparator(), run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }

    @Test
    void aNestedClassIsSpelledWithADotOrADollar() {
        assertEquals(new CommandRun(0, "1  fits as it is\n", ""), check(classes, "com.example.Run.State"));
        assertEquals(new CommandRun(0, "1  fits as it is\n", ""), check(classes, "com.example.Run$State"));
    }

    @Test
    void aClassMayBeInAJar() throws IOException {
        Path jar = jarOf(classes);

        assertEquals(0, check(jar, "com.example.TrainState").exitCode());
        assertEquals(0, check(jar.resolveSibling("*"), "com.example.TrainState").exitCode());
        assertRefused(
                jar,
                "com.example.TrainStat",
                "--class: there is no class com.example.TrainStat on the class path; there is com.example.TrainState");
    }

    @Test
    void namesThatLookAlikeAreSaid() {
        assertRefused(
                classes,
                "com.exmple.trainState",
                "--class: there is no class com.exmple.trainState on the class path; there is com.example.TrainState");
        assertRefused(
                classes,
                "TrainState",
                "--class: there is no class TrainState on the class path; there is com.example.TrainState");
        assertRefused(
                classes,
                "com.example.Stat",
                "--class: there is no class com.example.Stat on the class path; there is com.example.Run$State");
    }

    @Test
    void whereNoneLooksAlikeTheRecordsWithACodecAreSaid() {
        assertRefused(
                classes,
                "org.acme.Other",
                "--class: there is no class org.acme.Other on the class path; records with a codec there are"
                        + " com.example.Run$State, com.example.TrainState");
    }

    @Test
    void aFolderOfTheWrongLevelIsSaid() {
        assertRefused(
                classes.getParent(),
                "com.example.TrainState",
                "--class: there is no class com.example.TrainState on the class path; it is in " + classes
                        + ", which has to be on the class path itself");
    }

    @Test
    void recordsInAFolderOfTheWrongLevelAreNotNamed() {
        assertRefused(
                classes.getParent(),
                "com.example.Other",
                "--class: there is no class com.example.Other on the class path; no record on the class path "
                        + classes.getParent() + " has a codec");
    }

    @Test
    void aFolderWithoutRecordsIsSaid() {
        assertRefused(
                directory,
                "com.example.TrainState",
                "--class: there is no class com.example.TrainState on the class path; no record on the class path "
                        + directory + " has a codec");
    }

    @Test
    void aClassWithoutCodecIsRefused() {
        String records = "; records with a codec there are com.example.Run$State, com.example.TrainState";
        assertRefused(classes, "com.example.Run", "--class: com.example.Run is no record" + records);
        assertRefused(
                classes,
                "com.example.Run.Plain",
                "--class: the record com.example.Run$Plain has no codec: it needs @PyTreeDataclass, and the annotation"
                        + " processor pytree4j-processor when it is compiled" + records);
    }

    @Test
    void anEntryThatIsNoneIsRefused() throws IOException {
        Path missing = home.resolve("missing");
        Path text = Files.writeString(home.resolve("notes.txt"), "no jar");

        assertTrue(check(missing, "A").err().contains("there is no " + missing + ", which the class path names"));
        assertTrue(check(text, "A").err().contains(text + " is neither a directory of classes nor a jar"));
        assertTrue(check("", "A").err().contains("the class path is empty"), () -> check("", "A")
                .err());
        assertEquals(2, check(missing, "A").exitCode());
    }

    @Test
    void anEmptyEntryIsPassedOver() {
        assertEquals(
                0, check(classes + File.pathSeparator, "com.example.TrainState").exitCode());
    }

    @Test
    void anAssumedClassIsLookedForAlike() {
        CommandRun run = CommandRun.of(
                "check", directory, "--class=com.example.TrainState", "-cp", classes, "--assume=com.example.Runn=1");

        assertTrue(run.err().contains("--assume: there is no class com.example.Runn "), run::err);
        assertEquals(2, run.exitCode());
    }

    @Test
    void aVersionUnderOneIsRefused() {
        CommandRun run = CommandRun.of(
                "check", directory, "--class=com.example.TrainState", "-cp", classes, "--assume=com.example.Run=0");

        assertTrue(run.err().contains("must be at least 1, not 0"), run::err);
        assertEquals(2, run.exitCode());
    }

    /** As an older or newer jar of the runtime would be: its classes are not those that the command has. */
    @Test
    void anotherRuntimeOnTheClassPathIsPassedOver() throws IOException {
        Path other = home.resolve("other");
        for (String name : List.of("state/StateDict", "codec/Codec", "annotations/PyTreeField", "Other")) {
            Path file = other.resolve("io/github/pytree4j/" + name + ".class");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "of another version");
        }

        CommandRun run = check(other + File.pathSeparator + classes, "com.example.TrainState");

        assertEquals(new CommandRun(0, "1  fits as it is\n", ""), run);
    }

    @Test
    void aClassThatIsDamagedIsTold() throws IOException {
        Path folder = Files.createDirectories(home.resolve("broken/com/example"));
        Files.writeString(folder.resolve("TrainState.class"), "no class");

        CommandRun run = check(home.resolve("broken"), "com.example.TrainState");

        assertTrue(run.err().contains("do not fit together"), run::err);
        assertEquals(1, run.err().lines().count());
        assertEquals(2, run.exitCode());
    }

    private Path jarOf(Path folder) throws IOException {
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("app.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
