package io.github.pytree4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.DType.Kind;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.format.multihost.ArrayPlaceholders;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.text.FloatText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A state as JSON that other programs, also Python's, can make of the same checkpoint: each value is an object with its
 * {@code kind}; numbers other than shapes are text, floats as Python's {@code repr} spells them; an array has the SHA-256
 * of its little-endian bytes in C order.
 */
final class StateJson {
    /** Arrays with more elements are described by their hash alone. */
    private static final int MAX_VALUES = 16;

    private final JsonGenerator json;

    private StateJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes {@code state} and a line feed. */
    static void write(StateValue state, PrintWriter out) {
        try (JsonGenerator json = PythonJson.to(out)) {
            new StateJson(json).value(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print('\n');
    }

    private void value(StateValue value) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind(value));
        if (value instanceof StateDict dict) {
            entries(dict);
        } else if (value instanceof StateList list) {
            json.writeArrayFieldStart("items");
            for (StateValue item : list.items()) {
                value(item);
            }
            json.writeEndArray();
        } else if (value instanceof ArrayValue array) {
            array(array.array());
        } else if (value instanceof ScalarValue scalar) {
            array(scalar.array());
        } else if (value instanceof ExternalValue external) {
            description(external.array().dtype(), external.array().shape());
        } else {
            leaf(value);
        }
        json.writeEndObject();
    }

    private static String kind(StateValue value) {
        return switch (value.kind()) {
            case DICT -> "dict";
            case LIST -> "list";
            case ARRAY -> "ndarray";
            case SCALAR -> "scalar";
            case BOOL -> "bool";
            case INT -> "int";
            case FLOAT -> "float";
            case COMPLEX -> "complex";
            case STRING -> "str";
            case BYTES -> "bytes";
            case NULL -> "none";
            case EXTERNAL -> "external";
            case PLACEHOLDER -> "str";
        };
    }

    private void leaf(StateValue value) throws IOException {
        if (value instanceof BytesValue bytes) {
            json.writeStringField("hex", HexFormat.of().formatHex(bytes.value()));
        } else if (value instanceof BoolValue bool) {
            json.writeBooleanField("value", bool.value());
        } else if (value instanceof IntValue integer) {
            json.writeStringField("value", integer.toString());
        } else if (value instanceof FloatValue number) {
            json.writeStringField("value", FloatText.of(number.value()));
        } else if (value instanceof StringValue string) {
            json.writeStringField("value", string.value());
        } else if (value instanceof PlaceholderValue placeholder) {
            json.writeStringField("value", ArrayPlaceholders.of(placeholder.path()));
        } else if (value instanceof ComplexValue complex) {
            json.writeFieldName("value");
            pair(complex.real(), complex.imaginary());
        }
    }

    private void entries(StateDict dict) throws IOException {
        json.writeArrayFieldStart("entries");
        for (Map.Entry<String, StateValue> entry : dict.entries()) {
            json.writeStartArray();
            json.writeString(entry.getKey());
            value(entry.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void array(NdArray array) throws IOException {
        description(array.dtype(), array.shape());
        json.writeStringField("sha256", sha256(array));
        if (array.size() <= MAX_VALUES && array.dtype().isNumeric()) {
            json.writeArrayFieldStart("values");
            for (int i = 0; i < array.size(); i++) {
                element(array, i);
            }
            json.writeEndArray();
        }
    }

    private void description(DType dtype, long[] shape) throws IOException {
        json.writeStringField("dtype", dtype.name());
        json.writeArrayFieldStart("shape");
        for (long length : shape) {
            json.writeNumber(length);
        }
        json.writeEndArray();
    }

    private void element(NdArray array, int index) throws IOException {
        Kind kind = array.dtype().kind();
        if (kind == Kind.COMPLEX) {
            pair(array.doubleAt(index), array.imaginaryAt(index));
        } else if (kind == Kind.BOOL) {
            json.writeBoolean(array.booleanAt(index));
        } else {
            json.writeString(Elements.real(array, index));
        }
    }

    private void pair(double real, double imaginary) throws IOException {
        json.writeStartArray();
        json.writeString(FloatText.of(real));
        json.writeString(FloatText.of(imaginary));
        json.writeEndArray();
    }

    private static String sha256(NdArray array) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (ByteBuffer bytes : array.buffers()) {
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
