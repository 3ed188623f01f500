package io.github.pytree4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown. */
public final class Table {
    private final List<String> lines = new ArrayList<>();
    private final int columns;

    public Table(String... head) {
        columns = head.length;
        lines.add(line(List.of(head)));
        lines.add("| --- |" + " --- |".repeat(columns - 1));
    }

    /** Adds a row of as many cells as the head has. */
    public void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("expected " + columns + " cells, found " + cells);
        }
        lines.add(line(cells));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The lines, each with its end. */
    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
