package io.github.pytree4j.samples.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.ejml.data.DMatrixRMaj;

/**
 * 1,797 images of handwritten digits, 8×8 pixels of 0 to 16, and which digit each shows.
 *
 * <p>Every fifth row of {@code digits.csv.gz}, beginning with the first, is in the test set: rows 0, 5, 10, …, 1795, in all
 * 360, which is {@code rows[::5]} in NumPy. The other 1,437, in their order, are the training set. Pixels are divided by
 * 16, which is exact in float32.
 *
 * <p>Source: E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits" (its test set), 1998, UCI Machine
 * Learning Repository, <a href="https://doi.org/10.24432/C50P49">doi:10.24432/C50P49</a>, CC BY 4.0; the file is the copy
 * that scikit-learn distributes.
 */
final class DigitsData {
    static final int PIXELS = 64;
    static final int DIGITS = 10;
    private static final double BRIGHTEST = 16;
    private static final int TEST_EVERY = 5;

    private final List<int[]> trainingRows = new ArrayList<>();
    private final List<int[]> testRows = new ArrayList<>();

    private DigitsData(List<int[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            (i % TEST_EVERY == 0 ? testRows : trainingRows).add(rows.get(i));
        }
    }

    static DigitsData load() {
        InputStream file = Objects.requireNonNull(DigitsData.class.getResourceAsStream("digits.csv.gz"));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
            return new DigitsData(lines.lines()
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read digits.csv.gz", e);
        }
    }

    /** How many images the training set has. */
    int trainingSize() {
        return trainingRows.size();
    }

    /** Images of the training set by their index in it. */
    Examples training(int... indices) {
        return examples(Arrays.stream(indices).mapToObj(trainingRows::get).toList());
    }

    /** The whole test set. */
    Examples test() {
        return examples(testRows);
    }

    private static Examples examples(List<int[]> rows) {
        DMatrixRMaj images = new DMatrixRMaj(rows.size(), PIXELS);
        List<Integer> digits = new ArrayList<>();
        for (int[] row : rows) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                images.set(digits.size(), pixel, row[pixel] / BRIGHTEST);
            }
            digits.add(row[PIXELS]);
        }
        return new Examples(images, digits);
    }
}
