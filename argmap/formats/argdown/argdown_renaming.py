"""Gives a statement or an argument in a file of Argdown another title, wherever the file names it."""

from collections.abc import Iterable, Iterator

from argmap.editing.replacements import TextReplacement, replaced
from argmap.formats.argdown.argdown_escapes import title_is_safe
from argmap.formats.argdown.argdown_lexer import tokens_of
from argmap.formats.argdown.argdown_parts import has_fences, parts_of
from argmap.formats.argdown.argdown_titles import ArgdownTitle, titles_in
from argmap.problems import ArgmapError, shown


def with_title(text: str, one: ArgdownTitle, new: str) -> list[TextReplacement]:
    """Return what has to be replaced in a text so that all that means the same as one of its titles has a new title.

    Raises ``ArgmapError`` for a title that another statement (or argument) of the document has, for one that cannot
    stand in brackets, and for one with which the rest of the file would be read as something else.
    """
    if new == one.title:
        return []
    titles = titles_in(text)
    changes = [TextReplacement(*other.span, new) for other in titles if other.named == one.named]
    if not title_is_safe(new) or any(text[end] in new for _, end, _ in changes):
        cure = "write one without brackets, @ and double blanks, which does not begin with - or ^"
        raise ArgmapError(f"{shown(new)} cannot be a title: {cure}")
    if any(other.named == (one.document, one.of, new) for other in titles):
        raise ArgmapError(f"another {one.of} has the title {shown(new)} already")
    if not _is_read_alike(text, replaced(text, changes), one, new):
        raise ArgmapError(f"with the title {shown(new)} another part of the file would be read as something else")
    return changes


def _is_read_alike(before: str, after: str, one: ArgdownTitle, new: str) -> bool:
    """Tell whether two texts differ, for the reader, in nothing but a title."""
    expected = [(*_titled(each, one, new), each.defines) for each in titles_in(before)]
    found = [(*each.named, each.defines) for each in titles_in(after)]
    return expected == found and list(_sorts(before)) == list(_sorts(after))


def _titled(title: ArgdownTitle, one: ArgdownTitle, new: str) -> Iterable[object]:
    return (one.document, one.of, new) if title.named == one.named else title.named


def _sorts(text: str) -> Iterator[str]:
    """Yield the sorts of all tokens of a text."""
    for part in parts_of(text, fenced=has_fences(text)):
        yield from (token.sort for token in tokens_of(part.text))
