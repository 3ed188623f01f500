package io.github.pytree4j;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small random state and small random targets out of few keys and kinds, so that they often nearly fit. */
public final class RandomState {
    private static final List<String> KEYS = List.of("a", "b", "0", "1", "2", "name", "fields", "values", "01", "");
    private static final List<String> TEXTS = List.of("", "x", "MONDAY", "1970-01-01T00:00:00Z", "//GDA");

    private final Random random;

    public RandomState(Random random) {
        this.random = random;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public StateValue state(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 11)) {
            case 0 -> NullValue.INSTANCE;
            case 1 -> new BoolValue(random.nextBoolean());
            case 2 -> IntValue.of(random.nextLong() >> random.nextInt(64));
            case 3 -> IntValue.ofUnsigned(random.nextLong());
            case 4 -> new FloatValue(random.nextBoolean() ? 0.5 : 1e300);
            case 5 -> new ComplexValue(1, 2);
            case 6, 7 -> new StringValue(any(TEXTS));
            case 8 -> new BytesValue(new byte[random.nextInt(3)]);
            case 9 -> new ScalarValue(NdArray.scalar((float) random.nextInt(3)));
            case 10 -> new ArrayValue(array());
            case 11 -> list(depth);
            default -> dict(depth);
        };
    }

    private NdArray array() {
        DType dtype = any(List.of(DType.FLOAT32, DType.INT8, DType.BOOL, DType.BFLOAT16));
        return random.nextBoolean() ? NdArray.zeros(dtype) : NdArray.zeros(dtype, random.nextInt(3));
    }

    private StateList list(int depth) {
        List<StateValue> items = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            items.add(state(depth - 1));
        }
        return new StateList(items);
    }

    private StateDict dict(int depth) {
        StateDict dict = new StateDict();
        int size = random.nextInt(4);
        boolean indexed = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            dict.put(indexed ? Integer.toString(i) : any(KEYS), state(depth - 1));
        }
        return dict;
    }

    public Object target(int depth) {
        return switch (random.nextInt(depth > 0 ? 20 : 13)) {
            case 0 -> 1;
            case 1 -> (byte) 1;
            case 2 -> 1.0;
            case 3 -> 1f;
            case 4 -> "x";
            case 5 -> true;
            case 6 -> array();
            case 7 -> new float[random.nextInt(3)];
            case 8 -> DayOfWeek.MONDAY;
            case 9 -> Instant.EPOCH;
            case 10 -> random.nextBoolean() ? OptionalLong.empty() : OptionalDouble.of(1);
            case 11 -> 'c';
            case 12 -> new byte[1];
            case 13 -> Optional.of(target(depth - 1));
            case 14 -> random.nextBoolean() ? EnumSet.of(DayOfWeek.FRIDAY) : new TreeSet<>(List.of("x"));
            case 15 -> random.nextBoolean() ? new LinkedHashSet<>(List.of(1L)) : new TreeSet<>();
            case 16, 17 -> targets(depth);
            default -> map(depth);
        };
    }

    private List<Object> targets(int depth) {
        List<Object> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(random.nextInt(5) == 0 ? null : target(depth - 1));
        }
        return items;
    }

    private Map<Object, Object> map(int depth) {
        Map<Object, Object> map = random.nextBoolean() ? new LinkedHashMap<>() : new HashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            map.put(any(KEYS), random.nextInt(5) == 0 ? null : target(depth - 1));
        }
        return random.nextInt(4) == 0 ? new TreeMap<>(map) : map;
    }
}
