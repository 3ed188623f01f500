"""What real Flax does with arrays of several processes: two, with a CPU device each, which this one starts.

restore DIR STEP OUT       restores a step as Flax does, each array onto a mesh of two devices, and writes OUT as `inspect --json` does
plain FILE OUT             the same of a file with all arrays in it
save DIR STEP              saves a state with sharded arrays
"""
import hashlib
import json
import os
import socket
import subprocess
import sys

PROCESSES = 2
os.environ["JAX_PLATFORMS"] = "cpu"
if "JAX_SIDE" not in os.environ:
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    sides = [
        subprocess.Popen([sys.executable, *sys.argv], env={**os.environ, "JAX_SIDE": f"{port} {side}"})
        for side in range(PROCESSES)
    ]
    sys.exit(max(abs(side.wait()) for side in sides))

import jax
import jax.numpy as jnp
import numpy as np
from flax import config, serialization, traverse_util
from flax.training import checkpoints
from jax.experimental import multihost_utils
from jax.experimental.array_serialization.serialization import GlobalAsyncCheckpointManager
from jax.sharding import Mesh, NamedSharding, PartitionSpec as P

PORT, SIDE = os.environ["JAX_SIDE"].split()
jax.distributed.initialize(f"localhost:{PORT}", PROCESSES, int(SIDE))
config.update("flax_use_orbax_checkpointing", False)
jax.config.update("jax_enable_x64", True)
MARK = "//GDAPlaceholder:"
MESH = Mesh(np.array(jax.devices()), ("x",))


def describe(value):
    if isinstance(value, dict):
        return {"kind": "dict", "entries": [[key, describe(inner)] for key, inner in value.items()]}
    if isinstance(value, str):
        return {"kind": "str", "value": value}
    if isinstance(value, int):
        return {"kind": "int", "value": str(value)}
    array = np.asarray(multihost_utils.process_allgather(value, tiled=True) if isinstance(value, jax.Array) else value)
    described = {
        "kind": "ndarray",
        "dtype": array.dtype.name,
        "shape": list(array.shape),
        "sha256": hashlib.sha256(array.tobytes("C")).hexdigest(),
    }
    if array.size <= 16:
        described["values"] = [str(element) for element in array.reshape(-1).tolist()]
    return described


def write(state, out):
    text = json.dumps(describe(state), indent=1) + "\n"
    if SIDE == "0":
        with open(out, "w") as file:
            file.write(text)


def sharded(array, spec):
    return jax.make_array_from_callback(array.shape, NamedSharding(MESH, spec), lambda index: array[index])


def restore(directory, step, out):
    path = os.path.join(directory, f"checkpoint_{step}")
    with open(path, "rb") as file:
        raw = serialization.msgpack_restore(file.read())
    target = {}
    for key, value in traverse_util.flatten_dict(raw).items():
        if isinstance(value, str) and value.startswith(MARK):
            with open(os.path.join(path + "_gda", value[len(MARK):], ".zarray")) as file:
                metadata = json.load(file)
            dtype = jnp.bfloat16 if metadata["dtype"] == "bfloat16" else metadata["dtype"]
            spec = P("x") if metadata["shape"][0] % 2 == 0 else P()
            value = sharded(np.zeros(metadata["shape"], dtype), spec)
        target[key] = value
    restored = checkpoints.restore_checkpoint(
        directory, traverse_util.unflatten_dict(target), step=int(step), gda_manager=GlobalAsyncCheckpointManager())
    write(restored, out)


def plain(file, out):
    with open(file, "rb") as opened:
        write(serialization.msgpack_restore(opened.read()), out)


def save(directory, step):
    state = {
        "params": {
            "kernel": sharded(np.arange(24, dtype=np.float32).reshape(6, 4) / 7, P(None, "x")),
            "bias": sharded(np.arange(5, dtype=np.int64), P()),
            "half": sharded(np.arange(8).astype(jnp.bfloat16).reshape(2, 4), P("x")),
        },
        "step": int(step),
    }
    checkpoints.save_checkpoint_multiprocess(
        directory, state, int(step), gda_manager=GlobalAsyncCheckpointManager(), keep=9)


{"restore": restore, "plain": plain, "save": save}[sys.argv[1]](*sys.argv[2:])
