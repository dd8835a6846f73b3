"""Reads title, authors and record from the YAML at the head of a Markdown file, as pandoc and many editors write it."""

import re
from collections.abc import Iterator

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.paper.readers.markdown import metadata
from argmap.problems import Place, ReadError

_FENCED = re.compile(r"---[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*:)((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_LONGEST = 20_000


def cut_front_matter(text: str, file: str) -> tuple[list[Block], str]:
    """Return title, authors and fields as blocks, and the text with its head left blank: lines keep their numbers.

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
    if not isinstance(data, dict):
        return
    lines = yaml.split("\n")

    def block(kind: BlockKind, key: str, text: str, field: str = "", whose: str = "") -> Block:
        line = next((index for index, text in enumerate(lines, 2) if text.startswith(f"{key}:")), None)
        return Block(kind, (Piece(text, Place(file, line, 1)),), field=field, whose=whose)

    if isinstance(title := data.get("title"), str) and title.strip() not in ("", "~", "null"):
        yield block(BlockKind.TITLE, "title", title)
    for author in metadata.authors(data):
        yield block(BlockKind.AUTHOR, author.key, author.name)
        for text in author.affiliations:
            yield block(BlockKind.FIELD, author.key, text, "affiliation", author.name)
    for key, field, text in metadata.fields(data):
        yield block(BlockKind.FIELD, key, text, field)
