/**
 * The codecs that need no registration: leaves, collections, enums, sealed interfaces, and the choice by class. Written
 * with the public contract alone.
 */
@NullMarked
package io.github.pytree4j.codec.builtin;

import org.jspecify.annotations.NullMarked;
