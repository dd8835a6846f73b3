"""The map on the desk as a file: in every format that maps are drawn in or converted to."""

import mimetypes
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from argmap.formats import formats
from argmap.notation.reading import Document
from argmap.problems import ArgmapError
from argmap.renderers import renderers, suffixes
from argmap.rendering import drawings
from argmap.text.nearest import did_you_mean

TYPES = {".yaml": "application/yaml", ".dot": "text/vnd.graphviz", ".md": "text/markdown", ".mmd": "text/plain"}
"""Media types that not every computer knows."""


class ExportFormat(NamedTuple):
    """A format to export to: its name, what it is in a line, and whether it is a drawing."""

    name: str
    says: str
    drawing: bool


class ExportedFile(NamedTuple):
    """A file to hand out."""

    name: str
    type: str
    content: bytes


def export_formats() -> list[ExportFormat]:
    """Return all formats: drawings first, then what other programs read."""
    drawn = [ExportFormat(name, _summary(one), True) for name, one in renderers().items()]
    return [*drawn, *(ExportFormat(name, _summary(one), False) for name, one in formats().items())]


def exported(document: Document, to: str) -> ExportedFile:
    """Return the map as a file; several that belong together as an archive.

    Raises ``ArgmapError`` for an unknown format, and where the map cannot be written in it.
    """
    stem = Path(document.file).stem
    if to in formats().names():
        with formats().running(to) as format_:
            return _file(f"{stem}{format_.SUFFIXES[0]}", format_.write(document).encode())
    if to not in renderers().names():
        names = [*renderers().names(), *formats().names()]
        raise ArgmapError(f"no format is called {to!r}; {did_you_mean(to, names)}")
    name = f"{stem}{suffixes(renderers().get(to), to)[0]}"
    files = {Path(path).name: content for path, content in drawings(document, name, to).items()}
    return _file(name, files[name]) if len(files) == 1 else _file(f"{stem}-{to}.zip", _archive(files))


def _file(name: str, content: bytes) -> ExportedFile:
    type_ = TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return ExportedFile(name, type_, content)


def _archive(files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _summary(module: object) -> str:
    """Return the first sentence of a module's documentation."""
    return " ".join((module.__doc__ or "").partition("\n\n")[0].split())
