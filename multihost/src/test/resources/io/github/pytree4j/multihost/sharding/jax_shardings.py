"""Prints how JAX divides arrays: one line for each mesh, spec and shape, `JaxShardingTest` says how.

    python jax_shardings.py > jax_shardings.txt

A line is the axes of the mesh, the spec, the shape, and then what each device holds in the order of the mesh, with its
replica_id; or `refused`, where jax.device_put does not take it.
"""

import itertools
import os

os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"
os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import numpy as np
from jax.sharding import Mesh, NamedSharding, PartitionSpec as P

SPECS = [
    P(), P(None), P("x"), P("y"), P("x", None), P(None, "x"), P(("x", "y")), P(("y", "x")), P(("x", "y"), None),
    P(None, ("y", "x")), P("x", "y"), P("y", "x"), P("y", None, None), P(None, "y", "x"), P("x", None, "y"), P("z"),
    P("x", "z", "y"), P(("z", "x"), "y"), P(("x", "y", "z")), P("x", "x"), P(("x", "y"), "x"), P(("y", "y")), P((), "y"),
    P("nowhere"), P("x", "y", "z", "x"),
]
SHAPES = [(), (8,), (6,), (0,), (8, 4), (8, 1), (16, 8), (6, 4), (0, 8), (8, 0), (8, 4, 2), (3, 8, 8)]
MESHES = [{"x": 4, "y": 2}, {"y": 2, "x": 4}, {"x": 8}, {"x": 1}, {"x": 2, "y": 2, "z": 2}, {"x": 1, "y": 8}, {"x": 2, "y": 3}]


def text(spec):
    return " ".join("-" if not e else e if isinstance(e, str) else "+".join(e) for e in spec)


def divided(axes, spec, shape):
    count = int(np.prod(list(axes.values())))
    # The order of the devices is the mesh's, not that of their ids.
    devices = np.array(jax.devices())[::-1][:count].reshape(tuple(axes.values()))
    try:
        mesh = Mesh(devices, tuple(axes))
        array = jax.device_put(np.zeros(shape, np.int8), NamedSharding(mesh, spec))
    except Exception:  # of many classes, which differ from version to version
        return "refused"
    shards = {shard.device.id: shard for shard in array.addressable_shards}
    held = []
    for device in devices.flat:
        shard = shards[device.id]
        ranges = [s.indices(n) for s, n in zip(shard.index, shape)]
        held.append("[" + ", ".join(f"{start}:{stop}" for start, stop, _ in ranges) + f"]/{shard.replica_id}")
    return " ".join(held)


for axes, spec, shape in itertools.product(MESHES, SPECS, SHAPES):
    mesh = " ".join(f"{name}={size}" for name, size in axes.items())
    print(" | ".join([mesh, text(spec), " ".join(map(str, shape)), divided(axes, spec, shape)]))
