package io.github.pytree4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.benchmarks.report.Plot.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlotTest {

    @Test
    void theExponentOfAPowerIsThatPower() {
        assertEquals(1, Plot.exponent(List.of(new Point(1, 7), new Point(10, 70), new Point(1000, 7000))), 1e-9);
        assertEquals(2, Plot.exponent(List.of(new Point(3, 9), new Point(5, 25))), 1e-9);
    }

    @Test
    void whatIsLinearRisesByOneTickATick() {
        Axis x = Axis.over(new double[] {1 << 20, 1L << 32}, 4, 0, 600);
        assertEquals(7, x.ticks().length);
        assertEquals(0, x.at(1 << 20), 1e-6);
        assertEquals(100, x.at(4 << 20), 1e-6);
        assertEquals(600, x.at(1L << 32), 1e-6);
    }

    @Test
    void everyLineAndItsNameAreInThePicture() throws Exception {
        Plot plot = new Plot("time < size & more", "bytes");
        plot.line("ours, save", List.of(new Point(1 << 20, 0.001), new Point(1 << 30, 1)), false, 0);
        plot.line("ours, restore", List.of(new Point(1 << 20, 0.0005)), true, 0);
        plot.line("nobody", List.of(), true, 1);
        String svg = plot.svg(Units::size, 4);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, document.getElementsByTagName("polyline").getLength());
        assertEquals(3, document.getElementsByTagName("circle").getLength());
        assertTrue(svg.contains(">ours, restore</text>"), svg);
        assertTrue(svg.contains(">time &lt; size &amp; more</text>"), svg);
        assertTrue(svg.contains(">1 GiB</text>"), svg);
        assertTrue(svg.contains(">10 ms</text>"), svg);
    }

    @Test
    void aPointThatHasNoLogarithmIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Point(1, 0));
    }
}
