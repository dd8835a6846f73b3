"""What is being typed where the cursor is, in a text that need not be readable at this moment.

Only lines and their indentation are looked at, and brackets: somebody who types has not closed them yet.
"""

import re
from dataclasses import dataclass, field

from argmap.lsp.open_brackets import OpenBracket, open_brackets
from argmap.notation.source.builder import DEEPEST
from argmap.text.lines import BREAK, Lines

LINE = re.compile(r"([ \t]*)((?:-[ \t]+|-$)*)(.*)", re.DOTALL)
KEYED = re.compile(r"""\s*(["']?)([\w-]+)\1\s*:(?:\s+|$)(.*)""", re.DOTALL)
WORD = re.compile(r"""["']?([^"']*)$""")
COMMENT = re.compile(r"(?:^|\s)#")
FARTHEST = 60
"""How many lines above may open a bracket that the cursor is in."""


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """Where the cursor is: below which keys, from the outermost; in the value of which key, or in a key.

    ``word`` is what is typed so far, ``start`` the index where it begins; ``present`` are the keys beside it.
    """

    path: tuple[str, ...]
    key: str | None
    word: str
    start: int
    present: frozenset[str] = field(default=frozenset())
    item: bool = False


@dataclass(slots=True)
class _TypedColumn:
    """A dash (no key) or a key, and how far it is from the beginning of its line."""

    column: int
    key: str | None
    rest: str = ""


def typed_place(text: str, index: int, syntax: str = "yaml") -> TypedPlace | None:
    """Return what is typed at an index; ``None`` in a comment, and deeper than a map may be."""
    lines = BREAK.split(text[:index])
    if syntax == "yaml" and COMMENT.search(lines[-1]):
        return None
    first = max(1, len(lines) - FARTHEST) if syntax == "yaml" else 1
    found = open_brackets(text, Lines(text).start(first), index)
    if len(found) > DEEPEST:
        return None
    if syntax == "yaml":
        found = [one for one in found if _holds(one, text, index)]
    if not found:
        return _in_lines(lines, BREAK.split(text[index:])[1:], index)
    outer = _above(BREAK.split(text[: found[0].at]), None) if syntax == "yaml" else ()
    return _in_brackets(found, outer, index)


def _holds(bracket: OpenBracket, text: str, index: int) -> bool:
    """Tell whether a bracket may still be open: what is in one is indented deeper than the line that opens it."""
    begin = max(text.rfind("\n", 0, bracket.at), text.rfind("\r", 0, bracket.at)) + 1
    first, *others = BREAK.split(text[begin:index])
    return all(_indent(first) < _indent(line) for line in others if line.strip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _in_brackets(found: list[OpenBracket], outer: tuple[str, ...], index: int) -> TypedPlace:
    """Return what is typed in brackets, the outermost of which stands below the keys ``outer``."""
    path = outer
    for bracket in found[:-1]:
        keyed = KEYED.match(bracket.last)
        path = (*path, keyed[2]) if keyed else path
    inner = found[-1]
    keyed = KEYED.match(inner.last) if inner.mapping else None
    word = _word(keyed[3] if keyed else inner.last)
    present = frozenset(one[2] for part in inner.parts if (one := KEYED.match(part)))
    if inner.mapping:
        return TypedPlace(path, keyed[2] if keyed else None, word, index - len(word), present)
    return TypedPlace(path[:-1], path[-1] if path else None, word, index - len(word), item=True)


def _in_lines(lines: list[str], below: list[str], index: int) -> TypedPlace:
    *dashes, last = _columns(lines[-1])
    path = _above(lines, last)
    if last.key is not None:
        word = _word(last.rest)
        beside = _beside(lines[-1:] if dashes else lines, below, last.column)
        return TypedPlace(path, last.key, word, index - len(word), beside)
    word = _word(last.rest)
    present = _beside(lines[-1:] if dashes else lines, below, last.column)
    if dashes and not present and path and path[-1] in ("footnotes", "cites", "references"):
        return TypedPlace(path[:-1], path[-1], word, index - len(word), item=True)
    return TypedPlace(path, None, word, index - len(word), present, item=bool(dashes))


def _columns(line: str) -> list[_TypedColumn]:
    """Return the dashes of a line and, last, its key with what follows, or the words in the place of one."""
    found = LINE.match(line)
    if found is None:
        return [_TypedColumn(0, None, line)]
    indent, dashes, rest = found.groups()
    columns = [_TypedColumn(len(indent) + n, None) for n, letter in enumerate(dashes) if letter == "-"]
    keyed = KEYED.match(rest)
    where = len(indent) + len(dashes)
    return [*columns, _TypedColumn(where, keyed[2], keyed[3]) if keyed else _TypedColumn(where, None, rest)]


def _above(lines: list[str], last: _TypedColumn | None) -> tuple[str, ...]:
    """Return the keys below which the end of the lines stands; without ``last``, its own key is one of them."""
    *dashes, own = _columns(lines[-1])
    path: list[str] = [own.key] if last is None and own.key is not None else []
    column, in_list = own.column, False
    if dashes:
        column, in_list = dashes[0].column, True
    for line in reversed(lines[:-1]):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for one in reversed(_columns(line)):
            is_key = one.key is not None
            is_dash = not is_key and one.rest == "" and line[one.column : one.column + 1] == "-"
            if is_key and (one.column < column or (in_list and one.column == column)):
                path.append(str(one.key))
                column, in_list = one.column, False
            elif is_dash and one.column < column and not in_list:
                column, in_list = one.column, True
        if column == 0 and not in_list:
            break
    return tuple(reversed(path))


def _beside(lines: list[str], below: list[str], column: int) -> frozenset[str]:
    """Return the keys of the mapping that has its keys in a column, above the end of the lines and below."""
    found: set[str] = set()
    for line in reversed(lines[:-1]):
        own = _columns(line)
        if line.strip() and min(one.column for one in own) < column and own[-1].column != column:
            break
        found.update(one.key for one in own if one.key and one.column == column)
        if len(own) > 1 and own[-1].column == column:
            break
    for line in below:
        own = _columns(line)
        if line.strip() and own[0].column < column:
            break
        found.update(one.key for one in own if one.key and one.column == column)
    return frozenset(found)


def _word(text: str) -> str:
    found = WORD.search(text.lstrip())
    return found[1] if found else ""
