"""The files that a result is made from, which it must never overwrite."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from argmap.anchoring.kept_name import kept_name
from argmap.files import identity, is_file, was_read
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.problems import ArgmapError, printable

Name = str | os.PathLike[str]


def inputs_of(document: AnyDocument) -> dict[str, str]:
    """Return the files of a map with what each is: itself, its paper's record and text, and the places kept with it.

    They count whether or not they were needed this time.
    """
    folder, paper_file = Path(document.file).parent, as_graph(document).paper_file
    found = dict.fromkeys(document.texts, "the record of the paper")
    if paper_file:
        found[str(folder / paper_file)] = "the paper's text"
    found[str(kept_name(document.file))] = "the edition that the map's locations count in"
    found[document.file] = "the map"
    return found


def refuse_inputs(outputs: Iterable[Name], inputs: Mapping[str, str]) -> None:
    """Raise ``ArgmapError`` if an output would overwrite one of the inputs, or a file that was read for it."""
    known = {identity(file): what for file, what in inputs.items() if is_file(file)}
    for out in outputs:
        if str(out) != "-" and is_file(out):
            if was_read(out):
                message = "this file was read to make the output; choose another file"
                raise ArgmapError(f"{printable(str(out))}: {message}")
            if what := known.get(identity(out)):
                raise ArgmapError(f"{printable(str(out))}: this would overwrite {what}; choose another file")
