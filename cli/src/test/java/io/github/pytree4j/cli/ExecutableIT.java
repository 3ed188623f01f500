package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the file that the build leaves, with the Java that runs this test. */
@DisabledOnOs(OS.WINDOWS)
class ExecutableIT {
    private static final Path EXECUTABLE = Path.of(System.getProperty("pytree4j.executable", "target/pytree4j"));

    @TempDir
    Path directory;

    @Test
    void printsUtf8AndNoWarningsWhateverTheLocale() throws Exception {
        CommandRun run = run("C", EXECUTABLE, "inspect", "--json", Fixtures.checkpoint("scalars"));

        assertEquals(new CommandRun(0, Files.readString(Fixtures.resource("flax/scalars.json")), ""), run);
    }

    @Test
    void readsNamesInAnyScriptWhateverTheLocale() throws Exception {
        Path script = Files.writeString(directory.resolve("run.sh"), "exec \"$1\" inspect 模型_3\n");
        Files.copy(Fixtures.checkpoint("leaf_int"), directory.resolve("模型_3"));

        CommandRun run = run("C", "sh", script, EXECUTABLE);

        assertEquals(new CommandRun(0, "模型_3  int  7\n\n1 leaf, 0 arrays, 0 parameters, 0 B\n", ""), run);
    }

    @Test
    void runsWhereverItIsCopied() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("my tools"));
        Path copy = Files.copy(EXECUTABLE, folder.resolve("pt"), StandardCopyOption.COPY_ATTRIBUTES);

        CommandRun run = run("C.UTF-8", copy, "--version");

        assertTrue(run.out().startsWith("pytree4j "), run::toString);
        assertEquals("", run.err());
    }

    @Test
    void saysNothingWhenNobodyReadsOn() throws Exception {
        Path script = Files.writeString(
                directory.resolve("run.sh"), "{ \"$1\" inspect --json \"$2\"; echo $? > code; } | head -n 1\n");

        CommandRun run = run("C.UTF-8", "sh", script, EXECUTABLE, Fixtures.checkpoint("dtypes"));

        assertEquals(new CommandRun(0, "{\n", ""), run);
        assertEquals("0\n", Files.readString(directory.resolve("code")));
    }

    @Test
    void exitsAsTheCommandDoes() throws Exception {
        CommandRun run = run("C.UTF-8", EXECUTABLE, "inspect", Fixtures.truncated(directory));

        assertEquals(1, run.exitCode());
        assertEquals(1, run.err().lines().count(), run::err);
    }

    @Test
    void verifiesListsAndPrunes() throws Exception {
        Path checkpoints = Files.createDirectory(directory.resolve("checkpoints"));
        Saved.steps(checkpoints, 1, 2, 3);
        Saved.damage(checkpoints.resolve("checkpoint_3"));

        CommandRun verify = run("C", EXECUTABLE, "verify", checkpoints);
        CommandRun steps = run("C", EXECUTABLE, "steps", checkpoints);
        CommandRun prune = run("C", EXECUTABLE, "prune", checkpoints, "--keep", "1");

        assertEquals(1, verify.exitCode(), verify::toString);
        assertTrue(verify.out().contains("3  8.0 KiB  DAMAGED in ./w (bytes "), verify::out);
        assertTrue(steps.out().matches("(?s)1 .*verified\n2 .*latest\n3 .*DAMAGED\n"), steps::out);
        assertEquals(new CommandRun(0, """
                deleted  1  8.0 KiB
                1 checkpoint deleted, 8.0 KiB freed, 2 kept
                step 2 stays though no option keeps it: it is the newest that can be verified
                """, ""), prune);
    }

    /** Which needs the library for Zstandard, and that no Java warns of it. */
    @Test
    void readsAndSavesArraysOfSeveralProcesses() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("multihost"));
        Multihost.copy("multihost", folder);
        Path converted = directory.resolve("checkpoint_0");

        CommandRun inspect = run("C", EXECUTABLE, "inspect", "--json", folder);
        CommandRun convert = run("C", EXECUTABLE, "convert", folder, converted, "--to", "flax");

        String expected = Files.readString(Fixtures.resource("flax/multihost_restored.json"));
        assertEquals(new CommandRun(0, expected, ""), inspect);
        assertEquals(new CommandRun(0, "wrote " + converted + ", 1020 B\n", ""), convert);
        assertEquals(expected, CommandRun.of("inspect", "--json", converted).out());
    }

    /** Nor what these bring, such as Netty and Scala. */
    @Test
    void hasNoLibraryByWhichProcessesMeet() throws IOException {
        try (JarFile program = new JarFile(EXECUTABLE.toFile())) {
            assertEquals(
                    Set.of(),
                    program.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith("org/") || name.startsWith("scala/"))
                            .filter(name -> name.endsWith(".class"))
                            .filter(name -> !name.matches("org/(msgpack|jspecify)/.*"))
                            .collect(Collectors.toSet()));
        }
    }

    /** Arrays of no chunks, which are all 1, as their metadata says: they take nothing but memory. */
    @Test
    void fourArraysOfSeveralProcessesNeedTheMemoryOfOne() throws Exception {
        Map<String, Object> state = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            state.put("a" + i, "//GDAPlaceholder:a" + i);
            Path folder = Files.createDirectories(directory.resolve("checkpoint_0_gda/a" + i));
            Files.writeString(folder.resolve(".zarray"), """
                    {"chunks": [1024], "compressor": null, "dimension_separator": ".", "dtype": "<f4", "fill_value": 1.0,
                     "filters": null, "order": "C", "shape": [6291456], "zarr_format": 2}
                    """);
        }
        Path checkpoint = Files.write(directory.resolve("checkpoint_0"), PyTrees.toBytes(state));
        Path converted = directory.resolve("converted");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        CommandRun inspect = run("C", java, "-Xmx64m", "-jar", EXECUTABLE, "inspect", "--json", checkpoint);
        CommandRun convert =
                run("C", java, "-Xmx64m", "-jar", EXECUTABLE, "convert", checkpoint, converted, "--to", "flax");

        assertEquals(0, inspect.exitCode(), inspect::err);
        assertEquals(new CommandRun(0, "wrote " + converted + ", 96.0 MiB\n", ""), convert);
    }

    @Test
    void saysHowToGoOnWhereTheLibraryForZstandardCannotBeUnpacked() throws Exception {
        // What is left out is what virtual machines say of such options and folders.
        Path script = Files.writeString(
                directory.resolve("run.sh"),
                "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/nowhere \"$1\" inspect --json \"$2\" 2>&1"
                        + " | grep -v -e Picked -e '^WARNING: java.io.tmpdir directory does not exist$'\n");

        CommandRun run = run("C", "sh", script, EXECUTABLE, Fixtures.resource("flax/multihost"));

        assertTrue(run.out().startsWith("pytree4j: the library for Zstandard cannot be loaded"), run::toString);
        assertEquals(1, run.out().lines().count(), run::toString);
    }

    @Test
    void checksAndMigratesWithClassesThatSeeNothingOfTheCommand() throws Exception {
        Path old = directory.resolve("old");
        Path migrated = directory.resolve("new");
        UserProject.compile(directory, UserProject.VERSION_1).save(old, 1);
        Path classes = UserProject.compile(directory, """
                        @PyTreeDataclass(version = 2)
                        public record TrainState(long step, String text) {
                            @PyTreeMigration(from = 1)
                            static void up(StateDict state) {
                                System.out.println("migrating");
                                state.remove("rate");
                                try {
                                    state.put("text", Class.forName("picocli.CommandLine").getName());
                                } catch (ClassNotFoundException e) {
                                    state.put("text", "not there");
                                }
                            }
                            public static TrainState example() {
                                return new TrainState(0, "");
                            }
                        }
                        """).classes();

        CommandRun check = run("C", EXECUTABLE, "check", old, "--class", "com.example.TrainState", "-cp", classes);
        CommandRun migrate =
                run("C", EXECUTABLE, "migrate", old, migrated, "--class", "com.example.TrainState", "-cp", classes);

        assertEquals(new CommandRun(0, """
                1  fits after migration
                    migrates  TrainState from version 1 to 2 at .: up()
                """, "migrating\n"), check);
        assertEquals(
                new CommandRun(
                        0,
                        "1 checkpoint saved in " + migrated + "\n",
                        "step 1 (1 of 1): migrating\nsaved: TrainState from version 1 to 2\n"),
                migrate);
        assertEquals(
                "not there",
                CheckpointManager.builder(migrated).build().restoreRaw().string("text"));
    }

    /** With the few classes of the annotation processor that are in it. */
    @Test
    void dumpsAndChecksSchemas() throws Exception {
        SchemaFiles files = SchemaFiles.in(directory).compile("a.B", 1, "x List<int[]>");

        CommandRun dump = run("C", EXECUTABLE, "schema", "dump", files.classes(), files.folder());
        files.compile("a.B", 1, "x NdArray");
        CommandRun check = run("C", EXECUTABLE, "schema", "check", "--against", files.folder(), files.classes());

        assertEquals(
                new CommandRun(0, "wrote " + files.committed("a.B", 1) + "\n1 schema written, 0 there already\n", ""),
                dump);
        assertTrue(
                check.out().endsWith("  'x' is NdArray, was List<int[]> (breaks a restore and Flax)\n"),
                check::toString);
        assertEquals(1, check.exitCode());
    }

    private CommandRun run(String locale, Object... commandLine) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(commandLine).stream().map(Object::toString).toList())
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the command does not end: " + builder.command());
        }
        return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
