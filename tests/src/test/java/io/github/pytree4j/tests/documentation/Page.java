package io.github.pytree4j.tests.documentation;

import io.github.pytree4j.tests.documentation.Markdown.Block;
import io.github.pytree4j.tests.documentation.Program.Source;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A page of the documentation, under the convention that {@link DocumentationTest} describes. */
final class Page {
    private static final Pattern FILE = Pattern.compile("file ([A-Za-z_]\\w*\\.java)(, refused)?");
    private static final Pattern STATEMENTS = Pattern.compile("statements(?:, (?:throws (\\w+)|(not run)))?");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;");
    private static final String COMMIT = "commit schemas";
    private static final String USES = "<!-- java: file NAME.java -->, <!-- java: file NAME.java, refused -->,"
            + " <!-- java: declarations -->,"
            + " <!-- java: statements -->, <!-- java: statements, throws NAME -->, <!-- java: statements, not run -->"
            + " or <!-- java: module -->";

    private final String name;
    private final List<Block> blocks;
    private final Map<String, Source> kept = new LinkedHashMap<>();
    private final Set<String> imports = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private String declarations = "Object";
    private String output = "";
    private Path schemas = Path.of("schemas");
    private Path classes = Path.of("classes");
    private int compilations;

    private Page(String name, List<Block> blocks) {
        this.name = name;
        this.blocks = blocks;
    }

    /** @param name what messages call the page */
    static Page read(String name, String text) {
        return new Page(name, Markdown.blocks(text));
    }

    /** Compiles and runs all blocks, in {@code directory}; returns what is wrong, nothing if all is well. */
    List<String> check(Path directory) throws IOException, InterruptedException {
        Path work = Files.createDirectories(directory.resolve("work"));
        schemas = directory.resolve("schemas");
        boolean pending = false;
        for (Block block : blocks) {
            Matcher statements = STATEMENTS.matcher(block.use());
            if (block.language().equals("xml")) {
                checkXml(block);
            } else if (block.language().equals("text") && block.use().equals("output")) {
                checkOutput(block);
            } else if (block.language().equals("java") && statements.matches()) {
                checkProgram(block, statements, newClasses(directory), work);
                pending = false;
            } else if (block.language().equals("java") && isRefused(block)) {
                output = refusal(block, newClasses(directory));
            } else if (block.language().equals("sh") && block.use().equals(COMMIT)) {
                compileKept(newClasses(directory));
                pending = false;
                Schemas.commit(classes, schemas);
            } else if (block.language().equals("java") && keep(block)) {
                pending = true;
            } else if (isMisused(block)) {
                problem(block, misuse(block));
            }
        }
        if (pending) {
            compileKept(newClasses(directory));
        }
        return problems;
    }

    private Path newClasses(Path directory) {
        classes = directory.resolve("classes" + ++compilations);
        return classes;
    }

    private void compileKept(Path into) throws IOException {
        Program.compile(List.copyOf(kept.values()), into, schemas)
                .forEach(error -> problems.add(name + ": " + error.onPage()));
    }

    private static boolean isRefused(Block block) {
        Matcher file = FILE.matcher(block.use());
        return file.matches() && file.group(2) != null;
    }

    /** What the compiler says of a file that takes no other's place, since it is wrong. */
    private String refusal(Block block, Path into) throws IOException {
        Matcher file = FILE.matcher(block.use());
        if (!file.matches()) {
            throw new IllegalArgumentException(block.use());
        }
        List<Source> sources = new ArrayList<>(kept.values());
        sources.removeIf(source -> source.fileName().equals(file.group(1)));
        sources.add(new Source(file.group(1), block.text(), block.line() + 1));
        List<Program.CompileError> errors = Program.compile(sources, into, schemas);
        if (errors.isEmpty()) {
            problem(block, "the compiler does not refuse it");
        }
        return String.join(
                "\n", errors.stream().map(error -> error.inFile(schemas)).toList());
    }

    private static boolean isMisused(Block block) {
        boolean isJava = block.language().equals("java");
        boolean isModule = isJava && block.use().equals(Markdown.MODULE);
        return !isModule && (isJava || !block.use().isEmpty());
    }

    private static String misuse(Block block) {
        if (!block.language().equals("java")) {
            String language = block.use().equals("output") ? "text" : "java";
            return "the comment \"java: " + block.use() + "\" is not directly before a ```" + language + " block";
        }
        return block.use().isEmpty()
                ? "a ```java block without a comment on the line before it; there must be one of " + USES
                : "\"java: " + block.use() + "\" is none of " + USES;
    }

    /** Keeps a file or declarations for the programs after them; whether it is one of these. */
    private boolean keep(Block block) {
        Matcher file = FILE.matcher(block.use());
        if (file.matches()) {
            kept.put(file.group(1), new Source(file.group(1), block.text(), block.line() + 1));
            return true;
        }
        if (block.use().equals("declarations")) {
            String className = "Declarations" + block.line();
            String code = wrap(block, "class " + className + " extends " + declarations + " {", "}");
            kept.put(className + ".java", new Source(className + ".java", code, block.line()));
            declarations = className;
            return true;
        }
        return false;
    }

    private void checkProgram(Block block, Matcher use, Path classes, Path work)
            throws IOException, InterruptedException {
        String className = "Program" + block.line();
        String head = "class " + className + " extends " + declarations
                + " { public static void main(String[] args) throws Exception {";
        List<Source> sources = new ArrayList<>(kept.values());
        sources.add(new Source(className + ".java", wrap(block, head, "} }"), block.line()));
        List<Program.CompileError> errors = Program.compile(sources, classes, schemas);
        if (!errors.isEmpty()) {
            errors.forEach(error -> problems.add(name + ": " + error.onPage()));
            return;
        }
        if (use.group(2) == null) {
            Program.Result result = Program.run(className, classes, work);
            output = result.output();
            checkEnd(block, result.errors(), use.group(1));
        }
    }

    private void checkOutput(Block block) {
        if (!output.strip().equals(block.text().strip())) {
            problem(block, "the program before it printed:\n" + output);
        }
    }

    private void checkEnd(Block block, String standardError, String expected) {
        if (expected == null) {
            if (!standardError.isEmpty()) {
                problem(block, "the program failed, or wrote to standard error:\n" + standardError);
            }
            return;
        }
        String first = standardError.lines().findFirst().orElse("no exception");
        if (!first.matches("Exception in thread \"main\" ([\\w$.]+[.$])?" + expected + "(:.*)?")) {
            problem(block, "the program should end with " + expected + ", not with:\n" + standardError);
        }
    }

    /** The block on lines of its own, so that lines can be counted, with the imports of the page so far before it. */
    private String wrap(Block block, String head, String tail) {
        Matcher own = IMPORT.matcher(block.text());
        while (own.find()) {
            imports.add(own.group());
        }
        return String.join(" ", imports) + " " + head + "\n" + own.replaceAll("") + tail + "\n";
    }

    private void checkXml(Block block) {
        String text = "<page>" + block.text().replaceFirst("<\\?xml.*?\\?>", "") + "</page>";
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            parser.parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            problem(block, "the XML is not well-formed: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void problem(Block block, String text) {
        problems.add(name + ": line " + block.line() + ": " + text);
    }
}
