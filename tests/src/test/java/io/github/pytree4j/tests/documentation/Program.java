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

    /** Compiles into {@code classes}; returns the errors, each with its line of the page. */
    static List<String> compile(List<Source> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Unit> units = sources.stream().map(Unit::new).toList();
        Files.createDirectories(classes);
        List<String> options =
                List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-processorpath", CLASS_PATH, "-Xlint:-options");
        boolean compiled =
                compiler.getTask(null, null, diagnostics, options, null, units).call();
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(describe(diagnostic));
            }
        }
        if (!compiled && errors.isEmpty()) {
            errors.add("the compiler failed without saying why");
        }
        return errors;
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (!(diagnostic.getSource() instanceof Unit unit)) {
            return message;
        }
        long line = unit.source.firstLine() + diagnostic.getLineNumber() - 1;
        String code = unit.source
                .code()
                .lines()
                .skip(diagnostic.getLineNumber() - 1)
                .findFirst()
                .orElse("");
        return "line " + line + ": " + message + "\n    " + code.strip();
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
