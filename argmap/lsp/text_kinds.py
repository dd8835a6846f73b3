"""What an open text is: a map in argmap's own notation, the record of a paper, a map of another program, or neither."""

import os
from enum import Enum
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from pygls.uris import to_fs_path

from argmap.checking.map_signs import ENOUGH, has_signs
from argmap.formats import argdown, is_exchanged_content
from argmap.formats.argdown import argdown_parts
from argmap.lsp.open_texts import OpenText
from argmap.notation.reading.loading import PAPER_SUFFIXES

SUFFIXES = {"yaml": ".yaml", "json": ".json", "jsonc": ".json", "argdown": ".argdown", "markdown": ".md"}
"""The file extension for a text without one, by what the editor takes it for."""
OWN = (".yaml", ".yml", ".json", ".txt")
NOWHERE = PurePath(os.sep, "untitled")
"""The folder of texts that were never saved: nothing lies beside them."""
MARKDOWN = (".md", ".markdown")


class TextKind(Enum):
    """What can be done with a text."""

    MAP = "a map in argmap's own notation"
    RECORD = "the record of a paper, in a file of its own"
    FOREIGN = "a map of another program"
    BLANK = "nothing yet, where a map may be written"
    STRANGE = "none of these: nothing is said of it"


def file_of(open_text: OpenText) -> str:
    """Return the name of a text's file; of a text that was never saved, one that says what the editor takes it for."""
    path = to_fs_path(open_text.uri)
    if path is None:
        path = str(NOWHERE / (PurePath(unquote(urlsplit(open_text.uri).path)).name or "map"))
    return path if PurePath(path).suffix else path + SUFFIXES.get(open_text.language, ".yaml")


def kind_of(text: str, file: str) -> TextKind:
    """Return what a text is, by its file's name and by its beginning: not every YAML file is a map."""
    name, text = PurePath(file).name.lower(), text[:ENOUGH]
    if name.endswith(PAPER_SUFFIXES):
        return TextKind.RECORD
    if name.endswith(MARKDOWN):
        return TextKind.FOREIGN if argdown_parts.has_fences(text) else TextKind.STRANGE
    if is_exchanged_content(name, text.encode(errors="surrogatepass")):
        return TextKind.FOREIGN
    if not name.endswith(OWN):
        return TextKind.STRANGE
    if not text.strip("\ufeff \t\r\n"):
        return TextKind.BLANK
    return TextKind.MAP if has_signs(text) else TextKind.STRANGE


def is_argdown(kind: TextKind, file: str) -> bool:
    """Tell whether a text of a kind, in a file of a name, is Argdown, or Markdown with fenced blocks of it."""
    return kind is TextKind.FOREIGN and PurePath(file).name.lower().endswith((*argdown.SUFFIXES, *MARKDOWN))
