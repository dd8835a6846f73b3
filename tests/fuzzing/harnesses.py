"""What is fuzzed: each harness begins with seeds, and takes any bytes; what must not be raised is a fault.

``seeds`` and ``run`` are all that a harness is, so that the mutations here and those of atheris run the same.
"""

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from time import process_time
from typing import NamedTuple

from argmap.desk import Desk
from argmap.desk.reading_messages import read_message
from argmap.notation.reading import loads
from argmap.paper.data import View, as_data
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, ReadError
from argmap.three_way import merge_maps
from tests.fuzzing import format_readers, paper_readers, pdf_files, test_map_readers
from tests.places import ARGUMENTS

CORPUS = Path(__file__).parent / "corpus"
"""Kept texts, in a folder for each harness: those that were once a fault are among them, and are run by a test."""
SLOWEST = 20.0
"""CPU seconds that no small input takes."""
MESSAGES = 12
"""How many messages a desk gets at most."""
GAP = "\n=====\n"
"""What stands between the versions of a map to merge."""


class Harness(NamedTuple):
    """A way into argmap for bytes of others."""

    name: str
    seeds: Callable[[], list[bytes]]
    run: Callable[[bytes], None]


def text_of(data: bytes) -> str:
    """Return bytes as text, whatever they are."""
    return data.decode("utf-8", "replace")


def _notation(syntax: str, data: bytes) -> None:
    if data.strip():
        test_map_readers.run(text_of(data), syntax)


def _merge(data: bytes) -> None:
    base, ours, theirs, *_ = [*text_of(data).split(GAP), "", ""]
    with suppress(ArgmapError):
        found = merge_maps(("base", base), ("ours", ours), ("theirs", theirs))
        loads(found.text, "json" if found.text.lstrip().startswith("{") else "yaml")


def _merge_seeds() -> list[bytes]:
    texts = [(ARGUMENTS / "merging" / f"school-{one}.yaml").read_text("utf-8") for one in ("base", "ours", "theirs")]
    linked = (ARGUMENTS / "notation" / "linked.yaml").read_text("utf-8")
    shared = (ARGUMENTS / "notation" / "references.yaml").read_text("utf-8")
    return [GAP.join(texts).encode(), GAP.join([linked] * 3).encode(), GAP.join([shared] * 3).encode()]


def _paper(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"a{suffix}"
        file.write_bytes(data)
        with suppress(ReadError):
            as_data(read_article(file), (View.OUTLINE, View.NOTES))


def _paper_seeds(suffix: str) -> list[bytes]:
    whole = [paper_readers.SEEDS[suffix].encode()] if paper_readers.SEEDS[suffix] else []
    return whole or [paper_readers.content_of(suffix, Random(f"{suffix} {number}")) for number in range(8)]


def _pdf_seeds() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        return pdf_files.seeds(Path(folder))


def _desk(data: bytes) -> None:
    """Answer messages, a line each: every answer is data for JSON, and what lies on the disk can be read."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.yaml"
        file.write_bytes((ARGUMENTS / "notation" / "objections.yaml").read_bytes())
        desk = Desk(Path(folder))
        desk.open(file)
        for line in data.split(b"\n")[:MESSAGES]:
            with suppress(ArgmapError):
                message = read_message(line)
                if message.get("do") not in ("export", "class"):  # which take long and have harnesses of their own
                    json.dumps(desk.answer(message))
        loads(file.read_text(encoding="utf-8"), file=str(file), folder=Path(folder))


def _desk_seeds() -> list[bytes]:
    operations = [
        {"op": "set", "where": "bedtime", "field": "text", "value": "Pupils stay up."},
        {"op": "add", "to": "sleep", "as": "objection", "statement": {"text": "Not so.", "at": "1.1 s2"}},
        {"op": "move", "statement": "club", "to": "sleep", "as": "premise", "index": 0},
        {"op": "link", "statements": [["claim", "premises", 0], ["claim", "objections", 0]]},
        {"op": "remove", "statement": "buses", "keep": True},
        {"op": "together", "operations": [{"op": "add-note", "note": {"number": 1, "text": "x"}},
                                          {"op": "attach-note", "statement": "sleep", "note": 1}]},
        {"op": "rename", "statement": "timetable", "id": "plan"},
    ]  # fmt: skip
    does = [{"do": "apply", "base": number, "operation": one} for number, one in enumerate(operations, start=1)]
    asks = [{"do": one} for one in ("state", "check", "undo", "redo", "save", "schemes", "exports", "draw", "close")]
    more = [{"do": "begin", "name": "a.md", "bytes": "IyBBCgpJbm5zLg=="}, {"do": "resolve", "keep": "mine"},
            {"do": "review", "message": {"do": "state"}}, {"do": "speak", "language": "de"}]  # fmt: skip
    lines = [json.dumps(one) for one in (*does, *asks, *more)]
    return ["\n".join(lines[at : at + 6]).encode() for at in range(0, len(lines), 3)]


def _format_seeds(name: str) -> list[bytes]:
    return [one.encode("utf-8", "replace") for one in format_readers.seeds(name, 4000)]


def harnesses() -> dict[str, Harness]:
    """Return all of them by name."""
    found = [Harness(f"notation-{one}", partial(_texts, one), partial(_notation, one)) for one in ("yaml", "json")]
    found += [Harness("merge", _merge_seeds, _merge), Harness("desk", _desk_seeds, _desk)]
    for suffix in paper_readers.SEEDS:
        found.append(
            Harness(f"paper{suffix.replace('.', '-')}", partial(_paper_seeds, suffix), partial(_paper, suffix))
        )
    found.append(Harness("paper-pdf", _pdf_seeds, partial(_paper, ".pdf")))
    for name in format_readers.readable():
        found.append(Harness(f"format-{name}", partial(_format_seeds, name), partial(_format, name)))
    return {one.name: one for one in found}


def _texts(syntax: str) -> list[bytes]:
    return [one.encode() for one in test_map_readers.seeds(syntax)]


def _format(name: str, data: bytes) -> None:
    format_readers.try_text(text_of(data), name)


def kept(name: str) -> list[bytes]:
    """Return the corpus of a harness."""
    folder = CORPUS / name
    return [file.read_bytes() for file in sorted(folder.iterdir())] if folder.is_dir() else []


def tried(harness: Harness, data: bytes) -> None:
    """Run a harness. Raises what must not be raised, and ``AssertionError`` for what takes too long."""
    began = process_time()
    harness.run(data)
    took = process_time() - began
    assert took < SLOWEST, f"it took {took:.0f} s"
