package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;

/** Components whose names generated code has uses for, and keys that need quoting. */
@PyTreeDataclass
public record Awkward(
        int target,
        NdArray source,
        List<NdArray> fields,
        List<NdArray> FIELDS,
        int field,
        NdArray Codecs,
        NdArray INSTANCE,
        List<String> value,
        List<String> VALUE,
        char sink,
        int yield,
        int record,
        @PyTreeField(name = "a \"quoted\" $L key/with slash\n") double $L) {}
