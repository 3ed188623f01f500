package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@PyTreeDataclass
public record Sharded(
        ExternalArray any,
        Shards shards,
        List<Shards> list,
        @PyTreeField(grows = true) Map<String, Map<String, Shards>> params,
        Optional<Shards> ema,
        List<? extends Shards> wildcard,
        Tagged<String> tagged,
        OfRecords record,
        Choice choice,
        NdArray whole) {

    /** An array whose elements several processes hold. */
    public abstract static class Shards implements ExternalArray {}

    public interface Tagged<T> extends ExternalArray {}

    /** Sealed, but an array all the same. */
    public sealed interface Choice extends ExternalArray permits OfRecords {}

    /** A record, but an array all the same. */
    public record OfRecords(NdArray gather) implements Choice {
        @Override
        public DType dtype() {
            return gather.dtype();
        }

        @Override
        public long[] shape() {
            return gather.shape();
        }

        @Override
        public ExternalArray distribute(ExternalArray stored) {
            return this;
        }

        @Override
        public ExternalArray distribute(NdArray stored) {
            return this;
        }
    }
}
