package io.github.pytree4j.tests.documentation;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the sources of a page as a user's build would, and runs a class of them as a user would. */
final class Program {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private Program() {}

    /**
     * A source of a page.
     *
     * @param fileName its name as a file
     * @param code the whole compilation unit
     * @param firstLine the line of the page that its first line stands for
     */
    record Source(String fileName, String code, int firstLine) {}

    /**
     * An error of the compiler.
     *
     * @param source the source that has it; null if none has
     * @param line its line there
     */
    record CompileError(Source source, long line, String message) {

        /** The error with its line of the page, and the code there. */
        String onPage() {
            if (source == null) {
                return message;
            }
            String code = source.code().lines().skip(line - 1).findFirst().orElse("");
            return "line " + (source.firstLine() + line - 1) + ": " + message + "\n    " + code.strip();
        }

        /** The error as the compiler prints it, where the schemas are in the folder {@code schemas}. */
        String inFile(Path schemas) {
            String where = source == null ? "" : source.fileName() + ":" + line + ": ";
            return where + message.replace(schemas.toString(), "schemas").replace("\n    ", "\n  ");
        }
    }

    /** Compiles into {@code classes}, against the committed schemas if there are any; returns the errors. */
    static List<CompileError> compile(List<Source> sources, Path classes, Path schemas) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Unit> units = sources.stream().map(Unit::new).toList();
        Files.createDirectories(classes);
        List<String> options = new ArrayList<>(
                List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-processorpath", CLASS_PATH, "-Xlint:-options"));
        if (Files.isDirectory(schemas)) {
            options.add("-Apytree4j.schemas=" + schemas);
        }
        boolean compiled =
                compiler.getTask(null, null, diagnostics, options, null, units).call();
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(describe(diagnostic));
            }
        }
        if (!compiled && errors.isEmpty()) {
            errors.add(new CompileError(null, 0, "the compiler failed without saying why"));
        }
        return errors;
    }

    private static CompileError describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        Source source = diagnostic.getSource() instanceof Unit unit ? unit.source : null;
        return new CompileError(source, diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
    }

    /**
     * What a program wrote.
     *
     * @param output to standard output
     * @param errors to standard error, among that the stack trace of an exception that it ended with
     */
    record Result(String output, String errors) {}

    /** Runs the main method of a class in a virtual machine of its own. */
    static Result run(String mainClass, Path classes, Path directory) throws IOException, InterruptedException {
        Path output = Files.createTempFile(classes, "stdout", ".txt");
        Path errors = Files.createTempFile(classes, "stderr", ".txt");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-Xmx256m", "-cp", classes + File.pathSeparator + CLASS_PATH, mainClass)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(errors);
        boolean silent = status != 0 && text.isEmpty();
        return new Result(Files.readString(output), silent ? "it ended with status " + status : text);
    }

    /** A source held in memory. */
    private static final class Unit extends SimpleJavaFileObject {
        final Source source;

        Unit(Source source) {
            super(URI.create("page:///" + source.fileName()), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.code();
        }
    }
}
