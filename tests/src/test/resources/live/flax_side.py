"""The Flax side of the live checks: python3 flax_side.py COMMAND ARGUMENTS..., see the functions. Prints text or JSON."""

import gzip
import hashlib
import os
import sys
import warnings

warnings.filterwarnings("ignore")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import flax
import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import serialization
from flax.training import checkpoints, train_state

flax.config.update("flax_use_orbax_checkpointing", False)


def target():
    """A TrainState of the structure that Java saves; its values do not matter."""
    params = {
        "Dense_0": {"kernel": jnp.zeros((4, 3)), "bias": jnp.zeros(3)},
        "Dense_1": {"kernel": jnp.zeros((3, 2)), "bias": jnp.zeros(2)},
    }
    return train_state.TrainState.create(apply_fn=None, params=params, tx=optax.adam(1e-3))


def leaves(tree):
    """One line a leaf: its path, and dtype, shape and SHA-256 of an array, or the value."""
    lines = []

    def visit(path, value):
        if isinstance(value, dict):
            for key, child in value.items():
                visit(path + "/" + str(key), child)
        elif hasattr(value, "dtype"):
            a = np.asarray(value)
            digest = hashlib.sha256(a.tobytes("C")).hexdigest()
            lines.append(f"{path} {a.dtype.name}{list(a.shape)} {digest}")
        else:
            lines.append(f"{path} {value!r}")

    visit(".", serialization.to_state_dict(tree))
    return sorted(lines)


def show(directory):
    """Restores the newest checkpoint into a Flax TrainState and prints its leaves."""
    state = checkpoints.restore_checkpoint(directory, target())
    assert isinstance(state, train_state.TrainState)
    print("\n".join(leaves(state)))


def train(directory, steps, keep):
    """Restores, applies jitted Adam steps to constant gradients, saves each, and prints the leaves of the last."""
    state = checkpoints.restore_checkpoint(directory, target())
    state = jax.tree_util.tree_map(jnp.asarray, state)
    apply = jax.jit(lambda s: s.apply_gradients(grads=jax.tree_util.tree_map(jnp.ones_like, s.params)))
    for _ in range(int(steps)):
        state = apply(state)
        checkpoints.save_checkpoint(directory, state, int(state.step), keep=int(keep))
    print("\n".join(leaves(state)))


def number(text):
    return float(text) if any(c in text for c in ".e") else int(text)


def retain(directory, keep, every, overwrite, *steps):
    """Saves these steps in turn and prints the names that are left after each."""
    for step in steps:
        try:
            checkpoints.save_checkpoint(
                directory,
                {"a": np.arange(2)},
                number(step),
                keep=int(keep),
                overwrite=overwrite == "overwrite",
                keep_every_n_steps=int(every) or None,
            )
        except flax.errors.InvalidCheckpointError:
            print("refused", end=" ")
        print(*sorted(name for name in os.listdir(directory) if name.startswith("checkpoint_")))


def accuracy(directory, csv):
    """Runs a Flax model with the parameters of the newest digits checkpoint on the test images; prints the hits."""
    params = checkpoints.restore_checkpoint(directory, None)["params"]
    hidden = params["Dense_0"]["bias"].size
    with gzip.open(csv, "rt") as lines:
        rows = np.array([[int(v) for v in line.split(",")] for line in lines])
    test = rows[::5]

    class Model(nn.Module):
        @nn.compact
        def __call__(self, x):
            inner, output = nn.Dense(hidden), nn.Dense(10)
            return output(nn.relu(inner(x)))

    logits = Model().apply({"params": params}, jnp.asarray(test[:, :64] / 16.0, jnp.float32))
    hits = int((np.argmax(np.asarray(logits), axis=1) == test[:, 64]).sum())
    print(f"({hits} of {len(test)} images correct)")


if __name__ == "__main__":
    command = {f.__name__: f for f in (show, train, retain, accuracy)}[sys.argv[1]]
    command(*sys.argv[2:])
