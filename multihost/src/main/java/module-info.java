/**
 * Arrays whose shards several processes hold, saved by all of them into one checkpoint as JAX and Flax write it.
 *
 * <p>Start with {@link io.github.pytree4j.multihost.MultihostArrays} and
 * {@link io.github.pytree4j.multihost.sharding.ShardedArray}.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Our other modules are built after this one.
module io.github.pytree4j.multihost {
    requires com.fasterxml.jackson.core;
    requires com.github.luben.zstd_jni;
    requires transitive io.github.pytree4j.runtime;

    exports io.github.pytree4j.multihost;
    exports io.github.pytree4j.multihost.group;
    exports io.github.pytree4j.multihost.sharding;

    // For our own modules.
    exports io.github.pytree4j.multihost.zarr to
            io.github.pytree4j.cli;
    exports io.github.pytree4j.multihost.spark;
    exports io.github.pytree4j.multihost.zookeeper;
}
