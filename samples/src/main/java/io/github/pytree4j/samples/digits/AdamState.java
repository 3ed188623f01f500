package io.github.pytree4j.samples.digits;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;

/**
 * What Adam remembers: {@code optax.ScaleByAdamState}.
 *
 * @param count how many updates have been made; int32 without axes, as in optax
 * @param mu running mean of the gradients
 * @param nu running mean of their squares
 */
@PyTreeDataclass
public record AdamState(NdArray count, Params mu, Params nu) {}
