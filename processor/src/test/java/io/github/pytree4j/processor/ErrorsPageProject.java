package io.github.pytree4j.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.github.pytree4j.processor.ErrorsPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** What a section of {@code docs/errors.md} compiles: its files, and a folder of committed schemas. */
final class ErrorsPageProject {
    /** What the page leaves out: on the first line of a source, so that lines can be counted. */
    private static final String IMPORTS = "import io.github.pytree4j.annotations.*;"
            + " import io.github.pytree4j.array.NdArray; import io.github.pytree4j.codec.*;"
            + " import io.github.pytree4j.state.StateDict; import java.util.*; ";

    private static final Pattern PACKAGE = Pattern.compile("\\Apackage ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:(?:public|final|abstract|sealed) )*(?:record|class|interface|enum) (\\w+)");
    private static final Pattern OPTION = Pattern.compile("<arg>(.*)</arg>");
    private static final String ANY_RECORD = "@PyTreeDataclass\nrecord Point(double x, double y) {}";

    private final Path folder;
    private final Map<String, JavaFileObject> sources = new LinkedHashMap<>();
    private boolean hasSchemas;

    ErrorsPageProject(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("schemas"));
    }

    /** From now on there is this file. */
    void put(String file, String text) throws IOException {
        if (file.endsWith(".java")) {
            sources.put(file, source(text));
        } else {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
    }

    /** From now on records are compared with the schemas in the folder {@code schemas}. */
    void compareSchemas() {
        hasSchemas = true;
    }

    /**
     * Compiles a block together with the files, all warnings on; where it sets options, any record with these. Several
     * types of a block stand for as many files.
     */
    Compilation compile(Block block) {
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-auxiliaryclass", "-Werror", "--release", "17"));
        List<JavaFileObject> all = new ArrayList<>(sources.values());
        if (block.language().equals("java")) {
            all.add(source(block.text()));
            if (hasSchemas) {
                options.add("-Apytree4j.schemas=" + folder.resolve("schemas"));
            }
        } else {
            all.add(source(ANY_RECORD));
            OPTION.matcher(block.text())
                    .results()
                    .map(option -> option.group(1).replace("${project.basedir}", folder.toString()))
                    .forEach(options::add);
        }
        return Compiler.javac()
                .withOptions(options)
                .withProcessors(new PyTreeProcessor())
                .compile(all);
    }

    private static JavaFileObject source(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new AssertionError("no type in\n" + text);
        }
        Matcher home = PACKAGE.matcher(text);
        boolean hasPackage = home.find();
        int head = hasPackage ? home.end() : 0;
        return JavaFileObjects.forSourceString(
                hasPackage ? home.group(1) + "." + type.group(1) : type.group(1),
                text.substring(0, head) + IMPORTS + text.substring(head));
    }
}
