"""The model's state in Python, with real Flax: python3 model_state.py save|read DIRECTORY.

save: version 2 of the state, as checkpoint_200; version2.msgpack is that file.
read: every checkpoint of version 4 in DIRECTORY, restored into version 4; prints a line for each.
"""

import os
import sys
import warnings
from typing import Optional

warnings.filterwarnings("ignore")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import flax
import numpy as np
from flax import struct
from flax.training import checkpoints

flax.config.update("flax_use_orbax_checkpointing", False)


@struct.dataclass
class Layer1:
    kernel: np.ndarray
    bias: np.ndarray


@struct.dataclass
class ModelState2:
    step: int
    embedding: np.ndarray
    mean: np.ndarray
    layers: list
    rate: float
    momentum: float
    seed: int
    decay: float
    note: Optional[str]


@struct.dataclass
class Layer2:
    kernel: np.ndarray
    bias: np.ndarray
    activation: str


@struct.dataclass
class Optimizer1:
    rate: float
    momentum: float


@struct.dataclass
class ModelState4:
    step: int
    tokens: np.ndarray
    positions: np.ndarray
    mean: np.ndarray
    blocks: list
    optimizer: Optimizer1
    decay: float
    note: Optional[str]


def f32(values):
    return np.array(values, np.float32)


def layer(scale):
    return Layer1(kernel=scale * np.eye(2, dtype=np.float32), bias=f32([0, scale]))


def save(directory):
    state = ModelState2(
        step=200,
        embedding=f32([[2, 3], [4, 5], [6, 7], [0.5, 0.25], [0.75, 0.125]]),
        mean=f32([4.5, 5.5]),
        layers=[layer(5), layer(6)],
        rate=0.25,
        momentum=0.5,
        seed=43,
        decay=0.0625,
        note="from Python",
    )
    checkpoints.save_checkpoint(directory, state, step=200, keep=10, overwrite=True)


def read(directory):
    layer = Layer2(kernel=np.zeros((2, 2)), bias=np.zeros(2), activation="")
    target = ModelState4(
        step=0,
        tokens=np.zeros((3, 2)),
        positions=np.zeros((2, 2)),
        mean=np.zeros(2),
        blocks=[layer, layer],
        optimizer=Optimizer1(rate=0.0, momentum=0.0),
        decay=0.0,
        note=None,
    )
    for step in checkpoints.available_steps(directory):
        state = checkpoints.restore_checkpoint(directory, target, step=step)
        print(
            f"step {state.step}: {state.optimizer}, decay {state.decay}, note {state.note},"
            f" tokens {state.tokens.dtype}{state.tokens.tolist()}, mean {state.mean.dtype}{state.mean.tolist()},"
            f" blocks {[(block.activation, block.kernel.tolist()) for block in state.blocks]}"
        )


if __name__ == "__main__":
    {"save": save, "read": read}[sys.argv[1]](os.path.abspath(sys.argv[2]))
