"""What a corpus is made of, kept in ``corpus.json``: its sources, the settings of the check, and its parts."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from argmap.checking.settings import Settings
from argmap.corpus.corpus_parts import CorpusPart, SourceKind
from argmap.corpus.storage import Storage
from argmap.problems import ArgmapError, Profile, printable

FILE = "corpus.json"
FORMAT = 1
"""Changes when the tables change; parts of another format are made anew."""


@dataclass(frozen=True, slots=True)
class CheckedBy:
    """Which rules run over the maps of a corpus; names of rules, and of a profile."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = Profile.DEFAULT

    def settings(self) -> Settings:
        """Return it as the settings of a check."""
        return Settings().overridden(self.profile, self.select, self.ignore, strict=False)


@dataclass(frozen=True, slots=True)
class CorpusPlan:
    """The parts of a corpus, in the order of their sources.

    ``sources`` are named as they were asked for, ``passed`` says which files are no maps, and why. ``version`` is that
    of the argmap that makes it.
    """

    version: str
    sources: tuple[str, ...]
    checked_by: CheckedBy
    parts: tuple[CorpusPart, ...]
    papers: bool = False
    passed: dict[str, str] = field(default_factory=dict)


def save_plan(plan: CorpusPlan, corpus: Storage) -> None:
    """Write a plan into a corpus. Raises ``OSError``."""
    parts = [[one.key, one.kind, one.source, one.lo, one.hi, one.listing] for one in plan.parts]
    content = {"argmap-corpus": FORMAT, **asdict(plan), "parts": parts}
    corpus.write(FILE, json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "surrogateescape"))


def load_plan(corpus: Storage) -> CorpusPlan | None:
    """Return the plan in a corpus; ``None`` where there is none.

    Raises ``ArgmapError`` for a file that is no plan, or one of another argmap whose tables are different.
    """
    content = corpus.read(FILE)
    if content is None:
        return None
    where = printable(corpus.path(FILE))
    try:
        found: dict[str, Any] = json.loads(content.decode("utf-8", "surrogateescape"))
        if found.pop("argmap-corpus") != FORMAT:
            raise ArgmapError(f"{where}: this corpus was made by another version of argmap; build it again")
        parts = tuple(CorpusPart(key, SourceKind(kind), *rest) for key, kind, *rest in found.pop("parts"))
        by = found.pop("checked_by")
        checked_by = CheckedBy(tuple(by["select"]), tuple(by["ignore"]), by["profile"])
        sources = tuple(found.pop("sources"))
        return CorpusPlan(found["version"], sources, checked_by, parts, found["papers"], found["passed"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ArgmapError(f"{where}: this is not the plan of a corpus; remove the file, and build it again") from error
