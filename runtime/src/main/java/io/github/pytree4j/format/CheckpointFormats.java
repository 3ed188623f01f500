package io.github.pytree4j.format;

import java.util.List;
import java.util.Optional;

/**
 * The formats that are looked for, in this order.
 *
 * @param all the formats
 */
public record CheckpointFormats(List<CheckpointFormat> all) {
    public CheckpointFormats {
        all = List.copyOf(all);
    }

    /** The format of what stands there, if it is known. */
    public Optional<CheckpointFormat> of(Place place) {
        return all.stream().filter(format -> format.recognizes(place)).findFirst();
    }
}
