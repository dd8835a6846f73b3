"""Argument maps of MindMup (``.mup``, JSON): claims, and groups of those that are for or against a claim together.

The data model is that of MindMup's own library (https://github.com/mindmup/mapjs, ``content.js``): an idea has a
``title`` and ``ideas`` by rank, positive ranks before negative ones, each from zero on (``sorted-sub-ideas.js``). A map
of version 3 holds its roots as ideas; older ones are their root (``content-upgrade.js``). An idea with ``attr.group``,
``supporting`` or ``opposing``, is the group of those below it: linked statements. An opposing group in a group is
against the step. Notes and attachments become footnotes. Ideas of a plain mind map say what they are, or are premises.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argmap.files import refuse
from argmap.formats._marked_up_text import without_html
from argmap.formats._outlines.outline_points import unlabelled
from argmap.formats._source_notes import SourceNotes, cites_only, plain_source
from argmap.formats._stances import KIND_OF, Stance, labelled
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Marks, Source, parse
from argmap.problems import Place, shown

SUFFIXES = (".mup",)
TITLE = "MindMup"
HEADS = (Stance.FOR, Stance.AGAINST, Stance.AND, Stance.REPLY, Stance.SOURCE)
"""What an idea may say that heads others and is no statement."""
GROUPS = {"supporting": Kind.SUPPORTS, "opposing": Kind.ATTACKS}
LAYOUT = ("style", "styleNames", "collapsed", "icon", "position", "width", "measurements", "theme", "parentConnector")
Idea = dict[str, Any]


def recognises(head: str) -> bool:
    """Tell whether a text is a JSON object with ideas and what else MindMup writes."""
    start = head.lstrip("\ufeff \t\r\n")
    return start.startswith("{") and '"ideas"' in start and ('"formatVersion"' in start or '"title"' in start)


def read(source: Source) -> GraphDocument:
    """Return the graph of a map. Raises ``ReadError`` for a file that is no map of MindMup."""
    if source.text.lstrip("\ufeff \t\r\n").startswith("<"):
        message, cure = (
            "this is XML, and MindMup writes JSON",
            "if it is a map of Freemind, give its file the extension .mm",
        )
        raise refuse("unknown-format", message, cure, Place(source.file, 1, 1))
    parsed = parse(source.text, source.file, "json")
    data = parsed.data
    if not isinstance(data, dict) or not ("title" in data or isinstance(data.get("ideas"), dict)):
        message = "this JSON is not a MindMup map: it has no title and no ideas"
        raise refuse("wrong-type", message, "save the map in MindMup again", Place(source.file, 1, 1))
    return _MindMupReading(source, data, parsed.marks).run()


@dataclass(slots=True)
class _Pending:
    """An idea that is to be read: the statement that it is below, or the step whose group it is in."""

    idea: Idea
    marks: Marks
    above: str = ""
    step: str = ""
    heads: Stance | None = None
    """What the heading that it is under says that it is."""


class _MindMupReading:
    def __init__(self, source: Source, data: Idea, marks: Marks) -> None:
        self.data, self.marks = data, marks
        self.builder = GraphBuilder(source, "mindmup", _text(data.get("title")) if _is_new(data) else "")
        self.notes = SourceNotes(self.builder)
        self.count = 0
        self.unlabelled: list[Where] = []
        self.pending: list[_Pending] = []

    def run(self) -> GraphDocument:
        roots = list(_ideas(self.data, self.marks)) if _is_new(self.data) else [(self.data, self.marks)]
        self.pending = [_Pending(idea, marks) for idea, marks in reversed(roots)]
        while self.pending:
            self.take(self.pending.pop())
        links = self.data.get("links")
        for number, _ in enumerate(links if isinstance(links, list) else ()):
            self.builder.leave_out("arrows between ideas", self.marks.find(("links", number)).value)
        if self.unlabelled:
            cure = "make a group of it in MindMup, or begin it with Pro: or Con:"
            self.builder.remark("unread-part", unlabelled(len(self.unlabelled)), cure, self.unlabelled[0])
        return self.builder.build()

    def take(self, one: "_Pending") -> None:
        """Take an idea: below a statement, in the group that makes a step, or under a heading such as ``Pro``."""
        idea, marks, above = one.idea, one.marks, one.above
        self.leave_out(idea, marks)
        group = _attr(idea).get("group")
        heads = _heading(idea) if above else None
        if isinstance(group, str) and group not in ("false", ""):
            self.take_group(idea, marks, group, above, one.step)
        elif heads is Stance.AND:
            self.take_group(idea, marks, "supporting", above, one.step)
        elif heads is not None:
            self.below(idea, marks, above, heads)
        elif above and (source := _source(idea, one.heads)):
            self.back(above, source, self.place(marks))
            self.below(idea, marks, above, Stance.SOURCE)
        else:
            key = self.key()
            stance = self.state(key, idea, marks) or one.heads
            if above:
                if stance is None:
                    self.unlabelled.append(self.place(marks))
                kind = Kind.SUPPORTS if KIND_OF.get(stance or Stance.FOR) is Kind.SUPPORTS else Kind.ATTACKS
                self.builder.step(key, above, kind, self.place(marks))
            self.below(idea, marks, key)

    def take_group(self, idea: Idea, marks: Marks, group: str, above: str, step: str) -> None:
        """Take a group: its members are linked, and together for or against what it is below."""
        kind = GROUPS.get(group)
        where = marks.find(("attr", "group")).value
        if kind is None:
            message = f"a group is supporting or opposing, not {shown(group)}: it is read as supporting"
            self.builder.remark("unread-part", message, "choose one of the two in MindMup", where)
            kind = Kind.SUPPORTS
        if step and kind is Kind.SUPPORTS:
            message = "this group supports a step: its members are read as claims of their own"
            self.builder.remark("unread-part", message, "put it below a statement", where)
            step = ""
        inside = list(_ideas(idea, marks))
        groups = [one for one in inside if _attr(one[0]).get("group")]
        members = [one for one in inside if not _attr(one[0]).get("group")]
        keys = [self.key() for _ in members]
        name = ""
        if keys and (above or step):
            name = self.builder.step(keys, step or above, Kind.UNDERCUTS if step else kind, self.place(marks))
        elif not keys:
            self.builder.remark("unread-part", "this group has no members", "add a statement, or delete it", where)
        for key, (one, its) in zip(keys, members, strict=True):
            self.leave_out(one, its)
            self.state(key, one, its)
        self.pending += [_Pending(one, its, "" if name else above, name) for one, its in reversed(groups)]
        for key, (one, its) in reversed(list(zip(keys, members, strict=True))):
            self.below(one, its, key)

    def back(self, key: str, source: str, where: Where) -> None:
        """Back a statement with a source that is an idea of its own below it."""
        footnotes = {
            one.note: one for one in (*self.builder.node(key).footnotes, self.notes.add(source, where, listed=True))
        }
        self.builder.change(key, footnotes=tuple(footnotes.values()))

    def below(self, idea: Idea, marks: Marks, above: str, heads: Stance | None = None) -> None:
        self.pending += [_Pending(one, its, above, "", heads) for one, its in reversed(list(_ideas(idea, marks)))]

    def state(self, key: str, idea: Idea, marks: Marks) -> Stance | None:
        """Add the statement of an idea with its notes; return what its text says that it is."""
        where = self.place(marks)
        plain, addresses = without_html(_text(idea.get("title")))
        said = labelled(plain)
        is_said = said.stance in KIND_OF and bool(said.text)
        text, backings = self.notes.of(said.text if is_said else plain, where)
        found = [*backings, *(self.notes.add(address, where) for address in addresses)]
        for source, path in _notes(idea):
            words, links = without_html(source)
            place = marks.find(path).value
            sources = [words] * bool(words.strip()) + [link for link in links if link not in words]
            found += [self.notes.add(one, place) for one in sources]
        footnotes = tuple({one.note: one for one in found}.values())
        self.builder.statement(key, text, where, footnotes=footnotes)
        return said.stance if is_said else None

    def leave_out(self, idea: Idea, marks: Marks) -> None:
        attr = _attr(idea)
        for name in LAYOUT:
            if name in attr:
                self.builder.leave_out("colours, icons and layout", marks.find(("attr", name)).value)

    def place(self, marks: Marks) -> Where:
        return marks.find(("title",)).value

    def key(self) -> str:
        self.count += 1
        return str(self.count)


def _is_new(data: Idea) -> bool:
    version = data.get("formatVersion")
    return isinstance(version, str) and version.isdecimal() and len(version) < 4 and int(version) >= 3


def _ideas(idea: Idea, marks: Marks) -> Iterator[tuple[Idea, Marks]]:
    """Yield the ideas below one in the order in which MindMup shows them."""
    ideas = idea.get("ideas")
    if not isinstance(ideas, dict):
        return
    below = marks.find(("ideas",))
    for rank in sorted(ideas, key=_order):
        if isinstance(ideas[rank], dict):
            yield ideas[rank], below.find((rank,))


def _order(rank: str) -> tuple[bool, float]:
    try:
        number = float(rank)
    except ValueError:
        return True, float("inf")
    return number < 0, abs(number)


def _attr(idea: Idea) -> Idea:
    attr = idea.get("attr")
    return attr if isinstance(attr, dict) else {}


def _notes(idea: Idea) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the texts of an idea's note and attachment, with the path of each."""
    attr = _attr(idea)
    for name, part in (("note", "text"), ("attachment", "content")):
        held = attr.get(name)
        text = held.get(part) if isinstance(held, dict) else held
        if isinstance(text, str) and text.strip():
            yield text, ("attr", name, part)


def _heading(idea: Idea) -> Stance | None:
    """Return what an idea says that those below it are, if it says nothing else: ``Pro``, ``AND``."""
    said = labelled(without_html(_text(idea.get("title")))[0])
    heads = not said.text and said.stance in HEADS and not any(_notes(idea))
    return said.stance if heads and isinstance(idea.get("ideas"), dict) and idea["ideas"] else None


def _source(idea: Idea, heads: Stance | None) -> str:
    """Return the words of an idea that is a source, by its label or by the heading above it; "" for another."""
    plain = " ".join(without_html(_text(idea.get("title")))[0].split())
    said = labelled(plain)
    if said.stance is Stance.SOURCE and said.text:
        return plain_source(said.text)
    return plain_source(plain) if heads is Stance.SOURCE or cites_only(plain) else ""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
