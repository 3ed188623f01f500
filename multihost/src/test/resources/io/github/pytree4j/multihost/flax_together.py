"""Saves or restores, with Flax and 8 devices in one process, what the Java test saves with several processes.

usage: flax_together.py save|restore|prune <directory>
"""

import os
import sys

os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"
os.environ["JAX_PLATFORMS"] = "cpu"

import flax
import jax
import numpy as np
from flax.training import checkpoints
from jax.experimental.array_serialization.serialization import GlobalAsyncCheckpointManager
from jax.sharding import Mesh, NamedSharding, PartitionSpec as P

flax.config.update("flax_use_orbax_checkpointing", False)
# One process can reach all of its devices, so that Flax would keep the arrays in its main file.
checkpoints._is_multiprocess_array = lambda value: isinstance(value, jax.Array)

action, directory = sys.argv[1:]
mesh = Mesh(np.array(jax.devices()).reshape(4, 2), ("x", "y"))
manager = GlobalAsyncCheckpointManager()

ARRAYS = {
    "kernel": (0, (16, 6), P("x", "y")),
    "rows": (1, (8, 2), P("x")),
    "whole": (2, (5, 3), P()),
    "both": (3, (16, 4), P(("x", "y"))),
    "scale": (4, (4, 2, 6), P("y", None, None)),
}


def floats(seed, shape):
    return (np.arange(np.prod(shape), dtype=np.float32) + np.float32(seed * 1000)).reshape(shape)


def state(seed):
    return {
        "step": seed,
        "local": floats(seed + 7, (3,)),
        "params": {
            name: jax.make_array_from_callback(
                shape, NamedSharding(mesh, spec), lambda index, values=floats(seed + more, shape): values[index]
            )
            for name, (more, shape, spec) in ARRAYS.items()
        },
    }


def require_same(found, expected):
    assert found["step"] == expected["step"], found["step"]
    np.testing.assert_array_equal(found["local"], expected["local"])
    for name, array in expected["params"].items():
        assert found["params"][name].sharding == array.sharding, name
        np.testing.assert_array_equal(np.asarray(found["params"][name]), np.asarray(array))


if action == "save":
    checkpoints.save_checkpoint_multiprocess(directory, state(5), 5, gda_manager=manager, keep=10)
    manager.wait_until_finished()
elif action == "restore":
    for step in (3, 4):
        found = checkpoints.restore_checkpoint(directory, state(0), step=step, gda_manager=manager)
        require_same(found, state(2 * step))
elif action == "prune":
    checkpoints.save_checkpoint_multiprocess(directory, state(9), 9, gda_manager=manager, keep=1)
    manager.wait_until_finished()
print("done")
