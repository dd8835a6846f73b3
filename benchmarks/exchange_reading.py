"""Reading the files of other tools: each format at growing sizes, and whole programs beside Argdown and arguebuf.

``python -m benchmarks.exchange_reading [SIZE ...]``. The peers are found as ``benchmarks.peers`` says, in the folder
that ARGMAP_PEERS names. Times are CPU seconds: of the reader alone, in one process, and of whole programs from a cold
start, the least of three rounds.
"""

import os
import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from argmap.formats import formats, read, read_content, reads, writable, written
from argmap.formats._telling import is_binary
from benchmarks.measuring import least, table
from benchmarks.peers.trees import Tree, write

SIZES = (100, 1_000, 10_000, 100_000)
HERE = Path(__file__).parent / "peers"
PEERS = {"aif": "aif", "arguebuf": "dict", "sadface": "sadface"}
"""Formats that arguebuf reads, with the names of its loaders."""
OWN = ("yaml", "json")


def names() -> list[str]:
    """Return the formats that are written and read as text, but argmap's own."""
    text = [one for one in writable() if not is_binary(one) and one not in OWN]
    return [one for one in text if reads(formats().get(one))]


def seconds(content: bytes, name: str) -> float:
    """Return the CPU seconds of one reader, the least of three."""
    found = float("inf")
    for _ in range(3):
        began = time.process_time()
        read_content(content, f"file.{name}", name)
        found = min(found, time.process_time() - began)
    return found


def beside_peers(folder: Path, contents: dict[str, bytes]) -> list[list[str]]:
    """Return what whole programs take: argmap, and Argdown or arguebuf."""
    peers = Path(os.environ.get("ARGMAP_PEERS", "peers")).resolve()
    node, python = shutil.which("node") or "node", peers / "arguebuf/bin/python"
    rows = []
    for name in ("argdown", *PEERS):
        file = folder / f"map{formats().get(name).SUFFIXES[0]}"
        file.write_bytes(contents[name])
        commands = {"argmap": [sys.executable, "-m", "argmap", "formats", str(file)]}
        if name == "argdown" and (peers / "node_modules/@argdown/core").is_dir():
            script = str(HERE / "argdown_read.mjs")
            commands["peer"] = [node, "--stack-size=50000", script, str(peers), str(file)]
        elif name != "argdown" and python.exists():
            commands["peer"] = [str(python), str(HERE / "arguebuf_read.py"), PEERS[name], str(file)]
        try:
            found = least(commands, 3)
        except RuntimeError as error:
            rows.append([name, "", "", str(error)[-60:]])
            continue
        own, peer = found["argmap"], found.get("peer")
        rows.append([name, f"{own:.2f}", *((f"{peer:.2f}", f"{peer / own:.1f}") if peer else ("-", "-"))])
    return rows


def main(sizes: list[int]) -> None:
    """Print how each reader grows, then whole programs beside their peers."""
    growing = {name: [name] for name in names()}
    for size in sizes:
        with TemporaryDirectory() as put:
            folder = Path(put)
            write(Tree(size), folder)
            document = read(folder / "map.argdown")
            contents = {}
            for name in names():
                content = written(document, name).content
                contents[name] = content.encode() if isinstance(content, str) else content
                growing[name].append(f"{seconds(contents[name], name):.3f}")
            print(f"whole programs, {size:,} statements (CPU s)")
            rows = [["format", "argmap", "peer", "times argmap"], *beside_peers(folder, contents)]
            print(table(rows), end="\n\n", flush=True)
    print("readers alone (CPU s)")
    print(table([["format", *(f"{size:,}" for size in sizes)], *growing.values()]))


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or list(SIZES))
