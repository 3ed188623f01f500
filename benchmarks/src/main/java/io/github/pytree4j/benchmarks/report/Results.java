package io.github.pytree4j.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one run of one part of the comparison found: a file of JSON, which the page is made from and which other programs can
 * read.
 */
public final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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
        Map<List<String>, List<Double>> values = new LinkedHashMap<>();
        for (Measurement row : measurements) {
            values.computeIfAbsent(List.of(row.subject(), row.contender(), row.operation()), key -> new ArrayList<>())
                    .add(row.value());
        }
        List<Row> rows = new ArrayList<>();
        values.forEach((key, found) -> rows.add(new Row(key.get(0), key.get(1), key.get(2), found)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, (JSON.writeValueAsString(new Document(circumstances, rows)) + "\n").getBytes(UTF_8));
    }

    /** What {@link #write} has written there. */
    public static Results read(Path file) throws IOException {
        Document document = JSON.readValue(Files.readAllBytes(file), new TypeReference<Document>() {});
        Results results = new Results();
        document.circumstances().forEach(results::note);
        for (Row row : document.measurements()) {
            for (int i = 0; i < row.values().size(); i++) {
                results.add(new Measurement(
                        row.subject(),
                        row.contender(),
                        row.operation(),
                        i + 1,
                        row.values().get(i)));
            }
        }
        return results;
    }

    private record Document(Map<String, String> circumstances, List<Row> measurements) {}

    /** Seconds or bytes of all rounds, in order. */
    private record Row(String subject, String contender, String operation, List<Double> values) {}
}
