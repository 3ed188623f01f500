package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/** Components that name their codecs. */
@PyTreeDataclass
public record Custom(
        @PyTreeField(codec = PathCodec.class) Path path,
        @PyTreeField(codec = BitsCodec.class) BitSet bits,
        @PyTreeField(codec = BitsCodec.class, name = "more bits") BitSet moreBits,
        @PyTreeField(codec = WordsCodec.class) List<? extends CharSequence> words,
        @PyTreeField(codec = BOXED.class) Long boxed,
        @PyTreeField(codec = Matrix.class) double[][] matrix) {

    /** Found by its constant. */
    public static final class PathCodec extends Written<Path> {
        static final PathCodec INSTANCE = new PathCodec();

        private PathCodec() {}
    }

    /** Made by its constructor: the constant is of another type. */
    public static final class BitsCodec extends Written<BitSet> {
        static final Written<BitSet> INSTANCE = new BitsCodec();
    }

    static final class WordsCodec extends Written<List<? extends CharSequence>> {}

    /** Named as the constant of the component would be. */
    enum BOXED implements Codec<Long> {
        INSTANCE;

        @Override
        public void encode(Long value, StateSink sink) {
            sink.int64(value);
        }

        @Override
        public Long decode(Long target, StateSource source) {
            return source.int64();
        }
    }

    record Matrix() implements Codec<double[][]> {
        @Override
        public void encode(double[][] value, StateSink sink) {}

        @Override
        public double[][] decode(double[][] target, StateSource source) {
            return target;
        }
    }

    abstract static class Written<T> implements Codec<T> {
        @Override
        public void encode(T value, StateSink sink) {
            sink.string(value.toString());
        }

        @Override
        public T decode(T target, StateSource source) {
            return target;
        }
    }
}
