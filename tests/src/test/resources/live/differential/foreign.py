"""Random msgpack that Flax itself would not write, but may be asked to read."""

import struct

import msgpack
import numpy as np
import trees
from flax import serialization

INTEGERS = [0, 1, 5, 127, 200, 255, 40000, 65535, 2**31, 2**63, 2**64 - 1, -1, -32, -100, -(2**15), -(2**31), -(2**63)]
FORMS = [(-(2**7), 2**7, b"\xd0", ">b"), (0, 2**8, b"\xcc", ">B"), (-(2**15), 2**15, b"\xd1", ">h"), (0, 2**16, b"\xcd", ">H")]
FORMS += [(-(2**31), 2**31, b"\xd2", ">i"), (0, 2**32, b"\xce", ">I"), (-(2**63), 2**63, b"\xd3", ">q"), (0, 2**64, b"\xcf", ">Q")]


def packed(value):
    return msgpack.packb(value, default=serialization._msgpack_ext_pack)


class Writer:
    """Writes values, and notes what is odd about them: KnownDifferences.java says what Java makes of each oddity."""

    def __init__(self, rng):
        self.rng = rng
        self.oddities = set()
        self.in_list = False

    def odd(self, chance, name):
        if self.rng.random() < chance:
            self.oddities.add(name)
            return True
        return False

    def integer(self):
        value = self.rng.choice(INTEGERS)
        _, _, mark, form = self.rng.choice([f for f in FORMS if f[0] <= value < f[1]])
        return mark + struct.pack(form, value)

    def string(self, value=None):
        data = (self.rng.choice(trees.KEYS) if value is None else value).encode()
        if self.rng.random() < 0.01:
            data += self.rng.choice([b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82"])
        short = self.rng.random() < 0.5
        return (b"\xda" + struct.pack(">H", len(data)) if short else b"\xdb" + struct.pack(">I", len(data))) + data

    def array(self):
        """An array or NumPy scalar with parts of other types than Flax writes."""
        code, rng = self.rng.choice([1, 1, 3]), self.rng
        shape = [] if code == 3 else rng.choice([[2], [2, 1], [], [1], [0], [1, 1, 2]])
        size = int(np.prod(shape))
        data = bytes(range(4 * size))
        name = rng.choice(["float32", "int32", "uint32"])
        if code == 3 and self.odd(0.05, "scalar with axes"):
            shape = [size, 1]
        if self.odd(0.05, "inferred shape"):
            shape = rng.choice([[-1], [-1, 1], size, None, [True, size]])
        if self.odd(0.05, "dtype by another name"):
            name = rng.choice(["<f4", ">f4", "f4", "O", "V4", "nope", "str32", "bytes32", "void32", "", "float32,int32"])
        if rng.random() < 0.05:
            data = rng.choice([data + b"\0" * 4, data[:-1], b""]) if size else b"\0\0\0\0"
        parts = [shape, rng.choice([name, name.encode()]), data.decode() if rng.random() < 0.2 else data]
        if rng.random() < 0.03:
            parts.pop()
        return packed(msgpack.ExtType(code, packed(parts) + (b"\0" if rng.random() < 0.02 else b"")))

    def complex(self):
        parts = [self.rng.choice([1.5, -0.0, float("inf")]) for _ in range(2)]
        if self.odd(0.2, "complex of integers"):
            parts = self.rng.choice([[1.5, 2], [True, 0.0], [2**64 - 1, 1]])
        if self.odd(0.1, "complex of many parts"):
            parts.append(0.0)
        if self.rng.random() < 0.1:
            parts = self.rng.choice([[1.5], [None, 1.0], ["1", 1.0], []])
        return packed(msgpack.ExtType(2, packed(parts)))

    def extension(self):
        self.oddities.add("unknown extension")
        if self.rng.random() < 0.5:
            return packed(msgpack.Timestamp(self.rng.randrange(2**34), 0))
        return packed(msgpack.ExtType(self.rng.choice([0, 4, 127]), self.rng.randbytes(self.rng.choice([0, 1, 4]))))

    def chunked(self):
        if self.in_list:
            self.oddities.add("chunked in a list")
        rng = self.rng
        flat = np.arange(rng.choice([0, 1, 4, 6]), dtype=rng.choice(["float32", "int8", "bfloat16"]))
        cut = rng.randrange(len(flat) + 1)
        shape = rng.choice([[len(flat)], [len(flat), 1], [1, len(flat), 1]] + [[], []] * (len(flat) == 1))
        pieces = [flat[:cut], flat[cut:]] if rng.random() < 0.6 else [flat]
        if self.odd(0.05, "odd chunks"):
            pieces[0] = rng.choice([flat.astype("float64"), flat.reshape(1, -1), np.float32(1), np.array(1.5), None, [1, 2]])
        if self.odd(0.05, "inferred shape"):
            shape = rng.choice([[-1], [-1, 1]])
        shape = {str(i): n for i, n in enumerate(shape)}
        if self.odd(0.03, "malformed chunks"):
            shape = rng.choice([[len(flat)], {"0": len(flat) + 1}, {"0": None}, {}, {"1": len(flat)}])
        mark = rng.choice([False, None, 1]) if self.odd(0.05, "malformed chunks") else True
        entries = list({"__msgpack_chunked_array__": mark, "shape": shape, "chunks": dict(zip("01", pieces))}.items())
        if self.odd(0.1, "chunks in another order"):
            rng.shuffle(entries)
        if self.odd(0.04, "malformed chunks"):
            entries.insert(rng.randrange(4), ("more", 1)) if rng.random() < 0.5 else entries.pop()
        return packed(dict(entries))

    def key(self, taken):
        if self.odd(0.01, "key that is no text"):
            return self.rng.choice([b"\xc0", b"\xc3", b"\xc4\1a", packed(1.5), b"\x91\1"])
        if self.odd(0.02, "integer key"):
            return self.integer()
        word = self.rng.choice(trees.KEYS)
        if word in taken:
            self.oddities.add("repeated key")
        taken.add(word)
        return self.string(word)

    def container(self, depth):
        rng, count, outer = self.rng, self.rng.choice([0, 1, 2, 3]), self.in_list
        if rng.random() < 0.6:
            head = b"\xde" + struct.pack(">H", count) if rng.random() < 0.5 else b"\xdf" + struct.pack(">I", count)
            taken = set()
            return head + b"".join(self.key(taken) + self.value(depth - 1) for _ in range(count))
        self.in_list = True
        data = b"\xdc" + struct.pack(">H", count) + b"".join(self.value(depth - 1) for _ in range(count))
        self.in_list = outer
        return data

    def value(self, depth=3):
        rng = self.rng
        if depth and rng.random() < 0.5:
            return self.container(depth)
        kinds = [self.chunked, self.array, self.array, self.complex, self.integer, self.string]
        kinds += [lambda: b"\xca" + rng.randbytes(4), lambda: b"\xc5\0\3abc", lambda: b"\xc6\0\0\0\1a"]
        return rng.choice(kinds if rng.random() < 0.98 else [self.extension])()

    def document(self):
        data = self.value()
        if self.rng.random() < 0.03:
            return data + self.rng.choice([b"\xc0", b"\0"])
        return data[: self.rng.randrange(len(data))] if self.rng.random() < 0.03 else data
