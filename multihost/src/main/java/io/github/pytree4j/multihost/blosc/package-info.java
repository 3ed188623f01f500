/**
 * Containers of Blosc, version 1, which older programs compress chunks with: {@link io.github.pytree4j.multihost.blosc.BloscContainer}
 * decompresses them. Nothing is written.
 *
 * <p>Sources: README_HEADER and README_CHUNK_FORMAT of c-blosc; the descriptions of the formats of LZ4 blocks and of Snappy by their
 * authors.
 */
@NullMarked
package io.github.pytree4j.multihost.blosc;

import org.jspecify.annotations.NullMarked;
