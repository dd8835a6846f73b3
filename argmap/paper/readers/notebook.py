"""Reads Jupyter notebooks: their cells of text are Markdown, those of code are no part of the text.

The form is that of nbformat 3 and 4. Places are the file as a whole.
"""

import json
import os
from collections.abc import Iterator
from typing import Any

from argmap.files import refuse
from argmap.paper.blocks import Block
from argmap.paper.readers._placing import without_lines
from argmap.paper.readers._reader import read_paper
from argmap.problems import Place

SUFFIXES = (".ipynb",)
_FENCE = "`" * 12  # which no code holds


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a notebook. Raises ``ReadError``; ``broken-file`` where it is no notebook."""
    from argmap.paper.readers.markdown import read_markdown

    file = os.fspath(path)
    text = "\n\n".join(_cells(read_paper(path), file))
    yield from without_lines(read_markdown(text, file), file)


def _cells(text: str, file: str) -> Iterator[str]:
    """Yield the cells as Markdown."""
    try:
        notebook = json.loads(text)
        sheets = notebook.get("worksheets") or [notebook]
        for cell in (cell for sheet in sheets for cell in sheet["cells"]):
            yield _as_markdown(cell)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        cure = "open it in Jupyter and save it again, or export it as Markdown or HTML"
        raise refuse("broken-file", "this is no Jupyter notebook that can be read", cure, Place(file)) from error


def _as_markdown(cell: dict[str, Any]) -> str:
    kind = cell["cell_type"]
    source = cell.get("source", cell.get("input", ""))
    text = "".join(source) if isinstance(source, list) else str(source)
    if kind == "heading":  # of nbformat 3
        return f"{'#' * int(cell.get('level', 1))} {text}"
    return text if kind in ("markdown", "raw") else f"{_FENCE}\n{text}\n{_FENCE}"
