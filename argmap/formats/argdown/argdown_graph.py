"""Makes a graph of a text in Argdown.

Statements with one title are a statement; an argument without premises of its own is a statement too, with its
description as text. Each inference of a premise-conclusion structure is a step from all that it uses. Relations are
steps; what Argdown relates to such an argument as a whole leads to its parts here (``ArgdownSteps``).
"""

import re

from argmap.formats.argdown.argdown_elements import ArgdownMember
from argmap.formats.argdown.argdown_fields import OF_INFERENCES, SETTINGS, fields_of, is_switched
from argmap.formats.argdown.argdown_model import ArgdownClass, ArgdownModel
from argmap.formats.argdown.argdown_notes import ArgdownNotes, cited_in
from argmap.formats.argdown.argdown_parts import ArgdownPart
from argmap.formats.argdown.argdown_steps import ArgdownSteps, missing_name
from argmap.graph.graph_builder import GraphBuilder
from argmap.notation.model import Backing
from argmap.notation.source import SourceSpan
from argmap.problems import Level, shown

INCLUDE = re.compile(r"(?:@include\([^)]*\)\s*)+")
OWN_TITLE = re.compile(r"Step [0-9]+")
"""What argmap calls the arguments that it writes."""


class ArgdownGraph:
    """Puts one document into a builder; ``prefix`` tells its statements from those of other documents in the file."""

    def __init__(self, builder: GraphBuilder, part: ArgdownPart, model: ArgdownModel, notes: ArgdownNotes) -> None:
        self.builder, self.part, self.model, self.notes = builder, part, model, notes
        self.prefix = f"{part.base} "

    def build(self) -> None:
        """Add everything."""
        self.add_notes()
        steps = ArgdownSteps(self.builder, self.part, self.model, self.prefix)
        for one in self.in_order():
            if one.structure is not None:
                self.leave_out_argument(one)
            elif id(one) not in steps.denied and missing_name(one) is None and not self.is_include(one):
                self.add_statement(one)
        steps.add()
        for argument in self.model.arguments.values():
            if argument.structure is not None:
                self.give_sources_to_conclusion(argument)
        self.tell()

    def in_order(self) -> list[ArgdownClass]:
        """Return statements and arguments in the order in which the text mentions them first."""
        found: dict[int, ArgdownClass] = {}
        for member in self.model.parsed.members:
            one = self.model.class_of(member)
            found.setdefault(id(one), one)
        return list({**found, **{id(one): one for one in self.model.arguments.values()}}.values())

    def key(self, one: ArgdownClass) -> str:
        """Return the key of a statement for the builder."""
        return f"{self.prefix}{one.of} {one.title}"

    def span(self, member: ArgdownMember) -> SourceSpan:
        """Return where in the file the text of a member is."""
        start = member.text_start if member.text_start >= 0 else member.start
        return self.part.span(start, max(member.end, start + 1))

    def add_statement(self, one: ArgdownClass) -> None:
        """Add a statement with its notes, tags and data."""
        member = one.text_member or one.members[0]
        text = member.text()
        data = {key: value for each in one.members for key, value in (each.data or {}).items()}
        fields, sources, rest = fields_of(data)
        named = one.named and not is_switched(data, "unnamed")
        said = str(fields.pop("text", text)) if "text" in fields else text or (one.title if one.named else "")
        fields["footnotes"] = (*fields.get("footnotes", ()), *self.backings(one, sources)) or None
        fields["cites"] = (*fields.get("cites", ()), *self.cites(one)) or None
        fields["tags"] = fields.get("tags") or tuple(one.tags) or None
        key = self.key(one)
        name = fields.pop("id", None)
        self.builder.statement(key, said, self.span(member), name=one.title if named else None, **fields)
        if name:
            title = fields.get("title", one.title if named and one.title != name else None)
            self.builder.change(key, name=name, title=title)
        for part, value in fields.items():
            if value and member.data_start >= 0 and part in (member.data or {}):
                self.builder.locate(key, (part,), self.part.span(member.data_start, member.data_start + 1))
        self.leave_out_data(rest, one.members)
        self.tell_of_other_texts(one, member)

    def leave_out_data(self, rest: list[str], members: list[ArgdownMember]) -> None:
        """Tell which data means nothing here."""
        where = next((self.part.span(one.data_start, one.data_start + 1) for one in members if one.data), None)
        for key in rest:
            what = "settings of the display" if key in SETTINGS else f"data: {key[:40]}"
            self.builder.leave_out(what, where)

    def backings(self, one: ArgdownClass, sources: list[str]) -> list[Backing]:
        """Return references to notes: marks in the text, then addresses, then sources in the data."""
        found: dict[int, Backing] = {}
        for member in one.members:
            for label, _, _ in member.notes:
                number = self.notes.number(label)
                found[number] = Backing.model_construct(note=number, backs=None)
            for url, start, end in member.links:
                if url.startswith("#") or not url.strip():
                    self.builder.leave_out("links within the file", self.part.span(start, end))
                    continue
                backing = self.notes.of_source(url.strip(), self.part.span(start, end))
                found[backing.note] = backing
            where = self.part.span(max(member.data_start, 0), max(member.data_start, 0) + 1)
        for said in sources:
            backing = self.notes.of_source(said, where)
            found[backing.note] = backing
        return list(found.values())

    def cites(self, one: ArgdownClass) -> list[object]:
        """Return what is cited within the texts of a statement."""
        return [cited for member in one.members for said, _, _ in member.citations for cited in cited_in(said)]

    def tell_of_other_texts(self, one: ArgdownClass, kept: ArgdownMember) -> None:
        """Tell of each text under the same title that is not the one that counts."""
        if len(one.members) < 2:
            return
        said = " ".join(kept.text().split())
        for member in one.members:
            other = " ".join(member.text().split())
            if member is not kept and other and other != said:
                message = f"{self.shown(one)} has another text elsewhere, which is the one that counts"
                cure = "keep one text, or give this one a title of its own if it says something else"
                self.builder.remark("repeated-definition", message, cure, self.span(member))

    def shown(self, one: ArgdownClass) -> str:
        """Return a title in its brackets, as messages show it."""
        title = one.title if len(one.title) <= 60 else f"{one.title[:59]}…"
        return f"<{title}>" if one.of == "argument" else f"[{title}]"

    def is_include(self, one: ArgdownClass) -> bool:
        """Tell of a line that includes another file, which is not opened (guide, "@include")."""
        member = one.members[0]
        if one.named or not self.part.text.startswith("@include", member.start) or not INCLUDE.fullmatch(member.text()):
            return False
        message, cure = "this includes another file, which is not read", "use `argmap convert --include`"
        self.builder.remark("unread-part", message, cure, self.span(member))
        return True

    def leave_out_argument(self, one: ArgdownClass) -> None:
        """Tell what is not kept of an argument that is only its premises, inferences and conclusions."""
        where = self.span(one.members[0]) if one.members else None
        named = one.named and not OWN_TITLE.fullmatch(one.title)
        if (member := one.text_member) and (text := member.text()):
            whose = f"of {self.shown(one)} " if named else ""
            message = f"the description {whose}is not kept: {shown(text)}"
            cure = "make it a statement of its own if the argument needs it, or keep the original file"
            self.builder.remark("left-out", message, cure, self.span(member))
        elif named:
            self.builder.leave_out("names of arguments whose premises are given", where, Level.WARNING)
        if one.tags:
            self.builder.leave_out("tags of arguments whose premises are given", where)
        for inference in one.structure.inferences if one.structure else ():
            for key in (inference.data or {}).keys() - OF_INFERENCES:
                where = self.part.span(inference.start, inference.end)
                self.builder.leave_out(f"data of inferences: {key[:40]}", where)

    def give_sources_to_conclusion(self, one: ArgdownClass) -> None:
        """Give what an argument names as its sources to its conclusion, which is a statement."""
        data = {key: value for each in one.members for key, value in (each.data or {}).items()}
        _, sources, rest = fields_of(data)
        self.leave_out_data(rest, one.members)
        backings, cites = self.backings(one, sources), self.cites(one)
        if not (backings or cites) or one.structure is None:
            return
        key = self.key(self.model.class_of(one.structure.members[-1]))
        if key in self.builder:
            node = self.builder.node(key)
            new = tuple(backing for backing in backings if backing not in node.footnotes)
            self.builder.change(key, footnotes=node.footnotes + new, cites=(*node.cites, *cites))

    def add_notes(self) -> None:
        """Add the notes that the text defines, and tell which marks have none."""
        self.notes.reserve([one.title or "" for one in self.model.parsed.notes])
        for one in self.model.parsed.notes:
            number = self.notes.number(one.title or "")
            links = [url for url, _, _ in one.links if url not in one.text()]
            text = " ".join([one.text(with_tags=True), *links])
            if cites := tuple(self.note_cites(one)):
                self.builder.note(number, text, self.span(one), cites)
            else:
                self.notes.sources.add(text, self.span(one), number=number)
        defined = {one.title for one in self.model.parsed.notes}
        for member in self.model.parsed.members:
            for label, start, end in member.notes:
                if label not in defined and not self.notes.is_known(label):
                    message, cure = f"there is no note [^{label}]", f"add a line [^{label}]: with its text"
                    self.builder.remark("dangling-reference", message, cure, self.part.span(start, end))

    def note_cites(self, one: ArgdownMember) -> list[object]:
        """Return what a note cites."""
        return [cited.citation for said, _, _ in one.citations for cited in cited_in(said)]

    def tell(self) -> None:
        """Tell what the graph does not hold, and what was not understood."""
        parsed, part, builder = self.model.parsed, self.part, self.builder
        for fault in parsed.faults:
            builder.remark(fault.rule, fault.message, fault.cure, part.span(fault.start, fault.end))
        for structure in self.model.repeated:
            message = "this argument has a premise-conclusion structure already"
            cure = "give one of the two a title of its own"
            builder.remark("unread-part", message, cure, part.span(structure.start, structure.start + 1))
        for heading in parsed.headings:
            builder.leave_out("headings", part.span(heading.start, heading.end))
        for start in parsed.comments:
            builder.leave_out("comments", part.span(start, start + 1))
        for start in parsed.formatted:
            builder.leave_out("marks of bold and italic print", part.span(start, start + 1))
        self.tell_of_mentions()

    def tell_of_mentions(self) -> None:
        """Tell of mentions of what the file does not have."""
        model = self.model
        for member in (*model.parsed.members, *model.parsed.notes):
            for of, title, start, end in member.mentions:
                if title not in (model.statements if of == "statement" else model.arguments):
                    message = f"this mentions {'[' if of == 'statement' else '<'}{title[:60]}"
                    message += f"{']' if of == 'statement' else '>'}, but the file has no such {of}"
                    self.builder.remark("dangling-reference", message, "correct the title",
                                        self.part.span(start, end), Level.INFO)  # fmt: skip
