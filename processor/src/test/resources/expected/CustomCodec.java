// Generated from the record Custom. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Custom}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class CustomCodec implements RecordCodec<Custom> {
    public static final CustomCodec INSTANCE = new CustomCodec();

    private static final RecordFields FIELDS = RecordFields.of(Custom.class, "path", "bits",
            "more bits", "words", "boxed", "matrix");

    private static final Codec<Path> PATH = Codecs.custom(Custom.PathCodec.INSTANCE);

    private static final Codec<BitSet> BITS = Codecs.custom(new Custom.BitsCodec());

    private static final Codec<BitSet> MORE_BITS = Codecs.custom(new Custom.BitsCodec());

    private static final Codec<List<? extends CharSequence>> WORDS =
            Codecs.custom(new Custom.WordsCodec());

    private static final Codec<Long> BOXED_ = Codecs.custom(Custom.BOXED.INSTANCE);

    private static final Codec<double[][]> MATRIX = Codecs.custom(new Custom.Matrix());

    private CustomCodec() {
    }

    @Override
    public void encode(Custom value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, PATH, value.path());
        sink.write(FIELDS, 1, BITS, value.bits());
        sink.write(FIELDS, 2, MORE_BITS, value.moreBits());
        sink.write(FIELDS, 3, WORDS, value.words());
        sink.write(FIELDS, 4, BOXED_, value.boxed());
        sink.write(FIELDS, 5, MATRIX, value.matrix());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Custom decode(Custom target, StateSource source) {
        Path path = target == null ? null : target.path();
        BitSet bits = target == null ? null : target.bits();
        BitSet moreBits = target == null ? null : target.moreBits();
        List<? extends CharSequence> words = target == null ? null : target.words();
        Long boxed = target == null ? null : target.boxed();
        double[][] matrix = target == null ? null : target.matrix();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    path = source.read(PATH, path);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    bits = source.read(BITS, bits);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    moreBits = source.read(MORE_BITS, moreBits);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    words = source.read(WORDS, words);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    boxed = source.read(BOXED_, boxed);
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    matrix = source.read(MATRIX, matrix);
                    field = record.next();
                    break;
                default:
                    throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Custom(path, bits, moreBits, words, boxed, matrix);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}
