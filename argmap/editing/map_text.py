"""A map as the texts that it is written in, to which operations are done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any

from argmap.editing.operations import Operation
from argmap.editing.planning import planned
from argmap.editing.replacements import TextReplacement, differences
from argmap.editing.steps import Put, Step, Transfer, performed
from argmap.editing.written.altering import Alteration
from argmap.editing.written.taking_apart import taken_apart
from argmap.notation.reading import Document
from argmap.notation.reading.loading import load_parsed
from argmap.notation.source import Parsed, parse, syntax_of
from argmap.problems import ArgmapError, Path


@dataclass(frozen=True, slots=True)
class MapText:
    """The texts of a map by file name: its own, and its paper's where that stands in a file beside it.

    ``file`` names the map's own. Made by ``of`` or ``read``; what cannot be read as a map is none.
    """

    file: str
    document: Document = field(compare=False, repr=False)
    data: dict[str, Any] = field(compare=False, repr=False)

    @classmethod
    def read(cls, file: str, texts: Mapping[str, str]) -> "MapText":
        """Return the map in the text of a file; its paper is looked up among the texts, then beside the file.

        Raises ``ReadError``.
        """
        syntax = syntax_of(file)
        document, parsed = load_parsed(texts[file], syntax, file=file, folder=FilePath(file).parent, texts=texts)
        return cls(file, document, parsed.data)

    @classmethod
    def of(cls, document: Document) -> "MapText":
        """Return the texts of a map that was read from a file. Raises ``ReadError``."""
        return cls.read(document.file, document.texts)

    @property
    def texts(self) -> dict[str, str]:
        """The texts by file name, the map's own first."""
        return self.document.texts


@dataclass(frozen=True, slots=True)
class Edited:
    """What an operation makes of a map: its texts after it, and what was replaced in those before, by file.

    ``moved`` tells where each entry of the map before (statement, reference, linked group) stands by its path then and
    now, as far as it is still there.
    """

    after: MapText
    changes: dict[str, tuple[TextReplacement, ...]]
    moved: dict[Path, Path] = field(default_factory=dict)


def edited(before: MapText, operation: Operation) -> Edited:
    """Do an operation to a map: everything that it does not concern stays as it was typed.

    The texts are read again before they are returned. Raises ``ArgmapError`` for an operation that cannot be done to
    this map, or whose texts would not be the map that it means; ``ReadError`` for one that makes no valid map.
    """
    intent = planned(before.data, operation)
    return replace(_made(before, intent.steps, intent.data), moved=intent.moved())


def with_values(before: MapText, values: Mapping[Path, int | str]) -> Edited:
    """Write values at paths in a map, in the place of those that stand there. Raises what ``edited`` does."""
    steps = [Put(path, value) for path, value in values.items()]
    return _made(before, steps, performed(before.data, steps))


def _made(before: MapText, steps: Sequence[Step], data: dict[str, Any]) -> Edited:
    """Make steps in the texts, which then must say what the data do."""
    texts = dict(before.texts)
    for file, its_steps in _by_file(before, steps).items():
        alteration = Alteration(taken_apart(texts[file], _parsed(before, file), syntax_of(file)))
        for step in its_steps:
            alteration.make(step)
        texts[file] = str(alteration.written)
    after = MapText.read(before.file, texts)
    if after.data != data:
        raise ArgmapError("this change cannot be made in the way this map is written; make it in the text itself")
    changes = {name: differences(before.texts[name], text) for name, text in texts.items()}
    return Edited(after, {name: found for name, found in changes.items() if found})


def _by_file(before: MapText, steps: Sequence[Step]) -> dict[str, list[Step]]:
    """Return the steps to be made in each file: those on a paper that has its own go there."""
    papers = [name for name in before.texts if name != before.file]
    found: dict[str, list[Step]] = {}
    for step in steps:
        if papers and step.path[:1] == ("paper",) and len(step.path) > 1:
            found.setdefault(papers[0], []).append(_without_first(step))
        else:
            found.setdefault(before.file, []).append(step)
    return found


def _without_first(step: Step) -> Step:
    """Return a step on the paper as one on its file."""
    path = step.path[1:]
    return replace(step, path=path, to=step.to[1:]) if isinstance(step, Transfer) else replace(step, path=path)


def _parsed(before: MapText, file: str) -> Parsed:
    """Return a file's own data with their places; those it was read with, unless a paper's are joined to them."""
    if len(before.texts) == 1 and before.document.places:
        return Parsed(before.data, before.document.places)
    return parse(before.texts[file], file, syntax_of(file))
