"""Cuts Argdown into tokens, in time linear in its length.

What a character means depends on what comes before it in the line: relations, headings, numbers and inference lines
begin a line; everything else may be anywhere. Where two readings compete, the order here is the one by which Argdown
itself decides (https://argdown.org/syntax, and the behaviour of @argdown/core 2.0).
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from argmap.formats.argdown.argdown_ahead import Ahead
from argmap.formats.argdown.argdown_inferences import InferenceLines
from argmap.formats.argdown.shortcodes import SHORTCODES


class ArgdownToken(NamedTuple):
    """A piece of the text: its sort, where it is, and what it says."""

    sort: str
    start: int
    end: int
    value: Any = None


EMPTY = re.compile(r"(?:[ \t]*\n){2,}")
BREAKS = re.compile(r"(?:[ \t]*\n)+")
NEWLINE = re.compile(r"[ \t]*\n")
LINE = re.compile(
    r"(?P<indent>[ \t']*)"
    r"(?:(?P<inference>--)|(?P<relation>\+>|->|<?\+|<?-|><|_>|<_|_(?=\s))"
    r"|(?P<number>\(\d+\))|(?P<item>(?:\d+\.|\*)(?=\s)))"
    r"|(?P<heading>#+) "
)
"""What may begin a line."""
PLAIN = re.compile(r"[^\\@#*_\[\],.:;</>\-\n(){}]+")
CONTROL = re.compile(r"[@#*_\[\],.:;</>\-(){}][ \t]?")
BLANKS = re.compile(r"[ \t]+")
ESCAPED = re.compile(r"\\. *")
SPECIAL = re.compile(r"(?:\.\S+?\.|:\S+?:)[ \t]?")
MARK = re.compile(r"\*\*|__|\*|_")
MARK_ENDS = re.compile(r"[ \t]|(?=[\n)}_.,!?;:\-*])|\Z")
TAG = re.compile("#([A-Za-z0-9\\-\\[\\]\\\\^_`\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+)[ \t]?")
NOTE = re.compile(r"\[\^([^\]\s\[]+)\]")
CITATION = re.compile(r"\[((?:[^\[\]@\n]*[ \t])?-?@\w[^\[\]\n]*)\](?![:(])")
URL = re.compile(r"://[^\s<>\"\])}]+")
SCHEME = re.compile(r"(?<![A-Za-z])https?\Z")
REST = re.compile(r"[^\n{]*")


def tokens_of(text: str) -> Iterator[ArgdownToken]:
    """Yield the tokens of a text whose lines end in line feeds; nothing is refused."""
    return _Lexer(text).run()


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text, self.ahead, self.inferences = text, Ahead(text), InferenceLines(text)
        self.found: list[ArgdownToken] = []
        self.last = ""  # the sort of the last token that was not passed over; none is before the first
        self.blank_before = False
        self.open: list[tuple[str, int]] = []  # bold and italic text that has begun: its mark, and its token
        self.by_sign: dict[str, Callable[[int], int]] = {
            "<": self.angle, "=": self.front_matter, "{": self.data, "\\": self.escaped,
            ".": self.special, ":": self.special, "*": self.mark, "_": self.mark, "[": self.bracket, "#": self.tag,
            "@": self.mention,
        }  # fmt: skip

    def run(self) -> Iterator[ArgdownToken]:
        """Yield the tokens, block by block: what is bold or italic is known at the end of one."""
        at, size = 0, len(self.text)
        while at < size:
            at = self.step(at)
            if self.last == "empty":
                yield from self.found
                self.found.clear()
        self.forget_marks()
        yield from self.found

    def step(self, at: int) -> int:
        """Add the token at an index; return the index behind it, which is always greater."""
        text = self.text
        sign = text[at]
        if sign in "/<" and (end := self.comment_end(at)):
            self.found.append(ArgdownToken("comment", at, end))
            self.blank_before = True
            return end
        if sign in "={\\.:" and (end := self.by_sign[sign](at)):
            return end
        if sign in " \t\n" and (end := self.line_break(at)):
            return end
        if self.last in {"", "empty", "newline"} and (end := self.line_start(at)):
            return end
        if sign in "*_[#<@" and (end := self.by_sign[sign](at)):
            return end
        if blanks := BLANKS.match(text, at):
            self.blank_before = True
            return blanks.end()
        if plain := PLAIN.match(text, at):
            return self.add("text", at, plain.end(), plain[0])
        control = CONTROL.match(text, at)
        end = control.end() if control else at + 1
        return self.add("text", at, end, text[at:end])

    def add(self, sort: str, start: int, end: int, value: Any = None) -> int:
        self.found.append(ArgdownToken(sort, start, end, value))
        self.last, self.blank_before = sort, False
        return end

    def comment_end(self, at: int) -> int:
        """Return where a comment ends that begins here, with the line breaks that Argdown counts to it; else 0."""
        text, ahead = self.text, self.ahead
        if text.startswith("//", at):
            end = ahead.next("\n", at)
        elif text.startswith("/*", at):
            end = ahead.behind("*/", at + 2)
        elif text.startswith("<!--", at):
            end = ahead.behind("-->", at + 4)
        else:
            return 0
        if end > len(text):
            return 0
        if self.last == "empty" and (breaks := BREAKS.match(text, end)):
            return breaks.end()
        if self.last == "newline" and not EMPTY.match(text, end) and (one := NEWLINE.match(text, end)):
            return one.end()
        return end

    def front_matter(self, at: int) -> int:
        if not self.text.startswith("===", at):
            return 0
        begin = at
        while self.text.startswith("=", begin):
            begin += 1
        closing = self.ahead.next("===", begin)
        if closing > len(self.text):
            if begin - at < 6:
                return 0
            begin, closing = at + 3, at + 3
        end = closing
        while self.text.startswith("=", end):
            end += 1
        return self.add("front", at, end, (begin, closing))

    def data(self, at: int) -> int:
        end = self.ahead.data_end(at)
        return self.add("data", at, end) if end else 0

    def escaped(self, at: int) -> int:
        found = ESCAPED.match(self.text, at)
        if found:
            return self.add("text", at, found.end(), found[0][1:])
        return self.add("text", at, at + 1, "\\")

    def special(self, at: int) -> int:
        text = self.text
        if text.startswith("://", at) and SCHEME.search(text, max(0, at - 6), at) and (end := self.url(at)):
            return end
        found = SPECIAL.match(text, at)
        if not found:
            return 0
        name = found[0].rstrip(" \t")
        sign = SHORTCODES.get(name)
        value = sign + (" " if found[0].endswith(" ") else "") if sign else found[0]
        return self.add("text", at, found.end(), value)

    def url(self, at: int) -> int:
        """Add an address that is written out; Argdown takes what follows the colon for a comment.

        The rest of the line, which it would lose, is text, up to data.
        """
        found = URL.match(self.text, at)
        if not found:
            return 0
        end = at + len(found[0].rstrip(".,;:!?'"))
        start = at - (5 if self.text.endswith("https", 0, at) else 4)
        self.add("url", at, end, self.text[start:end])
        rest = REST.match(self.text, end)
        if rest and rest[0]:
            return self.add("text", end, rest.end(), rest[0])
        return end

    def line_break(self, at: int) -> int:
        if self.last != "empty" and (found := EMPTY.match(self.text, at)):
            self.forget_marks()
            return self.add("empty", at, found.end())
        if found := NEWLINE.match(self.text, at):
            return self.add("newline", at, found.end())
        return 0

    def line_start(self, at: int) -> int:
        found = LINE.match(self.text, at)
        if not found:
            return 0
        sort = found.lastgroup or ""
        if sort == "inference":
            token = self.inferences.inference_at(at, found.end())
            return self.add("inference", at, token.end, token)
        if sort == "heading":
            return self.add("heading", at, found.end(), len(found["heading"]))
        value = (found[sort], len(found["indent"]))
        return self.add(sort, found.start(sort), found.end(), value)

    def mark(self, at: int) -> int:
        """Add where bold or italic text begins or ends."""
        text = self.text
        if self.open and self.last and not self.blank_before:
            mark = self.open[-1][0]
            if text.startswith(mark, at) and (after := MARK_ENDS.match(text, at + len(mark))):
                self.open.pop()
                return self.add("end", at, after.end(), " " if after.end() > at + len(mark) else "")
        found = MARK.match(text, at)
        mark = found[0] if found else ""
        for one in (mark, mark[:1]):
            end = at + len(one)
            if end >= len(text) or not text[end].isspace():
                self.open.append((one, len(self.found)))
                return self.add("begin", at, end, one)
        return 0

    def forget_marks(self) -> None:
        """Take marks that nothing closes for the characters that they are."""
        for mark, number in self.open:
            self.found[number] = self.found[number]._replace(sort="text", value=mark)
        self.open.clear()

    def bracket(self, at: int) -> int:
        text, ahead = self.text, self.ahead
        if found := NOTE.match(text, at):
            return self.add("note", at, found.end(), found[1])
        if found := CITATION.match(text, at):
            return self.add("citation", at, found.end(), found[1])
        close = ahead.next("]", at)
        if at + 1 < close < len(text) and text.startswith("(", close + 1):
            stop = ahead.next(")", close + 2)
            if close + 2 < stop < len(text):
                return self.add_with_blank("link", at, stop + 1, (text[at + 1 : close], text[close + 2 : stop]))
        return self.title(at, "]", "statement")

    def angle(self, at: int) -> int:
        return self.title(at, ">", "argument")

    def title(self, at: int, close: str, of: str) -> int:
        """Add the title of a statement or an argument: with a colon it is a definition, without a reference."""
        text, ahead = self.text, self.ahead
        line_end = ahead.next("\n", at + 1)
        stop = ahead.next(close + ":", at + 2)
        if stop < min(line_end, len(text)):
            return self.add("define", at, stop + 2, (of, text[at + 1 : stop]))
        stop = ahead.next(close, at + 2)
        if text[at + 1 : at + 2] not in {"-", ""} and stop < min(ahead.next("\n", at + 2), len(text)):
            return self.add("refer", at, stop + 1, (of, text[at + 1 : stop]))
        return 0

    def mention(self, at: int) -> int:
        text, ahead = self.text, self.ahead
        close = {"[": "]", "<": ">"}.get(text[at + 1 : at + 2])
        if close is None:
            return 0
        stop = ahead.next(close, at + 3)
        if stop > min(ahead.next("\n", at + 2), len(text)):
            return 0
        of = "statement" if close == "]" else "argument"
        return self.add_with_blank("mention", at, stop + 1, (of, text[at + 2 : stop]))

    def tag(self, at: int) -> int:
        text = self.text
        if text.startswith("#(", at):
            stop = self.ahead.next(")", at + 2)
            if at + 2 < stop < len(text):
                return self.add_with_blank("tag", at, stop + 1, text[at + 2 : stop])
        if found := TAG.match(text, at):
            return self.add("tag", at, found.end(), found[1])
        return 0

    def add_with_blank(self, sort: str, start: int, end: int, value: Any) -> int:
        """Add a token to which one blank behind it belongs."""
        blank = self.text[end : end + 1]
        return self.add(sort, start, end + 1 if blank and blank in " \t" else end, value)
