"""Takes Markdown's signs out of the text of a note and keeps what they say: which words stand in italics."""

import re
from dataclasses import dataclass

from argmap.citations.vocabulary import one_of
from argmap.text.xml import UNPRINTABLE

Span = tuple[int, int]
_MARKUP = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
      | \[(?P<text>(?:\\.|[^\[\]\\])*)\]\(<?(?P<address>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)>?\)
      | (?P<space>\s+)
      | (?P<link><[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*>)
      | (?P<stars>\*{1,3})""",
    re.VERBOSE,
)
_TERM = "|".join(
    (one_of("back", "ibid"), one_of("back", "again"), one_of("signals", "single"), one_of("names", "more"),
     one_of("hosts", "within"), r"supra|infra|passim|[\d\s(),./:–-]+")
)  # fmt: skip
_NO_TITLE = re.compile(rf"(?:{_TERM})[\s,.]*", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r"(?P<title>.*\w)(?P<number>,\s*\d+)")


@dataclass(frozen=True, slots=True)
class Clean:
    """A text without markup and the stretches of it that stood in italics (or bold), none within another."""

    text: str
    italics: tuple[Span, ...] = ()

    def cut(self, start: int, end: int) -> "Clean":
        """Return a stretch of it, without spaces at its ends."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        end = max(start, end - (len(part) - len(part.rstrip())))
        inside = ((max(a, start) - start, min(b, end) - start) for a, b in self.italics if a < end and b > start)
        return Clean(self.text[start:end], tuple(inside))


def clean(text: str) -> Clean:
    """Return a text without emphasis, escapes and links of Markdown (CommonMark 0.31), and with single spaces.

    Characters that no model takes become spaces. Latin terms in italics (*ibid.*, *see*) count as plain.
    """
    cleaner = _Cleaner()
    cleaner.read(UNPRINTABLE.sub(" ", text).replace("\ufdd0", " ").replace("\ufdd1", " ").strip())
    plain = "".join(cleaner.parts)
    return Clean(plain, tuple(span for one in cleaner.italics if (span := _title(plain, one))))


class _Cleaner:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.italics: list[Span] = []
        self.opened: int | None = None

    def read(self, text: str) -> None:
        at = 0
        for match in _MARKUP.finditer(text):
            self.add(text[at : match.start()])
            self.take(match, text)
            at = match.end()
        self.add(text[at:])

    def take(self, match: re.Match[str], text: str) -> None:
        if match["escaped"]:
            self.add(match["escaped"])
        elif match["space"]:
            self.add(" ")
        elif match["link"]:
            self.add(match["link"])
        elif match["stars"]:
            self.emphasis(match, text)
        else:
            shown, address = (part.replace("\\", "") for part in (match["text"], match["address"]))
            self.add(f"<{address}>" if shown in ("", address) else f"{shown} <{address}>")

    def emphasis(self, match: re.Match[str], text: str) -> None:
        """Take asterisks as the beginning or the end of italics, or else as what they are."""
        before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if self.opened is not None and before.strip():
            self.italics.append((self.opened, self.length))
            self.opened = None
        elif self.opened is None and behind.strip() and "*" in text[match.end() :]:
            self.opened = self.length
        else:
            self.add(match["stars"])

    def add(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)


def _title(text: str, span: Span) -> Span | None:
    """Return the part of a stretch in italics that may be a title; ``None`` where none is."""
    start, end = span
    while start < end and text[end - 1] in " ,.;:" and not text[start:end].endswith("..."):
        end -= 1
    if start == end or _NO_TITLE.fullmatch(text, start, end):
        return None
    numbered = _NUMBER_BEHIND.fullmatch(text, start, end)
    followed = text[span[1] : span[1] + 1] == "("
    return (start, numbered.end("title")) if numbered and followed else (start, end)
