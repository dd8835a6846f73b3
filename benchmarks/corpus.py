"""How many maps a second a corpus takes: beside the raw parse, by processes, by size; and how much memory.

Run it with ``python -m benchmarks.corpus``; sizes may follow: ``python -m benchmarks.corpus 50000 100000 200000``.
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from argmap.corpus.corpus_building import BuildWish, build
from argmap.corpus.corpus_parts import CorpusPart, SourceKind
from argmap.corpus.corpus_plan import CheckedBy
from argmap.corpus.map_rows import map_rows
from argmap.corpus.opened_corpus import opened
from argmap.corpus.reading_records import CheckedMap, read_map
from argmap.corpus.records import records_of
from argmap.corpus.storage import Storage
from benchmarks.many_maps import write_lines
from benchmarks.measuring import table

SIZES = (5_000, 10_000, 20_000)
QUESTIONS = (
    "SELECT format, avg(uncited_leaves / nullif(leaves, 0)) FROM maps GROUP BY ALL",
    "SELECT wording, count(DISTINCT map) AS maps FROM nodes GROUP BY ALL ORDER BY maps DESC LIMIT 9",
)
"""One over all maps, one over all statements."""
SAMPLE = 2_000
"""Maps of which it is measured what each step costs."""


def steps(file: Path) -> list[tuple[str, float]]:
    """Return the CPU seconds of each step over a sample, in this process."""
    part = CorpusPart("sample", SourceKind.LINES, str(file), 0, file.stat().st_size)
    with records_of(part, Storage(str(file.parent)), papers=False) as found:
        records = [record for record, _ in zip(found, range(SAMPLE), strict=False)]
    settings = CheckedBy().settings()
    read_map(records[0], settings)  # what is imported once
    timed = [("raw parse of the JSON", _timed(lambda: [json.loads(one.content or b"") for one in records]))]
    maps: list[CheckedMap] = []
    timed.append(("reading and checking", _timed(lambda: maps.extend(read_map(one, settings) for one in records))))
    timed.append(
        ("rows of the tables", _timed(lambda: [list(map_rows(one.document, one.problems, "")) for one in maps]))
    )
    return timed


def _timed(run: Callable[[], object]) -> float:
    begun = process_time()
    run()
    return process_time() - begun


def built(file: Path, corpus: Path, jobs: int) -> tuple[float, float, float]:
    """Build a corpus; return the seconds that it took, the CPU seconds, and the MiB of the largest process so far."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = perf_counter()
    build(BuildWish((str(file),), jobs=jobs), str(corpus))
    took = perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return took, cpu, after.ru_maxrss / 1024


def main() -> None:
    """Print the tables."""
    sizes = [int(one) for one in sys.argv[1:]] or list(SIZES)
    with TemporaryDirectory() as folder:
        here = Path(folder)
        write_lines(here / "sample.jsonl", SAMPLE)
        found = steps(here / "sample.jsonl")
        raw = found[0][1]
        shown = [(name, f"{took / SAMPLE * 1e3:.2f}", f"{took / raw:.0f}") for name, took in found]
        print(table([("a map, in one process", "CPU ms", "times the raw parse"), *shown]))
        print()
        rows = [("maps", "processes", "seconds", "maps/s", "maps/CPU s", "MiB", "corpus, MiB", "questions, s")]
        for size in sizes:
            write_lines(here / "many.jsonl", size)
            for jobs in sorted({1, os.cpu_count() or 1}) if size == sizes[0] else [os.cpu_count() or 1]:
                corpus = here / f"corpus-{size}-{jobs}"
                took, cpu, most = built(here / "many.jsonl", corpus, jobs)
                begun = perf_counter()
                with opened(str(corpus)) as asked:
                    for question in QUESTIONS:
                        asked.ask(question)
                answered = perf_counter() - begun
                bytes_ = sum(one.stat().st_size for one in corpus.rglob("*") if one.is_file())
                rows.append(
                    (f"{size:,}", str(jobs), f"{took:.0f}", f"{size / took:.0f}", f"{size / cpu:.0f}", f"{most:.0f}",
                     f"{bytes_ / 2**20:.0f}", f"{answered:.1f}")
                )  # fmt: skip
                print(rows[-1], flush=True)
        print(table(rows))


if __name__ == "__main__":
    main()
