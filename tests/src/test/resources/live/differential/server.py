"""The Flax side of the differential tests: answers one line with one line, words apart by tabs, until the input ends."""

import os
import random
import sys
import warnings

warnings.filterwarnings("ignore")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
# What others print must not stand between the answers.
answers, sys.stdout = os.fdopen(os.dup(1), "w", encoding="utf-8"), sys.stderr

import flax
import foreign
import msgpack
import numpy as np
import trees
from flax import serialization
from flax.training import checkpoints
from notation import parse, show

flax.config.update("flax_use_orbax_checkpointing", False)
# Let msgpack say how deep a tree may be, and not the interpreter.
sys.setrecursionlimit(100_000)


def refused(error):
    return "refused", " ".join(f"{type(error).__name__}: {error}".split())[:300]


def written(seed, chunk):
    """Flax's bytes of a random tree, in chunks of at most so many bytes; and what it restores from them."""
    whole, serialization.MAX_CHUNK_SIZE = serialization.MAX_CHUNK_SIZE, int(chunk)
    try:
        data = serialization.to_bytes(trees.document(random.Random(int(seed))))
    finally:
        serialization.MAX_CHUNK_SIZE = whole
    return data.hex(), show(serialization.msgpack_restore(data))


def restored(data):
    """What Flax restores from bytes."""
    return "restored", show(serialization.msgpack_restore(bytes.fromhex(data)))


def saved(tree):
    """The bytes of a tree, and what Flax restores from them."""
    data = serialization.to_bytes(parse(tree))
    return data.hex(), show(serialization.msgpack_restore(data))


def other(seed):
    """Random msgpack as another program may write it, and what is odd about it."""
    writer = foreign.Writer(random.Random(int(seed)))
    data = writer.document()
    return (data.hex(), *sorted(writer.oddities))


def pair(seed):
    """A random target and, as bytes, a random state."""
    rng = random.Random(int(seed))
    target = trees.document(rng, 3)
    while not serialization.is_serializable(target) and not isinstance(target, tuple) and rng.random() < 0.9:
        target = trees.document(rng, 3)
    state = serialization.to_state_dict(target)
    for _ in range(rng.choice([0, 1, 1, 1, 2, 3])):
        state = trees.edited(rng, state)
    data = msgpack.packb(state, default=serialization._msgpack_ext_pack)
    return show(target), data.hex(), show(serialization.msgpack_restore(data))


def fitted(target, data):
    """What from_bytes makes of target and state, as a state dict."""
    return "restored", show(serialization.to_state_dict(serialization.from_bytes(parse(target), bytes.fromhex(data))))


def save(directory, prefix, keep, every, overwrite, step):
    """Saves a step."""
    number = float(step) if any(c in step for c in ".e") else int(step)
    every = float(every) or None
    state = {"a": np.arange(2)}
    try:
        checkpoints.save_checkpoint(directory, state, number, prefix, int(keep), overwrite == "true", every)
    except flax.errors.InvalidCheckpointError:
        return ("refused",)
    return ("saved",)


def step_of(prefix, step):
    """The step that Flax reads from a name, as the step is spelled if it is that."""
    read = checkpoints._checkpoint_path_step(prefix + step)
    return (step if read == float(step) else repr(read),)


def latest(directory, prefix):
    """The name of the newest checkpoint."""
    return (os.path.basename(str(checkpoints.latest_checkpoint(directory, prefix))),)


COMMANDS = {f.__name__: f for f in (written, restored, saved, other, pair, fitted, save, step_of, latest)}

for line in sys.stdin:
    command, *arguments = line.rstrip("\n").split("\t")
    try:
        answer = COMMANDS[command](*arguments)
    except Exception as error:
        answer = refused(error)
    print("\t".join(answer), file=answers, flush=True)
