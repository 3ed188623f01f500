package io.github.pytree4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.DType.Kind;
import io.github.pytree4j.array.ExternalArray;
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
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A state as JSON that other programs, also Python's, can make of the same checkpoint: each value is an object with its
 * {@code kind}; numbers other than shapes are text, floats as Python's {@code repr} spells them; an array has the SHA-256
 * of its little-endian bytes in C order.
 */
final class StateJson {
    private final JsonGenerator json;
    private final IdentityHashMap<ExternalArray, ArrayDigest> beside;

    private StateJson(JsonGenerator json, IdentityHashMap<ExternalArray, ArrayDigest> beside) {
        this.json = json;
        this.beside = beside;
    }

    /** Writes {@code state} and a line feed. */
    static void write(StateValue state, PrintWriter out) {
        IdentityHashMap<ExternalArray, ArrayDigest> beside = ArrayDigest.ofAllBeside(state);
        try (JsonGenerator json = PythonJson.to(out)) {
            new StateJson(json, beside).value(state);
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
            ExternalArray array = external.array();
            array(array.dtype(), array.shape(), Objects.requireNonNull(beside.get(array)));
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
            case EXTERNAL -> "ndarray";
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
        array(array.dtype(), array.shape(), ArrayDigest.of(array));
    }

    private void array(DType dtype, long[] shape, ArrayDigest digest) throws IOException {
        json.writeStringField("dtype", dtype.name());
        json.writeArrayFieldStart("shape");
        for (long length : shape) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        json.writeStringField("sha256", digest.sha256());
        if (digest.values().isPresent()) {
            values(digest.values().get());
        }
    }

    private void values(NdArray array) throws IOException {
        json.writeArrayFieldStart("values");
        for (int i = 0; i < array.size(); i++) {
            element(array, i);
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
}
