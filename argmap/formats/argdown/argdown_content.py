"""Fills the members of a text in Argdown: their titles, texts, tags, links, notes and data.

Source: "Statements", "Arguments" and "YAML data" in https://argdown.org/syntax. What Argdown itself refuses there, such
as a title in the middle of a sentence, is told and kept as text.
"""

from collections.abc import Callable

from argmap.formats.argdown.argdown_data import data_of
from argmap.formats.argdown.argdown_elements import (
    ARGUMENT,
    CONCLUSION,
    HEADING,
    ITEM,
    NOTE,
    PREMISE,
    RELATED,
    STATEMENT,
    TOP,
    ArgdownFault,
    ArgdownInference,
    ArgdownMember,
    ArgdownRelation,
    ArgdownStructure,
    ParsedArgdown,
)
from argmap.formats.argdown.argdown_lexer import ArgdownToken

ENDS_SENTENCE = frozenset(".,;:!?)")


class ArgdownContent:
    """What the parser knows while it reads, and how content goes into the member that is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parsed = ParsedArgdown()
        self.current: ArgdownMember | None = None  # what content belongs to
        self.pending: ArgdownRelation | str | None = None  # the place that the next member takes
        self.above: ArgdownMember | ArgdownInference | None = None  # what a deeper relation would belong to
        self.structure: ArgdownStructure | None = None
        self.inference: ArgdownInference | None = None  # waits for its conclusion
        self.block: ArgdownMember | None = None  # the block that is read, if it is an argument
        self.after_empty = True
        self.line_begins = True
        self.signs: dict[str, str] = {}  # that the front matter names
        self.by_content: dict[str, Callable[[ArgdownMember, ArgdownToken], None]] = {
            "text": self.add_text, "tag": self.add_tag, "link": self.add_link, "mention": self.add_mention,
            "url": self.add_url, "note": self.add_mark, "citation": self.add_mark, "begin": self.add_format,
            "end": self.add_format,
        }  # fmt: skip

    def fault(self, token: ArgdownToken, message: str, cure: str) -> None:
        """Note what was not understood."""
        self.parsed.faults.append(ArgdownFault(token.start, token.end, message, cure))

    def leave_structure(self) -> None:
        """End the premise-conclusion structure that is open, if one is."""
        raise NotImplementedError

    def begin(self, of: str, token: ArgdownToken) -> ArgdownMember:
        """Begin a member in the place that the tokens before it have prepared."""
        pending = self.pending
        if pending is None and self.inference is not None and of == STATEMENT and not self.after_empty:
            self.fault(token, "this conclusion has no number", "write its number in brackets before it: (3)")
            pending = CONCLUSION
        if pending in {PREMISE, CONCLUSION} and of == ARGUMENT:
            cure = "write its conclusion in square brackets instead"
            self.fault(token, "an argument cannot be a premise or a conclusion; it is read as a statement", cure)
            of = STATEMENT
        role = RELATED if isinstance(pending, ArgdownRelation) else pending or TOP
        if role in {TOP, ITEM}:
            self.leave_structure()
        member = ArgdownMember(of, role, token.start, token.end)
        self.parsed.members.append(member)
        self.place(member, pending)
        self.current = self.above = member
        self.pending, self.after_empty = None, False
        return member

    def place(self, member: ArgdownMember, pending: ArgdownRelation | str | None) -> None:
        """Tell the relation or the structure that a member was written for."""
        if isinstance(pending, ArgdownRelation):
            pending.child, member.relation = member, pending
            self.parsed.relations.append(pending)
        elif member.role == TOP:
            self.block = member if member.of == ARGUMENT else None
        elif member.role in {PREMISE, CONCLUSION} and self.structure is not None:
            self.structure.members.append(member)
            if member.role == CONCLUSION and self.inference is not None:
                self.inference.conclusion, self.inference.number = member, len(self.structure.members) - 1
                member.step, self.inference = self.inference, None

    def content(self, token: ArgdownToken) -> None:
        """Add content to the member that is open; where none is, an untitled statement begins."""
        member = self.current
        if token.sort == "newline":
            self.line_begins = True
            if member and member.pieces and not member.pieces[-1][1].endswith(" "):
                member.pieces.append(("text", " "))
            return
        self.line_begins = False
        if member is None:
            member = self.begin(STATEMENT, token)
        elif member.is_reference and token.sort not in {"tag", "begin", "end"}:
            token = self.defined(member, token)
        self.by_content[token.sort](member, token)

    def defined(self, member: ArgdownMember, token: ArgdownToken) -> ArgdownToken:
        """Take a reference that text follows for a definition without its colon; return what its text begins with."""
        self.fault(token, "text follows a title without a colon; it is read as the text of that title",
                   "put a colon directly after the bracket, or an empty line after it")  # fmt: skip
        member.is_reference = False
        return token._replace(value=token.value.removeprefix(":").lstrip()) if token.sort == "text" else token

    def add_text(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Add text; signs that the front matter names become what they stand for."""
        said = token.value
        if member.of == NOTE and not member.pieces:
            said = said.removeprefix(":").lstrip()
        if self.signs and (sign := self.signs.get(said.strip())):
            said = sign + (" " if said.endswith(" ") else "")
        member.add("text", said, token.start, token.end)

    def add_tag(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Note a tag, and keep it in the text."""
        member.tags.append(token.value)
        member.add("tag", self.text[token.start : token.end], token.start, token.end)

    def add_link(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Note the address of a link; its words are text."""
        said, url = token.value
        member.links.append((url, token.start, token.end))
        blank = " " if self.text[token.end - 1] in " \t" else ""
        member.add("text", " ".join(said.split()) + blank, token.start, token.end)

    def add_mention(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Note a mention; its title is text, as Argdown shows it."""
        member.mentions.append((*token.value, token.start, token.end))
        blank = " " if self.text[token.end - 1] in " \t" else ""
        member.add("mention", token.value[1] + blank, token.start, token.end)

    def add_url(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Put an address in its text together again: its beginning came as text."""
        member.links.append((token.value, token.start, token.end))
        scheme = token.value.partition(":")[0]
        if member.pieces and member.pieces[-1][1].endswith(scheme):
            member.pieces[-1] = (member.pieces[-1][0], member.pieces[-1][1][: -len(scheme)])
        member.add("text", token.value, token.start, token.end)

    def add_mark(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Note the mark of a footnote, or a citation; it is no part of the text."""
        marks = member.notes if token.sort == "note" else member.citations
        marks.append((token.value, token.start, token.end))
        following = self.text[token.end : token.end + 1]
        if member.pieces and (not following or following in ENDS_SENTENCE or following.isspace()):
            sort, said = member.pieces[-1]
            member.pieces[-1] = (sort, said.rstrip())
        member.end = token.end

    def add_format(self, member: ArgdownMember, token: ArgdownToken) -> None:
        """Note that text is bold or italic, which is not kept."""
        self.parsed.formatted.append(token.start)
        if token.sort == "end" and token.value:
            member.add("text", token.value, token.start, token.end)

    def on_title(self, token: ArgdownToken) -> None:
        """Begin a statement or an argument by its title; within a text a title is text."""
        of, title = token.value
        member, defines = self.current, token.sort == "define"
        if member is not None:
            if member.of == HEADING:
                self.literal(token)
                return
            if not self.line_begins or not (defines or member.is_reference):
                cure = "put @ before it to mention it, or a backslash to mean the bracket itself"
                self.fault(token, "a title cannot be inside a text; it is read as text", cure)
                self.literal(token)
                return
            cure = "put an empty line before it, or a relation such as + or -"
            self.fault(token, "a title begins here without an empty line before it", cure)
            self.pending = None
        member = self.begin(of, token)
        member.title, member.is_reference = title, not defines
        self.line_begins = False

    def literal(self, token: ArgdownToken) -> None:
        """Add a token as the characters that it is."""
        self.content(ArgdownToken("text", token.start, token.end, self.text[token.start : token.end]))

    def on_note(self, token: ArgdownToken) -> None:
        """Begin the definition of a footnote, or add a mark of one."""
        if self.text.startswith(":", token.end) and self.pending is None and (self.current is None or self.line_begins):
            self.leave_structure()
            self.current = ArgdownMember(NOTE, TOP, token.start, token.end, token.value)
            self.above, self.block, self.line_begins = None, None, False
            self.parsed.notes.append(self.current)
        elif self.current is None:
            self.on_title(token._replace(sort="refer", value=(STATEMENT, f"^{token.value}")))
        else:
            self.content(token)

    def on_citation(self, token: ArgdownToken) -> None:
        """Add a citation; where a statement would begin, brackets mean a title."""
        if self.current is None:
            title = self.text[token.start + 1 : token.end - 1]
            self.on_title(token._replace(sort="refer", value=(STATEMENT, title)))
        else:
            self.content(token)

    def on_data(self, token: ArgdownToken) -> None:
        """Give data to what it is written after."""
        if self.current is None and self.pending is not None:
            self.begin(STATEMENT, token)
        member, said = self.current, self.text[token.start : token.end]
        if member is None:
            self.fault(token, "this data belongs to nothing", "write it after a statement or an argument")
            return
        data = data_of(said)
        if data is None:
            cure = "write it as {key: value}, with a blank after the colon"
            self.fault(token, "this data is not valid YAML; it is read as text", cure)
            self.literal(token)
            return
        member.data = {**(member.data or {}), **data}
        member.data_start = token.start
        member.end = token.end
