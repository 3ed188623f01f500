"""A process of one contender of Python: python3 peers.py CONTENDER FOLDER WARM-UP SECONDS TREE... It does and prints what the class
Worker does for contenders of the JVM. With VERSIONS as its only argument it prints the contenders that are there, and what they are; with SHA256
and a tree, the hash of what Flax makes of it, which tells whether it is the same tree as Java's."""

import importlib.metadata
import os
import shutil
import statistics
import sys
import time
import warnings

warnings.filterwarnings("ignore")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import numpy as np

PACKAGES = {"flax": ["flax", "msgpack"], "orbax": ["orbax-checkpoint", "tensorstore"], "safetensors": ["safetensors"]}


def scrambled(first, count):
    """As the method of that name in TreeSpec.java."""
    bits = np.arange(first, first + count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    bits ^= bits >> np.uint64(32)
    bits *= np.uint64(0xD6E8FEB86659FD93)
    return bits ^ bits >> np.uint64(32)


def make(spec):
    kind, measures = spec.split(":")
    count, size = map(int, measures.split("x"))
    tree = {}
    for i in range(count):
        if kind == "arrays":
            items = size // 4
            bits = scrambled(i * items, items) >> np.uint64(40)
            tree[f"layer_{i}"] = bits.astype(np.float32) * np.float32(2**-24)
        else:
            floats = (scrambled(i * size, size) >> np.uint64(11)).astype(np.float64) * 2**-53
            tree[f"layer_{i}"] = {f"value_{j}": float(x) for j, x in enumerate(floats)}
    return tree


class Flax:
    """Its own format: flax.training.checkpoints without Orbax."""

    def __init__(self, tree):
        import flax
        from flax.training import checkpoints

        flax.config.update("flax_use_orbax_checkpointing", False)
        self.checkpoints, self.tree = checkpoints, tree
        self.others = {}
        if not any(isinstance(leaf, np.ndarray) for leaf in tree.values()):
            serialization = flax.serialization
            contents = serialization.to_bytes(tree)
            self.others["to bytes"] = lambda: serialization.to_bytes(tree)
            self.others["from bytes"] = lambda: serialization.from_bytes(tree, contents)
            self.others["from bytes, raw"] = lambda: serialization.msgpack_restore(contents)

    def save(self, folder):
        self.checkpoints.save_checkpoint(folder, self.tree, 1)

    def restore(self, folder):
        return self.checkpoints.restore_checkpoint(folder, self.tree)


class Orbax:
    def __init__(self, tree):
        import orbax.checkpoint

        self.checkpointer, self.tree, self.others = orbax.checkpoint.StandardCheckpointer(), tree, {}

    def save(self, folder):
        self.checkpointer.save(os.path.join(folder, "checkpoint"), self.tree)
        self.checkpointer.wait_until_finished()

    def restore(self, folder):
        return self.checkpointer.restore(os.path.join(folder, "checkpoint"), self.tree)


class Safetensors:
    """It has arrays with names, and nothing else: a float becomes an array without axes."""

    def __init__(self, tree):
        import safetensors.numpy

        self.numpy, self.others = safetensors.numpy, {}
        self.tree = {}
        for key, value in tree.items():
            if isinstance(value, dict):
                self.tree.update({f"{key}.{name}": np.array(number) for name, number in value.items()})
            else:
                self.tree[key] = value

    def save(self, folder):
        self.numpy.save_file(self.tree, os.path.join(folder, "tree.safetensors"))

    def restore(self, folder):
        return self.numpy.load_file(os.path.join(folder, "tree.safetensors"))


CONTENDERS = {"flax": Flax, "orbax": Orbax, "safetensors": Safetensors}


def touch(tree):
    """Reads a number of each 4 KiB of each array."""
    return sum(float(leaf.reshape(-1)[::1024].sum()) for leaf in tree.values() if isinstance(leaf, np.ndarray))


def equal(left, right):
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(equal(left[key], right[key]) for key in left)
    return np.array_equal(left, right)


def contents(folder):
    for parent, _, files in os.walk(folder):
        yield from (os.path.join(parent, name) for name in files)
        yield parent


def sync(folder):
    for path in contents(folder):
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def run(contender, parent, warm_up, seconds, *specs):
    count = 0

    def new_folder():
        nonlocal count
        count += 1
        folder = os.path.abspath(os.path.join(parent, f"checkpoint{count}"))
        os.makedirs(folder)
        return folder

    def work_once(storage, times):
        def note(operation, start):
            times.setdefault(operation, []).append(time.perf_counter() - start)

        folder = new_folder()
        start = time.perf_counter()
        storage.save(folder)
        note("save", start)
        sync(folder)
        note("save and sync", start)
        start = time.perf_counter()
        touch(storage.restore(folder))
        note("restore", start)
        for operation, work in storage.others.items():
            start = time.perf_counter()
            work()
            note(operation, start)
        shutil.rmtree(folder)

    for spec in specs:
        storage = CONTENDERS[contender](make(spec))
        start = time.perf_counter()
        folder = new_folder()
        storage.save(folder)
        size = sum(os.path.getsize(path) for path in contents(folder) if os.path.isfile(path))
        assert equal(storage.tree, storage.restore(folder)), "the tree has not come back as it was"
        shutil.rmtree(folder)
        while time.perf_counter() - start < float(warm_up):
            work_once(storage, {})
        times = {}
        start = time.perf_counter()
        while not times or time.perf_counter() - start < float(seconds):
            work_once(storage, times)
        for operation, found in times.items():
            print(spec, operation, statistics.median(found), sep="\t")
        print(spec, "size", size, sep="\t", flush=True)


def versions():
    print("python", "Python " + sys.version.split()[0] + ", NumPy " + np.__version__, sep="\t")
    for contender, packages in PACKAGES.items():
        try:
            CONTENDERS[contender]({})
            print(contender, ", ".join(name + " " + importlib.metadata.version(name) for name in packages), sep="\t")
        except ImportError:
            pass


if sys.argv[1:] == ["VERSIONS"]:
    versions()
elif sys.argv[1] == "SHA256":
    import hashlib

    from flax import serialization

    print(hashlib.sha256(serialization.to_bytes(make(sys.argv[2]))).hexdigest())
else:
    run(*sys.argv[1:])
