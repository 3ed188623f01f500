package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
@SuppressWarnings("ArrayRecordComponent") // They are what is tested.
public record JavaArrays(boolean[] z, short[] s, int[] i, long[] j, float[] f, double[] d, char[] c, byte[] bytes) {}
