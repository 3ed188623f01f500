"""One of several processes of JAX. Does, line by line, what it reads, and answers each line with one that begins with "answer ".

usage: jax_process.py PORT PROCESSES INDEX DEVICES

  save DIRECTORY STEP MESH STATE KEEP EVERY      with Flax; MESH is 4x2, STATE is all or small, EVERY is 0 for none
  restore DIRECTORY STEP MESH STATE              with Flax, and says whether all shards of this process are what was saved
  dtypes                                         those of JAX: with TensorStore's Zarr, and without
  load FOLDER                                    arrays of float32 in files of their bytes, over a mesh of 4x2
  time-save DIRECTORY STEP                       saves these with Flax, and says how many seconds, and of CPU time, that took
  time-restore DIRECTORY STEP                    restores them
  check                                          whether what was restored last is what was loaded
"""

import os
import sys

port, processes, index, devices = map(int, sys.argv[1:])
os.environ["XLA_FLAGS"] = f"--xla_force_host_platform_device_count={devices}"
os.environ["JAX_PLATFORMS"] = "cpu"

import time
import traceback

import flax
import jax
import ml_dtypes
import numpy as np
import tensorstore as ts
from flax.training import checkpoints
from jax.experimental.array_serialization.serialization import GlobalAsyncCheckpointManager
from jax.sharding import Mesh, NamedSharding, PartitionSpec as P

flax.config.update("flax_use_orbax_checkpointing", False)
jax.config.update("jax_enable_x64", True)
jax.distributed.initialize(f"127.0.0.1:{port}", processes, index)
manager = GlobalAsyncCheckpointManager()

# As in SharedState.java.
SPECS = {
    "xy": ((16, 8), P("x", "y")),
    "x": ((16, 3), P("x", None)),
    "both": ((8, 5), P(("x", "y"), None)),
    "whole": ((5, 3), P()),
    "y": ((8, 3, 2), P("y", None, None)),
}
DTYPES = (
    "bool int2 int4 int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 bfloat16 float32 float64 complex64 complex128"
    " float8_e3m4 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu float4_e2m1fn"
).split()
IN_ALL_WAYS = ("float32", "bfloat16", "complex128")
MASKS = {"bool": 1, "int2": 1, "int4": 7, "float4_e2m1fn": 7}


def dtype_of(name):
    return np.dtype(getattr(ml_dtypes, name, None) or name)


def mesh_of(text):
    """Devices of all processes, as many of each."""
    x, y = map(int, text.split("x"))
    every = jax.devices()
    return Mesh(np.array(every[:: len(every) // (x * y)]).reshape(x, y), ("x", "y"))


def names(state):
    if state == "small":
        return [("float32", "xy")]
    return [(dtype, spec) for dtype in DTYPES for spec in SPECS if spec == "xy" or dtype in IN_ALL_WAYS]


def elements(dtype, spec, seed):
    shape = SPECS[spec][0]
    counted = np.arange(np.prod(shape) * dtype_of(dtype).itemsize) * 37 + seed * 101 + sum(map(ord, dtype + spec))
    return ((counted % 251) & MASKS.get(dtype, 255)).astype(np.uint8).view(dtype_of(dtype)).reshape(shape)


def sharded(whole, mesh, spec):
    return jax.make_array_from_callback(whole.shape, NamedSharding(mesh, spec), lambda where: whole[where])


def state_of(state, seed, mesh):
    tree = {"step": seed}
    for dtype, spec in names(state):
        tree.setdefault(dtype, {})[spec] = sharded(elements(dtype, spec, seed), mesh, SPECS[spec][1])
    return tree


def differences(name, found, expected):
    if found.dtype != expected.dtype or found.shape != expected.shape or found.sharding != expected.sharding:
        return [f"{name} is {found.dtype}{found.shape} as {found.sharding}"]
    pairs = zip(found.addressable_shards, expected.addressable_shards)
    return [
        f"{name}{one.index} differs"
        for one, other in pairs
        if one.index != other.index or np.asarray(one.data).tobytes() != np.asarray(other.data).tobytes()
    ]


def save(directory, step, mesh, state, keep, every):
    tree = state_of(state, int(step), mesh_of(mesh))
    os.makedirs(directory, exist_ok=True)
    checkpoints.save_checkpoint_multiprocess(
        directory, tree, int(step), gda_manager=manager, keep=int(keep), keep_every_n_steps=int(every) or None)
    manager.wait_until_finished()
    return "ok"


def restore(directory, step, mesh, state):
    target = state_of(state, 0, mesh_of(mesh))
    expected = state_of(state, int(step), mesh_of(mesh))
    found = checkpoints.restore_checkpoint(directory, target, step=int(step), gda_manager=manager)
    problems = [] if found["step"] == int(step) else [f"step is {found['step']}"]
    for dtype, spec in names(state):
        problems += differences(f"{dtype}/{spec}", found[dtype][spec], expected[dtype][spec])
    return "; ".join(problems) or f"{len(names(state))} arrays"


def dtypes():
    candidates = {name for name in dir(ml_dtypes) if name not in ("finfo", "iinfo") and isinstance(getattr(ml_dtypes, name), type)}
    candidates |= {np.dtype(code).name for code in np.typecodes["All"] if np.dtype(code).itemsize > 0}
    candidates |= {"bool"}
    stored, others = [], []
    for name in sorted(candidates):
        try:
            values = np.zeros(4, dtype_of(name))
            if jax.device_put(values).dtype != values.dtype:
                continue
        except Exception:
            continue
        spec = {"driver": "zarr", "kvstore": {"driver": "memory", "path": name + "/"}, "dtype": name, "metadata": {"shape": [4]}}
        try:
            ts.open(spec, create=True).result().write(values).result()
            stored.append(name)
        except Exception:
            others.append(name)
    return f"{' '.join(stored)}; without: {' '.join(others)}"


loaded = {}
restored = {}


def load(folder):
    mesh = mesh_of("4x2")
    for name in sorted(os.listdir(folder)):
        whole = np.fromfile(os.path.join(folder, name), np.float32).reshape(-1, 2048)
        loaded[name] = sharded(whole, mesh, P("x", "y"))
    return f"{len(loaded)} arrays"


def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return f"{time.perf_counter() - wall} {time.process_time() - cpu}"


def time_save(directory, step):
    os.makedirs(directory, exist_ok=True)

    def work():
        checkpoints.save_checkpoint_multiprocess(
            directory, {"params": loaded}, int(step), gda_manager=manager, keep=1000)
        manager.wait_until_finished()

    return timed(work)


def time_restore(directory, step):
    restored.clear()

    def work():
        restored.update(
            checkpoints.restore_checkpoint(directory, {"params": loaded}, step=int(step), gda_manager=manager)["params"])
        jax.block_until_ready(restored)

    return timed(work)


def check():
    problems = [problem for name in loaded for problem in differences(name, restored[name], loaded[name])]
    return "; ".join(problems) or f"{len(loaded)} arrays"


COMMANDS = {
    "save": save,
    "restore": restore,
    "dtypes": dtypes,
    "load": load,
    "time-save": time_save,
    "time-restore": time_restore,
    "check": check,
}
print("answer ready", flush=True)
for line in sys.stdin:
    name, *arguments = line.split()
    try:
        answer = COMMANDS[name](*arguments)
    except Exception as problem:
        traceback.print_exc()
        answer = f"problem {type(problem).__name__}: {str(problem)[:500]}"
    print("answer", " ".join(answer.split()), flush=True)
