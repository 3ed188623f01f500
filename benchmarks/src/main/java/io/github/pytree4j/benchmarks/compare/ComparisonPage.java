package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Plot;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.report.Units;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page: what was measured, where, and what came out. Its words about the parts are those of the sections. */
final class ComparisonPage {
    static final String NAME = "benchmarks.md";
    private static final String BY_SIZE = "benchmarks-size.svg";
    private static final String BY_LEAVES = "benchmarks-leaves.svg";

    private final Map<Part, Results> parts;

    ComparisonPage(Map<Part, Results> parts) {
        this.parts = new EnumMap<>(Part.class);
        this.parts.putAll(parts);
    }

    /** The page of what {@link Compare} has left in {@code results}. */
    static ComparisonPage of(Path results) throws IOException {
        Map<Part, Results> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (Files.exists(part.file(results))) {
                parts.put(part, Results.read(part.file(results)));
            }
        }
        return new ComparisonPage(parts);
    }

    /** Writes the page and its plots into {@code folder}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> paragraphs =
                new ArrayList<>(List.of(text("head.md"), new GoalSection(parts).text(), circumstances()));
        if (parts.containsKey(Part.JVM)) {
            paragraphs.add(new JvmSection(parts.get(Part.JVM)).text());
        }
        if (parts.containsKey(Part.FILES)) {
            paragraphs.add(files(new FilesSection(parts.get(Part.FILES)), folder));
        }
        if (parts.containsKey(Part.COMPILE)) {
            paragraphs.add(new CompileSection(parts.get(Part.COMPILE)).text());
        }
        if (parts.containsKey(Part.MEMORY)) {
            paragraphs.add(new MemorySection(parts.get(Part.MEMORY)).text());
        }
        paragraphs.add(text("profile.md"));
        paragraphs.removeIf(String::isBlank);
        Files.writeString(folder.resolve(NAME), String.join("\n", paragraphs));
    }

    private static String files(FilesSection section, Path folder) throws IOException {
        StringBuilder text = new StringBuilder(section.text());
        Plot bySize = section.bySize();
        Plot byLeaves = section.byLeaves();
        if (!bySize.isEmpty()) {
            Files.writeString(folder.resolve(BY_SIZE), bySize.svg(Units::size, 4));
            text.append("\n![Time against size](" + BY_SIZE + ")\n");
        }
        if (!byLeaves.isEmpty()) {
            Files.writeString(folder.resolve(BY_LEAVES), byLeaves.svg(leaves -> Units.count(Math.round(leaves)), 10));
            text.append("\n![Time against leaves](" + BY_LEAVES + ")\n");
        }
        return text.toString();
    }

    /** Everything noted, of each part where the parts differ. */
    private String circumstances() {
        Set<String> names = new LinkedHashSet<>();
        parts.values().forEach(results -> names.addAll(results.circumstances().keySet()));
        names.removeIf(name -> name.startsWith(FilesPart.FAILURE));
        Table table = new Table("", "");
        for (String name : names) {
            Set<String> values = new LinkedHashSet<>();
            parts.values().forEach(results -> results.circumstance(name).ifPresent(values::add));
            table.row(List.of(name, String.join("; ", values)));
        }
        return "## Machine and versions\n\n" + table;
    }

    /** Words of the page that people write: a resource beside the classes of this module. */
    private static String text(String name) throws IOException {
        try (InputStream source =
                ComparisonPage.class.getResourceAsStream("/io/github/pytree4j/benchmarks/page/" + name)) {
            if (source == null) {
                throw new IOException("the class path lacks page/" + name);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
