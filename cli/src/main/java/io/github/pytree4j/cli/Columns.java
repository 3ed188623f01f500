package io.github.pytree4j.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, each column as wide as its widest cell. */
final class Columns {
    private static final String GAP = "  ";

    /** A wider cell pushes the others of its line aside instead of widening the column. */
    private static final int MAX_WIDTH = 60;

    enum Align {
        LEFT,
        RIGHT
    }

    private final Align[] aligns;
    private final int[] widths;
    private final List<String[]> lines = new ArrayList<>();

    Columns(Align... aligns) {
        this.aligns = aligns;
        this.widths = new int[aligns.length];
    }

    /** Adds a line. */
    void add(String... cells) {
        lines.add(cells);
        for (int i = 0; i < cells.length; i++) {
            int width = width(cells[i]);
            widths[i] = width > MAX_WIDTH ? widths[i] : Math.max(widths[i], width);
        }
    }

    /** Writes the lines, without spaces at their ends. */
    void write(PrintWriter out) {
        for (String[] cells : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                String padding = " ".repeat(Math.max(0, widths[i] - width(cells[i])));
                line.append(i == 0 || widths[i] == 0 ? "" : GAP);
                line.append(aligns[i] == Align.RIGHT ? padding + cells[i] : cells[i] + padding);
            }
            out.print(line.toString().stripTrailing());
            out.print('\n');
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
