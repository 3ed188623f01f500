/**
 * Arrays whose shards several processes hold, saved by all of them into one checkpoint as JAX and Flax write it.
 *
 * <p>Start with {@link io.github.pytree4j.multihost.sharding.ShardedArray}.
 */
@org.jspecify.annotations.NullMarked
module io.github.pytree4j.multihost {
    requires transitive io.github.pytree4j.runtime;

    exports io.github.pytree4j.multihost.group;
    exports io.github.pytree4j.multihost.sharding;
    exports io.github.pytree4j.multihost.spark;
    exports io.github.pytree4j.multihost.zookeeper;
}
