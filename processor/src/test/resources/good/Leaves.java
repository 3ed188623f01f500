package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Every type that is stored as one leaf, or that is raw already. */
@PyTreeDataclass
public record Leaves(
        boolean aBoolean,
        byte aByte,
        short aShort,
        int anInt,
        long aLong,
        char aChar,
        float aFloat,
        double aDouble,
        Boolean boxedBoolean,
        Byte boxedByte,
        Short boxedShort,
        Integer boxedInt,
        @Nullable Long boxedLong,
        Character boxedChar,
        Float boxedFloat,
        Double boxedDouble,
        @Nullable String string,
        TimeUnit anEnum,
        NdArray array,
        byte[] bytes,
        boolean[] booleans,
        short[] shorts,
        int[] ints,
        long[] longs,
        char[] chars,
        double @Nullable [] doubles,
        StateDict dict,
        StateValue value,
        Object anything,
        float... floats) {}
