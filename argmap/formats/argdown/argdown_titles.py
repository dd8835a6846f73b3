"""The titles and tags in a file of Argdown, each with where it is written: what an editor completes, finds and renames.

What is a title the reader decides: brackets in comments, in the front matter, in data and within a text are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.formats.argdown.argdown_elements import ParsedArgdown
from argmap.formats.argdown.argdown_lexer import tokens_of
from argmap.formats.argdown.argdown_model import ArgdownModel, model_of
from argmap.formats.argdown.argdown_parser import parsed
from argmap.formats.argdown.argdown_parts import has_fences, parts_of
from argmap.notation.source import SourceSpan


@dataclass(frozen=True, slots=True)
class ArgdownTitle:
    """One place where a title is written; ``span`` is that of the title without its brackets.

    ``document`` counts the fenced blocks of a file in Markdown, each of which has statements of its own; ``of`` says
    whether it is the title of a statement or of an argument; ``defines`` is false where the title is only named.
    ``words`` is the text that has this title, wherever in the document it is written.
    """

    document: int
    of: str
    title: str
    defines: bool
    words: str
    span: SourceSpan

    @property
    def named(self) -> tuple[int, str, str]:
        """The statement or the argument that is named: equal for all titles that mean one."""
        return self.document, self.of, self.title


def titles_in(text: str) -> list[ArgdownTitle]:
    """Return all titles of a file in the order in which they are written."""
    found = []
    for number, part in enumerate(parts_of(text, fenced=has_fences(text))):
        model = model_of(parsed(part.text))
        words = dict(_words(model))
        for of, title, defines, start in _written(model.parsed):
            span = part.span(start, start + len(title))
            found.append(ArgdownTitle(number, of, title, defines, words.get((of, title), ""), span))
    return sorted(found, key=lambda one: one.span)


def _written(parsed: ParsedArgdown) -> Iterator[tuple[str, str, bool, int]]:
    """Yield each title of a document: what it is of, whether it is defined there, and where it begins."""
    for member in parsed.members:
        if member.title is not None:
            yield member.of, member.title, not member.is_reference, member.start + len("[")
    for member in (*parsed.members, *parsed.notes, *parsed.headings):
        for of, title, start, _ in member.mentions:
            yield of, title, False, start + len("@[")


def _words(model: ArgdownModel) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the text of each statement and argument that has a title and a text."""
    for one in (*model.statements.values(), *model.arguments.values()):
        if one.named and (member := one.text_member) is not None:
            yield (one.of, one.title), " ".join(member.text().split())


def tags_in(text: str) -> list[tuple[str, SourceSpan]]:
    """Return all tags of a file, each with the span from its ``#``."""
    return [
        (token.value, part.span(token.start, token.end))
        for part in parts_of(text, fenced=has_fences(text))
        for token in tokens_of(part.text)
        if token.sort == "tag"
    ]


def sections_in(text: str) -> Iterator[SourceSpan]:
    """Yield the span of each section, from its heading to its last letter; deeper sections are within others."""
    for part in parts_of(text, fenced=has_fences(text)):
        headings = parsed(part.text).headings
        ends: list[tuple[int, int]] = [(0, len(part.text))]  # by level, where the next section begins
        for heading in reversed(headings):
            while ends[-1][0] > heading.level:
                ends.pop()
            size = len(part.text[heading.start : ends[-1][1]].rstrip())
            yield part.span(heading.start, heading.start + size)
            ends.append((heading.level, heading.start))
