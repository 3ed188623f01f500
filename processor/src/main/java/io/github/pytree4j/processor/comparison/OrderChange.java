package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.errors.SchemaMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that both schemas have stand in another order. A restore takes them in any; Flax writes files in the order of
 * its class.
 *
 * @param before the keys in their order before
 * @param after the same keys in their order now
 */
public record OrderChange(List<String> before, List<String> after) implements SchemaChange {
    public OrderChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public boolean breaksRestore() {
        return false;
    }

    @Override
    public boolean breaksFlax() {
        return true;
    }

    @Override
    public boolean asksForVersion() {
        return true;
    }

    @Override
    public @Nullable String component() {
        return null;
    }

    @Override
    public String text() {
        return SchemaMessages.orderChanged(before, after);
    }
}
