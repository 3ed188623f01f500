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
        sink.field(FIELDS, 0);
        sink.write(PATH, value.path());
        sink.field(FIELDS, 1);
        sink.write(BITS, value.bits());
        sink.field(FIELDS, 2);
        sink.write(MORE_BITS, value.moreBits());
        sink.field(FIELDS, 3);
        sink.write(WORDS, value.words());
        sink.field(FIELDS, 4);
        sink.write(BOXED_, value.boxed());
        sink.field(FIELDS, 5);
        sink.write(MATRIX, value.matrix());
        sink.endRecord();
    }

    @Override
    public Custom decode(Custom target, StateSource source) {
        Path path = target == null ? null : target.path();
        BitSet bits = target == null ? null : target.bits();
        BitSet moreBits = target == null ? null : target.moreBits();
        List<? extends CharSequence> words = target == null ? null : target.words();
        Long boxed = target == null ? null : target.boxed();
        double[][] matrix = target == null ? null : target.matrix();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> path = source.read(PATH, path);
                case 1 -> bits = source.read(BITS, bits);
                case 2 -> moreBits = source.read(MORE_BITS, moreBits);
                case 3 -> words = source.read(WORDS, words);
                case 4 -> boxed = source.read(BOXED_, boxed);
                case 5 -> matrix = source.read(MATRIX, matrix);
                default -> throw new AssertionError(field);
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
