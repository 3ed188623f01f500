package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

@PyTreeDataclass
@SuppressWarnings("rawtypes")
public record UnusableCodecs<T>(
        @PyTreeField(codec = Longs.class) long primitive, // error: PT032: component 'primitive' of UnusableCodecs is of the primitive type long, but a codec is for objects: make it Long
        @PyTreeField(codec = Longs.class) int other, // error: PT032: component 'other' of UnusableCodecs is of the primitive type int, but a codec is for objects: make it Integer
        @PyTreeField(codec = int.class) BitSet noClass, // error: PT030: int cannot be the codec of component 'noClass' of UnusableCodecs: name a class that implements Codec<java.util.BitSet>
        @PyTreeField(codec = Longs[].class) BitSet array, // error: PT030: name a class that implements Codec<java.util.BitSet>
        @PyTreeField(codec = String.class) BitSet noCodec, // error: PT030: java.lang.String cannot be the codec of component 'noCodec' of UnusableCodecs: it is no codec; make it implement Codec<java.util.BitSet>
        @PyTreeField(codec = Raw.class) BitSet raw, // error: PT030: it implements Codec without saying for which type; make it implement Codec<java.util.BitSet>
        @PyTreeField(codec = Longs.class) BitSet ofAnother, // error: PT030: it implements Codec<java.lang.Long>; make it implement Codec<java.util.BitSet>
        @PyTreeField(codec = Longs.class) List<Long> ofItems, // error: PT030: it implements Codec<java.lang.Long>; make it implement Codec<java.util.List<java.lang.Long>>
        @PyTreeField(codec = Codec.class) BitSet theInterface, // error: PT030: it has type parameters; name a class without, such as a subclass that implements Codec<java.util.BitSet>
        @PyTreeField(codec = Generic.class) BitSet generic, // error: PT030: it has type parameters
        @PyTreeField(codec = Abstract.class) BitSet isAbstract, // error: PT030: it is abstract; name a class that can be instantiated
        @PyTreeField(codec = Face.class) BitSet face, // error: PT030: it is abstract
        @PyTreeField(codec = Inner.class) BitSet inner, // error: PT030: it is an inner class; make it static
        @PyTreeField(codec = Hidden.class) BitSet hidden, // error: PT030: generated code cannot use it; make it visible to its package
        @PyTreeField(codec = NoWay.class) BitSet noWay, // error: PT030: generated code cannot get an instance of it; give it a constant 'static final NoWay INSTANCE', or a constructor without parameters and checked exceptions, and make that visible to the record's package
        @PyTreeField(codec = Throwing.class) BitSet throwing, // error: PT030: generated code cannot get an instance of it
        @PyTreeField(codec = Unmade.class) BitSet unmade, // error: PT030: generated code cannot get an instance of it
        @PyTreeField(codec = Missing.class) BitSet missing, // error: cannot find symbol // error: PT031: unknown class as the codec of component 'missing' of UnusableCodecs: import it
        @PyTreeField(codec = Longs.class, grows = true) Long grows, // error: PT016: 'grows' has a codec of its own, which decides what it restores: remove grows = true, or the codec
        @PyTreeField(codec = Longs.class, pytreeNode = false) Long unstored, // error: PT011: 'unstored' is never stored, because of pytreeNode = false: remove its codec = ...
        @PyTreeField(codec = Longs.class) List rawType, // error: PT021: unsupported type java.util.List of component 'rawType' of UnusableCodecs: give it type arguments. Or leave the component out
        @PyTreeField(codec = Longs.class) List<? extends T> variable, // error: PT030: no class is the codec of java.util.List<? extends T> for all types that its type variable may stand for
        @PyTreeField(codec = Longs.class) Long fine) {

    abstract static class Of<T> implements Codec<T> {
        @Override
        public void encode(T value, StateSink sink) {}

        @Override
        public T decode(T target, StateSource source) {
            return target;
        }
    }

    static class Longs extends Of<Long> {}

    static class Raw extends Of {}

    static class Generic<T> extends Of<BitSet> {}

    abstract static class Abstract extends Of<BitSet> {}

    interface Face extends Codec<BitSet> {}

    class Inner extends Of<BitSet> {}

    private static class Hidden extends Of<BitSet> {}

    static class NoWay extends Of<BitSet> {
        private static final NoWay INSTANCE = new NoWay();

        private NoWay() {}
    }

    static class Throwing extends Of<BitSet> {
        Throwing() throws IOException {}
    }

    static class Unmade extends Of<BitSet> {
        static Unmade INSTANCE;

        Unmade(int x) {}
    }
}
