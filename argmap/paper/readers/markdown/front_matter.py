"""Reads title, authors and files of works from the YAML at the head of a Markdown file, as pandoc writes it."""

import re
from collections.abc import Iterator

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.problems import Place, ReadError

_FENCED = re.compile(r"---[ \t]*\n(?=[\w-]+[ \t]*:)((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_LONGEST = 20_000
_KEYS = {
    "title": BlockKind.TITLE,
    "author": BlockKind.AUTHOR,
    "authors": BlockKind.AUTHOR,
    "bibliography": BlockKind.BIBLIOGRAPHY,
}


def cut_front_matter(text: str, file: str) -> tuple[list[Block], str]:
    """Return what the head says as blocks, and the text with its head left blank so that lines keep their numbers.

    YAML that argmap does not read (with tags, say) is passed over: the paper can be read without it.
    """
    found = _FENCED.match(text[:_LONGEST])
    if found is None:
        return [], text
    head = text[: found.end()]
    return list(_blocks(found[1], file)), "\n" * head.count("\n") + text[found.end() :]


def _blocks(yaml: str, file: str) -> Iterator[Block]:
    from argmap.notation.source import parse

    try:
        data = parse(yaml, file, "yaml").data
    except ReadError:
        return
    lines = yaml.split("\n")
    for key, kind in _KEYS.items():
        line = next((index for index, text in enumerate(lines, 2) if text.startswith(f"{key}:")), None)
        for text in _texts(data.get(key) if isinstance(data, dict) else None):
            parts = text.split(";") if kind is BlockKind.AUTHOR else [text]
            yield from (Block(kind, (Piece(part, Place(file, line, 1)),)) for part in parts if part.strip())


def _texts(value: object) -> Iterator[str]:
    """Yield a text, the texts of a list, or the names in it."""
    for one in value if isinstance(value, list) else [value]:
        found = one.get("name") if isinstance(one, dict) else one
        if isinstance(found, str):
            yield found
