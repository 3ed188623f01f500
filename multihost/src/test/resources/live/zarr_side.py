"""Real TensorStore, for LiveTensorStoreTest: writes and reads arrays whose elements both sides know.

  write FOLDER            one array for each dtype, codec, order and separator; prints the name and sha256 of each
  read FOLDER NAME...     prints the sha256 of the elements of each
"""

import hashlib
import itertools
import sys

import numpy as np
import tensorstore as ts

DTYPES = (
    "bool int2 int4 int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 bfloat16 float32 float64 complex64 complex128"
    " float8_e3m4 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu float4_e2m1fn"
).split()
CODECS = {
    "none": None,
    "zstd": {"id": "zstd", "level": 1},
    "zstd22": {"id": "zstd", "level": 22},
    "gzip": {"id": "gzip", "level": 6},
    "zlib": {"id": "zlib", "level": 9},
    "blosc": {"id": "blosc"},
} | {
    f"{name}{shuffle}": {"id": "blosc", "cname": name, "clevel": 9, "shuffle": shuffle}
    for name, shuffle in itertools.product(["blosclz", "lz4", "lz4hc", "snappy", "zlib", "zstd"], [0, 1, 2])
}


def digest(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def write(folder, name, dtype, shape, chunks, **metadata):
    spec = {
        "driver": "zarr",
        "kvstore": {"driver": "file", "path": f"{folder}/{name}"},
        "metadata": {"shape": shape, "chunks": chunks, **metadata},
    }
    if dtype[0] in "<>|":
        spec["metadata"]["dtype"] = dtype
    else:
        spec["dtype"] = dtype
    store = ts.open(spec, create=True, open=True).result()
    values = np.random.default_rng(len(name)).integers(0, 40, shape) % (2 if dtype in ("bool", "int2") else 6 if dtype == "int4" else 40)
    array = values.astype(store.dtype.numpy_dtype)
    store.write(array).result()
    print(name, digest(store.read().result()))


def write_all(folder):
    for dtype in DTYPES:
        write(folder, f"dtypes/{dtype}", dtype, [7, 5], [3, 2], compressor={"id": "zstd"})
    for codec, compressor in CODECS.items():
        write(folder, f"codecs/{codec}", "float32", [70, 50, 3], [40, 50, 2], compressor=compressor)
        write(folder, f"codecs/{codec}_f64", "float64", [601], [601], compressor=compressor)
    for kind, code in itertools.product(["fortran", "slash", "big"], ["f4", "i8", "c16"]):
        options = {"fortran": {"order": "F"}, "slash": {"dimension_separator": "/"}, "big": {"order": "F"}}[kind]
        dtype = (">" if kind == "big" else "<") + code
        write(folder, f"layout/{kind}_{code}", dtype, [5, 4, 7], [2, 3, 4], compressor={"id": "gzip"}, **options)
    write(folder, "layout/rank0", "int32", [], [], compressor={"id": "zstd"})
    write(folder, "layout/empty", "int32", [0, 3], [1, 3], compressor={"id": "zstd"})
    for name, code, value in [
        ("nan", "<f4", "NaN"),
        ("infinity", "<f8", "-Infinity"),
        ("bfloat16", "bfloat16", 1.1),
        ("bfloat16_nan", "bfloat16", "NaN"),
        ("float16", "<f2", 0.1),
        ("float8", "float8_e4m3fn", -1.7),
        ("float8_nan", "float8_e5m2", "NaN"),
        ("complex", "<c8", ["NaN", 1.5]),
        ("uint64", "<u8", 2**64 - 1),
        ("int64", ">i8", -(2**63)),
        ("bool", "|b1", True),
        ("int4", "int4", -3),
    ]:
        spec = {
            "driver": "zarr",
            "kvstore": {"driver": "file", "path": f"{folder}/fill/{name}"},
            "metadata": {"shape": [5, 3], "chunks": [2, 2], "compressor": None, "dtype": code, "fill_value": value},
        }
        store = ts.open(spec, create=True, open=True).result()
        store[2:4, 0:2].write(np.ones([2, 2], store.dtype.numpy_dtype)).result()
        print(f"fill/{name}", digest(store.read().result()))


def read(folder, names):
    for name in names:
        spec = {"driver": "zarr", "kvstore": {"driver": "file", "path": f"{folder}/{name}"}}
        print(digest(ts.open(spec, open=True).result().read().result()))


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write_all(sys.argv[2])
    else:
        read(sys.argv[2], sys.argv[3:])
