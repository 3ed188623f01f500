package io.github.pytree4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Lines over two logarithmic axes, as SVG: what is linear is a straight line that rises by one decade in a decade. */
public final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#6b7780", "#d1495b", "#8f5db7", "#c77d0a", "#3a7d44", "#0f9d94", "#a3403b");

    private final String title;
    private final String across;
    private final List<Series> series = new ArrayList<>();

    /** @param across what the horizontal axis shows */
    public Plot(String title, String across) {
        this.title = title;
        this.across = across;
    }

    /** A point of a line; both numbers are more than zero. */
    public record Point(double x, double y) {
        public Point {
            if (!(x > 0) || !(y > 0)) {
                throw new IllegalArgumentException("no logarithm of " + x + ", " + y);
            }
        }
    }

    private record Series(String name, List<Point> points, boolean dashed, int colour) {}

    /** Adds a line, if it has points. Lines with the same {@code colour} belong together. */
    public void line(String name, List<Point> points, boolean dashed, int colour) {
        if (!points.isEmpty()) {
            series.add(new Series(name, List.copyOf(points), dashed, colour));
        }
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    /**
     * The exponent of the power of x that fits best: 1 where y is proportional to x.
     *
     * @param points at least two, of different x
     */
    public static double exponent(List<Point> points) {
        double meanX = points.stream()
                .mapToDouble(point -> Math.log(point.x()))
                .average()
                .orElseThrow();
        double meanY = points.stream()
                .mapToDouble(point -> Math.log(point.y()))
                .average()
                .orElseThrow();
        double above = 0;
        double below = 0;
        for (Point point : points) {
            double x = Math.log(point.x()) - meanX;
            above += x * (Math.log(point.y()) - meanY);
            below += x * x;
        }
        return above / below;
    }

    /** The picture, with values of x and seconds spelled so on its axes. */
    public String svg(DoubleFunction<String> spelledX, int baseX) {
        List<Point> all =
                series.stream().flatMap(line -> line.points().stream()).toList();
        Axis x = Axis.over(all.stream().mapToDouble(Point::x).toArray(), baseX, LEFT, WIDTH - RIGHT);
        Axis y = Axis.over(all.stream().mapToDouble(Point::y).toArray(), 10, HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, HEIGHT));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT));
        svg.append(text(LEFT, 22, "start", title, " font-size=\"15\""));
        for (double tick : x.ticks()) {
            svg.append(stroke(x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM));
            svg.append(text(x.at(tick), HEIGHT - BOTTOM + 18, "middle", spelledX.apply(tick), ""));
        }
        for (double tick : y.ticks()) {
            svg.append(stroke(LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick)));
            svg.append(text(LEFT - 6, y.at(tick) + 4, "end", Units.time(tick), ""));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", across, ""));
        for (int i = 0; i < series.size(); i++) {
            svg.append(drawn(series.get(i), x, y, TOP + 10 + 18 * i));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String drawn(Series line, Axis x, Axis y, int legend) {
        String style = format(
                "stroke=\"%s\"%s",
                COLOURS.get(line.colour() % COLOURS.size()), line.dashed() ? " stroke-dasharray=\"5 3\"" : "");
        StringBuilder svg = new StringBuilder("<polyline fill=\"none\" stroke-width=\"2\" " + style + " points=\"");
        line.points().forEach(point -> svg.append(format("%.1f,%.1f ", x.at(point.x()), y.at(point.y()))));
        svg.append("\"/>\n");
        for (Point point : line.points()) {
            svg.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>%n",
                    x.at(point.x()), y.at(point.y()), COLOURS.get(line.colour() % COLOURS.size())));
        }
        int start = WIDTH - RIGHT + 12;
        svg.append(format("<path d=\"M%d %dh24\" stroke-width=\"2\" %s/>%n", start, legend, style));
        return svg.append(text(start + 30, legend + 4, "start", line.name(), ""))
                .toString();
    }

    private static String stroke(double x1, double y1, double x2, double y2) {
        return format("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>%n", x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String text, String more) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n", x, y, anchor, more, escaped);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
    }
}
