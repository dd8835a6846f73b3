"""How long `argmap corpus match`, `dedupe` and `render` take, and how much memory, as a corpus grows.

Run: python -m benchmarks.corpus_matching [--maps N] [--drawn N]. Each corpus has half the maps of the next.
"""

import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from subprocess import Popen
from tempfile import TemporaryDirectory

from benchmarks.measuring import table

STATEMENTS = 12
SYLLABLES = [f"{one}{other}" for one in "bdfgklmnprstvz" for other in "aeiou"]
Tree = dict[str, object]


def key_texts() -> list[str]:
    random = Random(0)
    return [sentence(random) for _ in range(STATEMENTS)]


def sentence(random: Random) -> str:
    """Return a sentence of made-up words, of which there are some thousands."""
    words = ["".join(random.choices(SYLLABLES, k=2)) for _ in range(9)]
    return f"{' '.join(words).capitalize()}."


def hand_ins(count: int) -> Iterator[str]:
    """Yield maps as lines of JSON: each has some statements of the key, some of its own; one in fifty is a copy."""
    random, key, kept = Random(1), key_texts(), ""
    for number in range(count):
        if kept and random.random() < 0.02:
            yield kept
            continue
        texts = [one for one in key if random.random() < 0.5] + [sentence(random) for _ in range(4)]
        premises = [{"text": one, "objections": [sentence(random)]} for one in texts[1:]]
        kept = json.dumps({"title": f"Hand-in {number}", "claim": {"text": texts[0], "premises": premises}})
        yield kept


def measured(*arguments: str) -> tuple[float, float]:
    """Run argmap; return its seconds, and the greatest sum of the resident memory of its processes, in MiB."""
    begun, most, ended = time.perf_counter(), 0.0, threading.Event()
    with Popen([sys.executable, "-m", "argmap", *arguments], stdout=-3) as process:

        def watch() -> None:
            nonlocal most
            while not ended.wait(0.2):
                most = max(most, sum(map(_resident, _family(process.pid))))

        watching = threading.Thread(target=watch)
        watching.start()
        status = process.wait()
        ended.set()
        watching.join()
    if status > 1:
        raise RuntimeError(f"{' '.join(arguments)}: exit status {status}")
    return time.perf_counter() - begun, most / 2**20


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text().split()
        except OSError:
            continue
        found += map(int, children)
    return found


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def measure(folder: Path, count: int, drawn: int) -> Iterator[list[str]]:
    maps, key, corpus = folder / f"{count}.jsonl", folder / "key.yaml", str(folder / f"corpus-{count}")
    with maps.open("w") as out:
        out.writelines(f"{one}\n" for one in hand_ins(count))
    first, *others = key_texts()
    key.write_text(json.dumps({"claim": {"text": first, "premises": others}}))
    steps = {
        "build": ["build", str(maps), "-o", corpus],
        "match": ["match", corpus, "--against", str(key)],
        "match --statements": ["match", corpus, "--against", str(key), "--statements"],
        "dedupe": ["dedupe", corpus],
    }
    if drawn:
        some = f"source_line % {max(1, count // drawn)} = 0"
        draw = ["render", corpus, "-o", str(folder / f"drawn-{count}"), "--where", some]
        steps |= {"render": draw, "render again": draw}
    for name, arguments in steps.items():
        seconds, memory = measured("corpus", *arguments)
        each = f"{1e3 * seconds / count:.2f} ms a map"
        yield [f"{name}, {count:,} maps", f"{seconds:.1f} s", each, f"{memory:.0f} MiB"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--maps", type=int, default=20_000)
    parser.add_argument("--drawn", type=int, default=0, help="about how many maps of each corpus are drawn")
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        for count in (chosen.maps // 2, chosen.maps):
            print(table(list(measure(Path(folder), count, chosen.drawn))), flush=True)


if __name__ == "__main__":
    main()
