"""Sources for corpora, and what is in a corpus whatever made it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from argmap.corpus.corpus_building import BuildWish, BuiltCorpus, Say, build
from argmap.corpus.corpus_parts import CorpusPart
from argmap.corpus.corpus_tables import TABLES
from argmap.corpus.engines.part_engine import EndedPart, PartEngine, Work
from argmap.corpus.opened_corpus import opened

OF_MAKING = ("part",)
"""Columns that say how a corpus was made, and not what is in it."""
KIALO = "Discussion Title: Should trams be free?\n\n1. Trams should be free.\n1.1. Pro: More people ride.\n"


def map_of(number: int) -> dict[str, Any]:
    """Return a small map; every third has an objection, every fifth no source."""
    premise: dict[str, Any] = {"id": "rides", "text": f"In city {number} more people ride."}
    if number % 5:
        premise["footnotes"] = [1]
    claim: dict[str, Any] = {"id": "trams", "text": f"City {number} needs trams.", "premises": [premise]}
    if number % 3 == 0:
        claim["objections"] = [{"text": f"Rails cost city {number} too much.", "voice": "reported"}]
    note = {"number": 1, "cites": [{"work": "lee-2001"}]}
    work = {"id": "lee-2001", "type": "book", "title": "Trams", "issued": "2001"}
    return {"title": f"Trams {number}", "claim": claim, "paper": {"footnotes": [note], "works": [work]}}


def lines_of(count: int, begin: int = 0) -> bytes:
    """Return maps as JSON Lines."""
    return b"".join(json.dumps(map_of(number)).encode() + b"\n" for number in range(begin, begin + count))


class ThisProcess:
    """An engine without processes of its own, which take a second to begin."""

    def run(self, work: Work, parts: Iterable[CorpusPart]) -> Iterator[EndedPart]:
        yield from (EndedPart(part, work(part, ())) for part in parts)


def built(corpus: Path | str, *sources: Path | str, jobs: int = 0, **wish: Any) -> BuiltCorpus:
    """Build a corpus, in ``jobs`` processes or in this one."""
    engine = None if jobs else ThisProcess()
    return build(BuildWish(tuple(map(str, sources)), jobs=jobs, engine=engine, **wish), str(corpus))


def build_with(engine: PartEngine, corpus: Path | str, *sources: Path | str, say: Say = lambda *_: None) -> BuiltCorpus:
    """Build a corpus by an engine."""
    return build(BuildWish(tuple(map(str, sources)), engine=engine), str(corpus), say)


def content(corpus: Path | str) -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of each table, sorted, without what says how they were made."""
    found = {}
    with opened(str(corpus)) as asked:
        for table in TABLES:
            if table != "parts":
                answer = asked.ask(f"FROM {table}")
                kept = [at for at, name in enumerate(answer.columns) if name not in OF_MAKING]
                found[table] = sorted(tuple(str(row[at]) for at in kept) for row in answer.rows)
    return found


def names(corpus: Path | str) -> list[str]:
    """Return the names of the maps."""
    with opened(str(corpus)) as asked:
        return [str(row[0]) for row in asked.ask("SELECT map FROM maps ORDER BY map").rows]
