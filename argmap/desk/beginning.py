"""New maps: from a template, a paper, a map's file, or the example; each a file of its own in the desk's folder."""

import re
from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from argmap.desk.importing import ImportedMap, imported_content
from argmap.desk.map_file import unused_name
from argmap.desk.map_sketch import sketch
from argmap.desk.unpacking import MAPS, parts_of, unpacked_map
from argmap.files import create, read_bytes
from argmap.formats import is_exchanged_content
from argmap.notation.bibliography import FILE_NAME
from argmap.notation.reading import load
from argmap.notation.reading.other_files import refuse_other_files
from argmap.paper.required_text import doubt, read_paper
from argmap.paper.starting import start_map
from argmap.problems import ArgmapError, ReadError, printable
from argmap.reviewing.annotations.review_file import is_review

TEMPLATES = files("argmap.desk") / "templates"
EXAMPLE = files("argmap.desk") / "example"
LANGUAGE = "en"
"""The language of templates where there are none in the one wished for."""
LETTERS = re.compile(r"[^\w.-]+")
LONGEST = 60
"""How long the name of a file becomes, without its ending."""


class Template(NamedTuple):
    """A map to start from: its name, what it is called, what it is for, and its shape (see ``map_sketch``)."""

    name: str
    title: str
    says: str
    shape: list[dict[str, Any]]


def templates(language: str) -> list[Template]:
    """Return the templates in a language, in English where there are none in it."""
    return [
        Template(path.name.removesuffix(".yaml"), *_told(path), sketch(path.read_text(encoding="utf-8")))
        for path in _in_language(TEMPLATES, language)
    ]


def from_template(folder: Path, name: str, language: str) -> Path:
    """Write a new map from a template, and return its file. Raises ``ArgmapError`` where there is none of that name."""
    found = {path.name: path for path in _in_language(TEMPLATES, language)}
    if f"{name}.yaml" not in found:
        raise ArgmapError(f"there is no template {name!r}")
    text = found[f"{name}.yaml"].read_text(encoding="utf-8")
    return _created(folder, name, ".yaml", text.partition("\n")[2].encode())


def example(folder: Path, language: str) -> Path:
    """Write a copy of the example with its paper, and return the map's file."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in _in_language(EXAMPLE, language)}
    paper = next(name for name in texts if name.endswith(".md"))
    text = texts[f"{paper.removesuffix('.md')}.yaml"]
    put = put_paper(folder, paper, texts[paper].encode())
    return _created(folder, put.stem, ".yaml", text.replace(f"file: {paper}", f"file: {put.name}").encode())


def from_paper(folder: Path, name: str, content: bytes) -> ImportedMap:
    """Write a paper's file and a map of it to start from; return the map's file.

    Raises ``ReadError`` for a paper that cannot be read; nothing is left behind then.
    """
    put = put_paper(folder, name, content)
    return begun(put)


def from_map(folder: Path, name: str, content: bytes) -> ImportedMap:
    """Write the file of a map under its own name, or one like it, and return it; one that is there already counts.

    A map of another program is converted, and what was lost is told. Raises ``ReadError`` for a file that holds no
    map; nothing is left behind.
    """
    stem, suffix = _plain_name(name)
    if is_exchanged_content(stem + suffix, content):
        return imported_content(folder, stem + suffix, content)
    if is_review(content.decode(errors="replace")):
        cure = f"open its map, or start `argmap edit {printable(name)}`, which opens both"
        raise ArgmapError(f"{printable(name)}: this is a review, not a map; {cure}")
    return ImportedMap(_put(folder, _plain_name(name), content, load))


def from_archive(folder: Path, name: str, content: bytes) -> ImportedMap:
    """Write what is in a zip: a map with its paper and its review, or a single map or paper; return the map.

    Raises ``ReadError`` and ``ArgmapError`` for what cannot be read, or is something else; nothing is left behind then.
    """
    parts = parts_of(name, content, lambda part: "".join(_plain_name(part)))
    for part in parts:
        if not is_review(part.text):  # which lies beside its map
            refuse_other_files(part.text, printable(name))
    found = unpacked_map(folder, name, parts)
    if found:
        return found
    if len(parts) != 1:
        held = f"{len(parts)} files, and none of them is a map" if parts else "no file"
        raise ArgmapError(f"{printable(name)}: this zip has {held}; unpack it, and open the file that is meant")
    (one,) = parts
    if is_exchanged_content(one.name, one.content) or one.name.lower().endswith(MAPS):
        return from_map(folder, one.name, one.content)
    return from_paper(folder, one.name, one.content)


def put_paper(folder: Path, name: str, content: bytes) -> Path:
    """Write the file of a paper under its own name, or one like it, and return it; one that is there already counts.

    Raises ``ReadError`` for a paper that cannot be read; nothing is left behind then.
    """
    return _put(folder, _plain_name(name), content, read_paper)


def _put(folder: Path, name: tuple[str, str], content: bytes, read: Callable[[Path], object]) -> Path:
    first = folder / "".join(name)
    if first.is_file() and read_bytes(first) == content:
        return first
    path = unused_name(folder, *name)
    create(path, content)
    try:
        read(path)
    except ReadError:
        path.unlink()
        raise
    return path


def begun(paper: Path) -> ImportedMap:
    """Write a map of the paper in a file to start from, beside it, and return the map's file.

    What is hardly a paper is begun all the same, and that is told.

    Raises ``ReadError`` for a paper that cannot be read, ``ArgmapError`` for a name that no map can hold.
    """
    if not re.match(FILE_NAME, paper.name):
        message = "a map cannot name this file; rename it, so that it begins with a letter or a digit"
        raise ArgmapError(f"{printable(str(paper))}: {message}")
    article = read_paper(paper)
    started = start_map(article, file=paper.name)
    return ImportedMap(_created(paper.parent, paper.stem, ".yaml", started.text.encode()), doubt(article))


def _created(folder: Path, stem: str, suffix: str, content: bytes) -> Path:
    path = unused_name(folder, stem, suffix)
    create(path, content)
    return path


def _plain_name(name: str) -> tuple[str, str]:
    """Return stem and suffix of a file's name with nothing in them that means something to a system or a map."""
    last = re.split(r"[/\\]", name)[-1]
    stem, dot, suffix = last.rpartition(".")
    plain = LETTERS.sub("-", stem if dot else suffix).strip("-._")[:LONGEST] or "paper"
    return plain, f".{LETTERS.sub('', suffix).lower()[:10]}" if dot else ""


def _in_language(where: Traversable, language: str) -> list[Traversable]:
    wished = language[:2].lower() if language[:2].isalpha() else LANGUAGE
    folder = next(one for one in (where / wished, where / LANGUAGE) if one.is_dir())
    return sorted((one for one in folder.iterdir() if one.is_file()), key=lambda one: one.name)


def _told(path: Traversable) -> tuple[str, str]:
    """Return title and use of a template, from its first line: ``# Title: use``."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    title, _, says = first.removeprefix("#").partition(":")
    return title.strip(), says.strip()
