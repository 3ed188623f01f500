package io.github.pytree4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one run of one part of the comparison found: a file of lines of cells between tabs, which the page is made from and
 * which other programs can read.
 */
public final class Results {
    private static final String HEAD = "subject\tcontender\toperation\tround\tvalue";

    private final Map<String, String> circumstances = new LinkedHashMap<>();
    private final List<Measurement> measurements = new ArrayList<>();

    /** Notes under which circumstances all of it was measured; a later value replaces an earlier one. */
    public void note(String name, String value) {
        circumstances.put(name, value.replaceAll("\\s+", " ").strip());
    }

    public void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** Forgets what was measured of a subject and a contender, which is not all that was to be. */
    public void drop(String subject, String contender) {
        measurements.removeIf(measurement ->
                measurement.subject().equals(subject) && measurement.contender().equals(contender));
    }

    /** What was noted, by its name, in order. */
    public Map<String, String> circumstances() {
        return Collections.unmodifiableMap(circumstances);
    }

    /** What was noted under {@code name}, or nothing. */
    public Optional<String> circumstance(String name) {
        return Optional.ofNullable(circumstances.get(name));
    }

    /** The names of notes that begin with {@code prefix}, without it, in order. */
    public List<String> notedAfter(String prefix) {
        return circumstances.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /** In the order in which they were first measured. */
    public List<String> subjects() {
        return measurements.stream().map(Measurement::subject).distinct().toList();
    }

    /** In the order in which they were first measured. */
    public List<String> contenders() {
        return measurements.stream().map(Measurement::contender).distinct().toList();
    }

    /** What the rounds found, if this was measured. */
    public Optional<Summary> summary(String subject, String contender, String operation) {
        double[] values = measurements.stream()
                .filter(measurement -> measurement.subject().equals(subject)
                        && measurement.contender().equals(contender)
                        && measurement.operation().equals(operation))
                .mapToDouble(Measurement::value)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Summary.of(values));
    }

    /** Writes all of it to {@code file}, in the place of what an earlier run has left there. */
    public void write(Path file) throws IOException {
        Stream<String> notes =
                circumstances.entrySet().stream().map(note -> "# " + note.getKey() + "\t" + note.getValue());
        Stream<String> rows = measurements.stream()
                .map(row -> String.join(
                        "\t",
                        row.subject(),
                        row.contender(),
                        row.operation(),
                        Integer.toString(row.round()),
                        Double.toString(row.value())));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                Stream.of(notes, Stream.of(HEAD), rows).flatMap(lines -> lines).toList());
    }

    /** What {@link #write} has written there. */
    public static Results read(Path file) throws IOException {
        Results results = new Results();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("# ")) {
                results.note(cells[0].substring(2), cells[1]);
            } else if (!line.equals(HEAD)) {
                results.add(new Measurement(
                        cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), Double.parseDouble(cells[4])));
            }
        }
        return results;
    }
}
