package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.DType;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dtype as it stands in metadata.
 *
 * @param dtype which it is
 * @param order of the bytes of an element
 */
record StoredType(DType dtype, ByteOrder order) {
    /** NumPy's codes, which follow a sign for the order of bytes. */
    private static final Map<String, String> CODES = codes();

    /** Those that TensorStore has a spelling of its own for. */
    private static final Set<String> OWN_NAMES = Set.of(
            "bfloat16",
            "float8_e3m4",
            "float8_e4m3b11fnuz",
            "float8_e4m3fn",
            "float8_e4m3fnuz",
            "float8_e5m2",
            "float8_e5m2fnuz",
            "float8_e8m0fnu",
            "float4_e2m1fn",
            "int2",
            "int4");

    private static final Map<String, String> CODE_OF_NAME =
            CODES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final String DATETIME = "datetime64";
    private static final String TIMEDELTA = "timedelta64";

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("b1", "bool");
        for (int bytes = 1; bytes <= Long.BYTES; bytes *= 2) {
            codes.put("i" + bytes, "int" + bytes * Byte.SIZE);
            codes.put("u" + bytes, "uint" + bytes * Byte.SIZE);
        }
        for (int bytes = 2; bytes <= 16; bytes *= 2) {
            codes.put("f" + bytes, "float" + bytes * Byte.SIZE);
        }
        for (int bytes = 8; bytes <= 32; bytes *= 2) {
            codes.put("c" + bytes, "complex" + bytes * Byte.SIZE);
        }
        return codes;
    }

    /** What a spelling means; empty if that is unknown. */
    static Optional<StoredType> parse(String text) {
        if (text.length() < 2 || "<>|".indexOf(text.charAt(0)) < 0) {
            // Also what ml_dtypes has and TensorStore does not write yet; but no other spelling of what has a code.
            return DType.named(text)
                    .filter(dtype -> !CODE_OF_NAME.containsKey(text) && !isTime(text))
                    .map(dtype -> new StoredType(dtype, ByteOrder.LITTLE_ENDIAN));
        }
        String code = text.substring(1);
        ByteOrder order = text.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return named(code)
                .filter(dtype -> text.charAt(0) != '|' || dtype.itemSize() == 1)
                .map(dtype -> new StoredType(dtype, order));
    }

    private static Optional<DType> named(String code) {
        if (code.matches("M8\\[\\w{1,20}]")) {
            return DType.named(DATETIME + code.substring(2));
        }
        if (code.matches("m8\\[\\w{1,20}]")) {
            return DType.named(TIMEDELTA + code.substring(2));
        }
        return Optional.ofNullable(CODES.get(code)).flatMap(DType::named);
    }

    private static boolean isTime(String name) {
        return name.startsWith(DATETIME) || name.startsWith(TIMEDELTA);
    }

    /** How TensorStore spells a dtype, its elements little-endian; empty if it has no spelling. */
    static Optional<String> spelling(DType dtype) {
        String name = dtype.name();
        if (OWN_NAMES.contains(name)) {
            return Optional.of(name);
        }
        return Optional.ofNullable(CODE_OF_NAME.get(name))
                .filter(code -> dtype.isNumeric())
                .map(code -> (dtype.itemSize() == 1 ? "|" : "<") + code);
    }

    /** How many bytes are to be put in the other order together: those of an element, or of half a complex one. */
    int partSize() {
        return dtype.name().startsWith("complex") ? dtype.itemSize() / 2 : dtype.itemSize();
    }
}
