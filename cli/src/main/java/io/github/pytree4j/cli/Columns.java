package io.github.pytree4j.cli;

import java.io.PrintWriter;

/** Lines of cells, each column as wide as its widest cell. Lines are measured first and written then; none is kept. */
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

    Columns(Align... aligns) {
        this.aligns = aligns;
        this.widths = new int[aligns.length];
    }

    /** Makes room for a line. */
    void measure(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            int width = width(cells[i]);
            widths[i] = width > MAX_WIDTH ? widths[i] : Math.max(widths[i], width);
        }
    }

    /** Writes a line, without spaces at its end. */
    void write(PrintWriter out, String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - width(cells[i])));
            boolean absent = widths[i] == 0 && cells[i].isEmpty();
            line.append(i == 0 || absent ? "" : GAP);
            line.append(aligns[i] == Align.RIGHT ? padding + cells[i] : cells[i] + padding);
        }
        out.print(line.toString().stripTrailing());
        out.print('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
