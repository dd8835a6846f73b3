"""Builds a corpus: reads and checks what sources hold, and writes tables; what is there already stays."""

import os
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from argmap.checking.running import choose
from argmap.checking.settings import settings_of_all
from argmap.corpus.corpus_parts import PartCounts
from argmap.corpus.corpus_plan import CheckedBy, CorpusPlan, load_plan, save_plan
from argmap.corpus.corpus_tables import TABLES
from argmap.corpus.engines.part_engine import EndedPart, PartEngine
from argmap.corpus.engines.process_pool import ProcessPool
from argmap.corpus.found_sources import find_sources
from argmap.corpus.part_work import PartWork
from argmap.corpus.planning_parts import Planning
from argmap.corpus.storage import Storage, is_address
from argmap.files.folder_lock import folder_lock
from argmap.problems import ArgmapError, printable
from argmap.version import __version__

Say = Callable[[int, int, EndedPart | None], None]
"""Is told how many parts are done, of how many, and which ended just now."""


@dataclass(frozen=True, slots=True)
class BuildWish:
    """What to build: from which sources, by which rules (``None``: as settings say), with the papers in folders."""

    sources: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    papers: bool = False
    jobs: int = 0
    """How many processes; 0: as many as this machine has processors."""
    engine: PartEngine | None = None
    """What runs the parts, if not processes of this machine."""


@dataclass(slots=True)
class BuiltCorpus:
    """What was built: the plan, parts that were there already, parts done now, and by source why others were not."""

    plan: CorpusPlan
    kept: int = 0
    done: int = 0
    counts: PartCounts = field(default_factory=PartCounts)
    failures: dict[str, str] = field(default_factory=dict)


def build(wish: BuildWish, address: str, say: Say = lambda *_: None) -> BuiltCorpus:
    """Build a corpus, or bring it up to date. ``say`` is told of each part that ends.

    Raises ``ArgmapError`` for a rule or profile that does not exist and for a folder with something else in it,
    ``ReadError`` for sources that are not there, ``OSError`` where nothing can be written: what is done by then stays.
    """
    corpus = Storage(address)
    _require_own(corpus)
    plan = make_plan(wish, corpus)
    with _held(corpus):
        save_plan(plan, corpus)
        there = {name.removesuffix(".parquet") for name in corpus.names("parts")}
        missing = [part for part in plan.parts if part.key not in there]
        built = BuiltCorpus(plan, kept=len(plan.parts) - len(missing))
        say(built.kept, len(plan.parts), None)
        with TemporaryDirectory(prefix="argmap-") as reached:
            engine = wish.engine or ProcessPool(wish.jobs or os.cpu_count() or 1, reached)
            work = PartWork(address, plan.checked_by, plan.papers, "" if wish.engine else reached)
            for ended in engine.run(work, missing):
                _count(built, ended)
                say(built.kept + built.done, len(plan.parts), ended)
        if not built.failures:
            _tidy(corpus, plan, there)
    return built


def make_plan(wish: BuildWish, corpus: Storage) -> CorpusPlan:
    """Return what a corpus is to be made of. Raises as ``build`` does."""
    here = [one for one in wish.sources if not is_address(one)]
    settings = settings_of_all(here).overridden(wish.profile, wish.select, wish.ignore, strict=False)
    choose(settings.select, settings.ignore, settings.profile)
    checked_by = CheckedBy(tuple(settings.select), tuple(settings.ignore), str(settings.profile))
    found = find_sources(wish.sources, corpus, papers=wish.papers)
    parts = tuple(Planning(corpus, checked_by, papers=wish.papers).parts(found))
    return CorpusPlan(__version__, wish.sources, checked_by, parts, wish.papers, found.passed)


def _require_own(corpus: Storage) -> None:
    if load_plan(corpus) is None and corpus.names(""):
        where = printable(corpus.address)
        raise ArgmapError(f"{where}: this folder has other files in it; name a new folder for the corpus")


def _count(built: BuiltCorpus, ended: EndedPart) -> None:
    if ended.counts is None:
        built.failures[f"{ended.part.source or ended.part.listing}@{ended.part.lo}"] = ended.failure
    else:
        built.done += 1
        built.counts += ended.counts


def _tidy(corpus: Storage, plan: CorpusPlan, there: Iterable[str]) -> None:
    """Remove what is of no part any more."""
    kept = {part.key for part in plan.parts}
    for key in set(there) - kept:
        for table in reversed(TABLES):
            corpus.remove(f"{table}/{key}.parquet")
    for table in TABLES:  # what a process or a machine had begun when it was killed
        for name in corpus.names(table):
            if name.startswith("."):
                corpus.remove(f"{table}/{name}")
    listed = {Path(part.listing).name for part in plan.parts}
    for name in corpus.names("lists") - listed:
        corpus.remove(f"lists/{name}")


def _held(corpus: Storage) -> AbstractContextManager[None]:
    """Hold a corpus of this machine, so that two builds do not meet in it."""
    if not corpus.local:
        return nullcontext()
    Path(corpus.root).mkdir(parents=True, exist_ok=True)
    return folder_lock(Path(corpus.root))
