"""Trees as one line of words, read and written by both sides; Node.java is the other one.

    dict 2 'a int 5 'b list 1 none        a dict of two entries: each key, then its value
    tuple 1 bool 1                        a sequence of one item
    point int 1 int 2                     a named tuple or dataclass: the values of its fields
    array float32 [2,3] x0000...          dtype, shape, bytes in C order; scalar likewise, without a shape
    float 3ff0000000000000                the bits, so that NaN and -0.0 are told apart; complex has two

Text begins with ' and has each UTF-16 unit but ASCII letters, digits and _ as %XXXX. A key without ' is an int.
"""

import collections
import re
import struct
from typing import Any

import ml_dtypes  # registers bfloat16 and its like with NumPy
import msgpack
import numpy as np
from flax import struct as flax_struct


Point = collections.namedtuple("Point", ["x", "y"])
Unit = collections.namedtuple("Unit", [])
Old = collections.namedtuple("Old", ["name", "fields", "values"])


@flax_struct.dataclass
class Pair:
    a: Any
    b: Any


@flax_struct.dataclass
class Empty:
    pass


@flax_struct.dataclass
class Tagged:
    value: Any
    note: Any = flax_struct.field(pytree_node=False, default=None)


RECORDS = {
    "point": (Point, 2),
    "unit": (Unit, 0),
    "old": (Old, 3),
    "pair": (Pair, 2),
    "empty": (Empty, 0),
    "tagged": (Tagged, 1),
}
KINDS = {cls: kind for kind, (cls, _) in RECORDS.items()}


def text(string):
    units = string.encode("utf-16-be", "surrogatepass")
    words = [chr(b) if a == 0 and re.match(r"\w", chr(b), re.A) else f"%{a:02x}{b:02x}" for a, b in zip(units[::2], units[1::2])]
    return "'" + "".join(words)


def untext(word):
    units = re.sub("%(....)", lambda m: chr(int(m[1], 16)), word[1:])
    return units.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")


def bits(number):
    return struct.pack(">d", number).hex()


def show(value):
    """The words of a tree of any kind that is named above, and of whatever msgpack_restore can return."""
    kind = type(value)
    if kind is dict:
        entries = [(text(k) if isinstance(k, str) else str(k)) + " " + show(v) for k, v in value.items()]
        return " ".join([f"dict {len(value)}", *entries])
    if kind in (list, tuple):
        return " ".join([f"{kind.__name__} {len(value)}", *map(show, value)])
    if kind in KINDS:
        fields = value if isinstance(value, tuple) else [getattr(value, f) for f in ("a", "b", "value") if hasattr(value, f)]
        return " ".join([KINDS[kind], *map(show, fields)])
    if value is None:
        return "none"
    if kind is bool:
        return f"bool {int(value)}"
    if kind is int:
        return f"int {value}"
    if kind is float:
        return "float " + bits(value)
    if kind is complex:
        return f"complex {bits(value.real)} {bits(value.imag)}"
    if kind is str:
        return "str " + text(value)
    if kind is bytes:
        return "bytes x" + value.hex()
    if isinstance(value, np.generic):
        return f"scalar {value.dtype.name} x{np.asarray(value).tobytes().hex()}"
    if kind is msgpack.ExtType:
        return f"ext {value.code} x{value.data.hex()}"
    if kind is msgpack.Timestamp:
        return "ext -1 x" + value.to_bytes().hex()
    array = np.asarray(value)
    shape = ",".join(map(str, array.shape))
    return f"array {array.dtype.name} [{shape}] x{array.tobytes('C').hex()}"


def parse(line):
    """The tree that is written so."""
    words = iter(line.split(" "))

    def number():
        return struct.unpack(">d", bytes.fromhex(next(words)))[0]

    def elements(dtype):
        return np.frombuffer(bytes.fromhex(next(words)[1:]), dtype=np.dtype(dtype))

    def key():
        word = next(words)
        return untext(word) if word.startswith("'") else int(word)

    def node():
        kind = next(words)
        if kind == "dict":
            return {key(): node() for _ in range(int(next(words)))}
        if kind in ("list", "tuple"):
            items = [node() for _ in range(int(next(words)))]
            return items if kind == "list" else tuple(items)
        if kind in RECORDS:
            cls, fields = RECORDS[kind]
            return cls(*[node() for _ in range(fields)])
        if kind == "none":
            return None
        if kind == "bool":
            return next(words) == "1"
        if kind == "int":
            return int(next(words))
        if kind == "float":
            return number()
        if kind == "complex":
            return complex(number(), number())
        if kind == "str":
            return untext(next(words))
        if kind == "bytes":
            return bytes.fromhex(next(words)[1:])
        if kind == "scalar":
            return elements(next(words))[0]
        dtype, shape = next(words), next(words)[1:-1]
        return elements(dtype).reshape([int(n) for n in shape.split(",") if n])

    return node()
