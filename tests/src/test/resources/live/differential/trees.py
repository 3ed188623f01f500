"""Random trees of every kind that Flax can save, and random edits of the state of one."""

import jax.numpy as jnp
import numpy as np
from flax import serialization
from notation import Empty, Old, Pair, Point, Tagged, Unit

DTYPES = (
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128 bfloat16 "
    "float128 complex256 datetime64[ns] timedelta64[s] int2 uint2 int4 uint4 float8_e4m3fn float8_e5m2 "
    "float8_e4m3b11fnuz float8_e4m3fnuz float8_e5m2fnuz float8_e3m4 float8_e4m3 float8_e8m0fnu float4_e2m1fn "
    "float6_e2m3fn float6_e3m2fn"
).split()
INTEGERS = [0, 1, -1, -32, -33, 127, 128, 255, 256, 65535, 65536, -128, -129, -32768, -32769, 2**31 - 1, 2**31]
INTEGERS += [-(2**31), -(2**31) - 1, 2**32 - 1, 2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1, -(2**63)]
FLOATS = [0.0, -0.0, 1.0, 0.1, -1e300, 5e-324, float("nan"), float("inf"), float("-inf"), 16777217.0, 2.0**63]
STRINGS = ["", "a", "0", "1", "10", "a/b", "/", ".", "ü", "日本", "😀", "x" * 31, "x" * 32, "é" * 16, " ", "\0", "\n", '"']
KEYS = STRINGS + ["kernel", "bias", "Dense_0", "name", "fields", "values", "x", "y", "b", "value", "__msgpack", "01", "-1"]


def array(rng):
    dtype = np.dtype(rng.choice(DTYPES))
    shape = [rng.choice([0, 1, 2, 3, 5]) for _ in range(rng.choice([0, 1, 1, 2, 2, 3]))]
    size = int(np.prod(shape))
    if dtype.kind in "iufc" and dtype.name not in ("float128", "complex256"):
        flat = np.frombuffer(rng.randbytes(size * dtype.itemsize), dtype=dtype)
    else:
        flat = np.array([rng.randrange(2) for _ in range(size)], dtype=np.int64).astype(dtype)
    made = flat.reshape(shape)
    form = rng.randrange(6)
    if form == 0:
        return made.T
    if form == 1 and made.ndim:
        return made[::-1]
    if form == 2 and made.ndim:
        return made[..., ::2]
    if form == 3 and dtype.name in ("float32", "int32", "bool", "bfloat16"):
        return jnp.asarray(made)
    return made


def scalar(rng):
    return first(np.asarray(array(rng)))


def first(made):
    """The first element as a NumPy scalar, or another one: the padding of a long double is whatever was in memory."""
    return made.reshape(-1)[0] if made.size and made.dtype.name not in ("float128", "complex256") else np.float32(1)


def integer(rng):
    return rng.choice(INTEGERS) if rng.random() < 0.7 else rng.randrange(-(2 ** rng.randrange(1, 63)), 2 ** rng.randrange(1, 64))


LEAVES = [
    array,
    array,
    array,
    scalar,
    integer,
    lambda rng: rng.choice(FLOATS),
    lambda rng: complex(rng.choice(FLOATS), rng.choice(FLOATS)),
    lambda rng: rng.choice(STRINGS),
    lambda rng: rng.randbytes(rng.choice([0, 1, 3, 255, 256])),
    lambda rng: rng.random() < 0.5,
    lambda rng: None,
]


def leaf(rng):
    return rng.choice(LEAVES)(rng)


def keys(rng, count):
    if rng.random() < 0.2:
        return rng.sample(range(-2, 20), count)
    return rng.sample(KEYS, count)


def tree(rng, depth=4):
    """A tree of at most so many levels."""
    if depth == 0 or rng.random() < 0.3:
        return leaf(rng)
    count = rng.choice([0, 1, 1, 2, 2, 3] if rng.random() < 0.98 else [15, 16, 17])
    below = lambda: tree(rng, depth - 1)
    kind = rng.choice(range(12)) if rng.random() < 0.3 else rng.randrange(11)
    if kind < 4:
        return {key: below() for key in keys(rng, count)}
    if kind < 6:
        return [below() for _ in range(count)]
    if kind < 7:
        return tuple(below() for _ in range(count))
    if kind < 8:
        return Point(below(), below())
    if kind < 9:
        return Pair(below(), below())
    if kind < 10:
        return rng.choice([Unit(), Empty()])
    if kind < 11:
        return Tagged(below())
    return Old(below(), below(), below())  # seldom: Flax itself can hardly restore it


def document(rng, depth=4):
    """A tree that is not only None, which is no state to Java."""
    made = None
    while made is None:
        made = tree(rng, depth)
    return made


def edited(rng, state):
    """A state with one random change in one random place."""
    if isinstance(state, dict) and state and rng.random() < 0.7:
        key = rng.choice(list(state))
        return {k: edited(rng, v) if k == key else v for k, v in state.items()}
    if isinstance(state, dict) and rng.random() < 0.7:
        return edited_dict(rng, state)
    if isinstance(state, np.ndarray) and rng.random() < 0.3:
        return first(state)
    if rng.random() < 0.3:
        return rng.choice([None, {}, [], "", b"", 0, np.zeros(0), np.float32(0), 2**64 - 1, {"0": 1}, [1]])
    return state_of(tree(rng, 2))


def edited_dict(rng, state):
    change = rng.randrange(8)
    entries = list(state.items())
    if change == 0 and entries:
        del entries[rng.randrange(len(entries))]
    elif change == 1:
        entries.insert(rng.randrange(len(entries) + 1), (rng.choice(KEYS), leaf(rng)))
    elif change == 2:
        entries.append((str(len(entries)), leaf(rng)))
    elif change == 3:
        rng.shuffle(entries)
    elif change == 4:
        return [value for _, value in entries]
    elif change == 5 and entries:
        at = rng.randrange(len(entries))
        entries[at] = (rng.choice(KEYS), entries[at][1])
    elif change == 6:
        entries = [(int(k) if k in ("0", "1", "2") else k, v) for k, v in entries]
    else:
        old = [
            ("name", "Old"),
            ("fields", {str(i): k for i, k in enumerate(state)}),
            ("values", {str(i): v for i, v in enumerate(state.values())}),
        ]
        rng.shuffle(old)
        return dict(old) if rng.random() < 0.7 else edited_dict(rng, dict(old))
    return dict(entries)


def state_of(made):
    return serialization.to_state_dict(made)
