"""Makes a graph of the boxes of a map of Rationale."""

import re

from argmap.files import refuse
from argmap.formats._rationale.rationale_script import RationaleBox, RationaleScript, run_script
from argmap.formats._source_notes import SourceNotes
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing, Basis
from argmap.notation.source import Source
from argmap.problems import Place, shown

START = re.compile(
    r"^(?:#\s*Rationale\b|[ \t]*\w+[ \t]*=[ \t]*(?:app\.)?Create\(\s*[\"'](?:Claim|Note|Box|Topic))", re.MULTILINE
)
GROUPS = {"CompoundReason": Kind.SUPPORTS, "CompoundObjection": Kind.ATTACKS}
SINGLE = {"Reason": Kind.SUPPORTS, "Objection": Kind.ATTACKS, "Support": Kind.SUPPORTS, "Claim": Kind.SUPPORTS}
NOTES = ("Note", "Basis", "Source", "Evidence", "Annotation")
LAYOUT = re.compile(
    r"Set(?!Scratchpad|Tag|EditPrompt)\w*|\w*View\w*|Show\w*|\w*Image\w*|HideChildren|Minimize|JumbleMap|Generate\w*|Morph"
)
"""Calls that only show the map."""
BASES = {
    "Assertion": Basis.ASSUMPTION, "CommonBelief": Basis.COMMON_GROUND, "Definition": Basis.DEFINITION,
    "PersonalExperience": Basis.TESTIMONY, "ExpertOpinion": Basis.TESTIMONY,
}  # fmt: skip
BASIS = re.compile(r"\w*Basis|Basis\w*|Law|Media|Publication|Quote|Statistics?|Web|CaseStudy|Data|Event|Example")
"""Boxes for what a claim is based on."""
WORDS = ("supports", "opposes")
"""What Rationale writes into inferences by itself."""


def read_script(source: Source) -> GraphDocument:
    """Return the graph that a script builds. Raises ``ReadError`` where it builds none."""
    script = run_script(source)
    if not script.roots:
        message = "this script creates no claim"
        raise refuse("syntax-error", message, "save the map in Rationale again", Place(source.file, 1, 1))
    return _RationaleReading(source, script).run()


class _RationaleReading:
    def __init__(self, source: Source, script: RationaleScript) -> None:
        self.script = script
        self.builder = GraphBuilder(source, "rationale")
        self.notes = SourceNotes(self.builder)
        self.keys: dict[int, str] = {}
        self.backings: dict[str, dict[int, Backing]] = {}
        self.pending: list[tuple[RationaleBox, str, str]] = []  # a box, the statement above it, the step it is in

    def run(self) -> GraphDocument:
        self.pending = [(box, "", "") for box in reversed(self.script.roots)]
        while self.pending:
            self.take(*self.pending.pop())
        for key, backings in self.backings.items():
            self.builder.change(key, footnotes=tuple(backings.values()))
        for text, where in self.script.lost:
            message = f"{shown(text)} belongs to a box that the file has not created"
            self.builder.remark("dangling-reference", message, "save the map in Rationale again", where)
        for call, where in self.script.others:
            what = "colours and layout" if LAYOUT.fullmatch(call) else f"calls of {call}"
            self.builder.leave_out(what, where)
        return self.builder.build()

    def take(self, box: RationaleBox, above: str, step: str) -> None:
        """Take a box below a statement, or, below an inference, against a step."""
        if box.kind in GROUPS:
            self.take_group(box, above, step)
        elif box.kind == "Inference":
            self.take_inference(box, above, step)
        elif above and (box.kind in NOTES or box.kind in BASES or BASIS.fullmatch(box.kind)):
            self.back(above, box)
        elif box.kind in NOTES:
            self.builder.leave_out("notes beside the map", box.where)
        else:
            self.take_statement(box, above, step)

    def take_statement(self, box: RationaleBox, above: str, step: str) -> None:
        key = self.state(box)
        kind = SINGLE.get(box.kind)
        if kind is None:
            message = f"argmap does not know what a box of the kind {shown(box.kind)} is: it is read as a claim"
            self.builder.remark("unread-part", message, "choose another kind in Rationale", box.where)
        elif step:
            self.builder.step(key, step, Kind.UNDERCUTS, box.where)
        elif above:
            self.builder.step(key, above, kind, box.where)
        self.below(box, key, "")

    def take_group(self, box: RationaleBox, above: str, step: str) -> None:
        """Take a group of claims that are linked, with the inference that it makes."""
        others = ("Inference", *NOTES, *GROUPS)
        members = [one for one in box.boxes if one.kind not in others]
        kind = GROUPS[box.kind]
        if step and kind is Kind.SUPPORTS:
            message = "this reason supports a step: its claims are read as claims of their own"
            self.builder.remark("unread-part", message, "put it below a claim", box.where)
            step = ""
        keys = [self.state(one) for one in members]
        name = ""
        if not keys:
            self.builder.leave_out("groups without a claim", box.where)
        elif step or above:
            name = self.builder.step(keys, step or above, Kind.UNDERCUTS if step else kind, box.where)
        for one in box.notes:
            if keys:
                self.back(keys[0], one)
        self.pending += [(one, above if one.kind in GROUPS else (keys or [""])[0], name)
                         for one in reversed(box.boxes) if one.kind in others]  # fmt: skip
        for one, key in reversed(list(zip(members, keys, strict=True))):
            self.below(one, key, "")

    def take_inference(self, box: RationaleBox, above: str, step: str) -> None:
        if box.text.strip() and box.text.strip() not in WORDS and above:
            self.back(above, box)
        self.pending += [(one, above, step) for one in reversed([*box.notes, *box.boxes])]

    def below(self, box: RationaleBox, key: str, step: str) -> None:
        self.pending += [(one, key, step) for one in reversed([*box.notes, *box.boxes])]

    def state(self, box: RationaleBox) -> str:
        key = str(len(self.keys))
        self.keys[id(box)] = key
        text, backings = self.notes.of(box.text, box.where)
        self.builder.statement(key, text, box.where)
        self.backings[key] = {one.note: one for one in backings}
        return key

    def back(self, key: str, box: RationaleBox) -> None:
        """Add the note of a statement, or what it is based on."""
        text = " ".join(box.text.split())
        if box.kind in BASES:
            self.builder.change(key, basis=BASES[box.kind])
        if text:
            listed = box.kind in ("Source", "Evidence", "Web") or bool(BASIS.fullmatch(box.kind))
            found: Backing = self.notes.add(text, box.where, listed=listed)
            self.backings[key].setdefault(found.note, found)
