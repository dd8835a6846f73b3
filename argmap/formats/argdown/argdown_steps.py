"""Makes the steps of a graph of the inferences and relations of a text in Argdown.

What comes from an argument whose premises are given comes from its conclusion; what undercuts or attacks it undercuts
its last inference; what supports it supports its first premise. An undercutter of anything else undercuts the steps
that come from it. In strict mode an attack between statements is mutual, as a contradiction is always ("Relations",
"Strict mode", https://argdown.org/syntax).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.files import refuse
from argmap.formats.argdown.argdown_elements import (
    CONCLUSION,
    PREMISE,
    STATEMENT,
    ArgdownInference,
    ArgdownMember,
    ArgdownRelation,
    ArgdownStructure,
)
from argmap.formats.argdown.argdown_fields import is_switched
from argmap.formats.argdown.argdown_model import (
    ATTACK,
    CONTRADICTORY,
    SUPPORT,
    UNDERCUT,
    ArgdownClass,
    ArgdownLink,
    ArgdownModel,
)
from argmap.formats.argdown.argdown_parts import ArgdownPart
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.problems import Level

MOST_UNDERCUT = 200_000
"""How many steps the undercutters of statements may undercut in all: each undercuts all steps from its statement."""


@dataclass(slots=True)
class _Planned:
    """A step: where in the text it counts as written, its key, sources and target (of an undercutter: a step)."""

    at: int
    key: str
    sources: tuple[str, ...]
    target: str
    kind: Kind
    start: int
    end: int
    scheme: str | None = None


class ArgdownSteps:
    """Plans the steps of one document; ``denied`` has the statements that only say that something does not hold."""

    def __init__(self, builder: GraphBuilder, part: ArgdownPart, model: ArgdownModel, prefix: str) -> None:
        self.builder, self.part, self.model, self.prefix = builder, part, model, prefix
        self.inferences = [one for each in model.arguments.values() if each.structure
                           for one in each.structure.inferences]  # fmt: skip
        self.of_inference = {id(one): f"{prefix}inference {n}" for n, one in enumerate(self.inferences)}
        self.of_relation: dict[int, str] = {}
        self.related: dict[tuple[str, Kind, str], str] = {}
        self.planned: list[_Planned] = []
        self.out_of: dict[str, list[str]] = {}
        self.told: dict[str, tuple[int, ArgdownLink]] = {}
        self.undercut = 0
        self.premises: dict[int, frozenset[str]] = {}
        self.denied = dict(self.denials())

    def denials(self) -> Iterator[tuple[int, ArgdownInference]]:
        """Yield each denial that can be left out, with the inference that leads to it.

        argmap writes an attack that needs several statements as a premise-conclusion structure with the denial of what
        is attacked as its conclusion.
        """
        uses = self.uses()
        made: dict[int, list[ArgdownInference]] = {}
        for inference in self.inferences:
            if inference.conclusion:
                made.setdefault(id(self.model.class_of(inference.conclusion)), []).append(inference)
        for one in self.model.statements.values():
            steps = made.get(id(one), [])
            if len(steps) == 1 == uses[id(one)] and any(is_switched(each.data, "denial") for each in one.members):
                yield id(one), steps[0]

    def uses(self) -> Counter[int]:
        """Return how often a statement leads to something; whatever else is done with it counts twice."""
        found: Counter[int] = Counter()
        for member in self.model.parsed.members:
            if member.role == PREMISE:
                found[id(self.model.class_of(member))] += 2
        for link in self.model.links:
            if link.target is not link.source:
                found[id(link.source)] += 1
                found[id(link.target)] += 0 if self.is_own(link) else 2
        return found

    def is_own(self, link: ArgdownLink) -> bool:
        """Tell whether an argument is said to support the conclusion that its structure leads to."""
        source = link.source
        return (
            link.type == SUPPORT
            and isinstance(source, ArgdownClass)
            and source.structure is not None
            and self.model.class_of(source.structure.members[-1]) is link.target
        )

    def add(self) -> None:
        """Add all steps to the builder, in the order in which they count as written."""
        places = {id(link.source): link.written.start for link in self.model.links if self.is_own(link)}
        for argument in self.model.arguments.values():
            self.plan_structure(argument, places.get(id(argument)))
        later = [link for link in self.model.links if not self.plan(link)]
        for link in later:
            self.plan_undercut(link)
        for one in sorted(self.planned, key=lambda one: one.at):
            where = self.part.span(one.start, one.end)
            self.builder.step(one.sources, one.target, one.kind, where, key=one.key, scheme=one.scheme)
        self.tell()

    def plan_structure(self, argument: ArgdownClass, place: int | None) -> None:
        """Plan the steps of a premise-conclusion structure."""
        structure = argument.structure
        for inference in structure.inferences if structure else ():
            conclusion = inference.conclusion
            if conclusion is None or id(self.model.class_of(conclusion)) in self.denied:
                continue
            is_last = structure is not None and inference is structure.inferences[-1]
            self.check_numbers(inference)
            at = place if place is not None and is_last else inference.start
            key, target = self.of_inference[id(inference)], self.key(conclusion)
            self.put(_Planned(at, key, self.used(inference), target, Kind.SUPPORTS, inference.start, inference.end,
                              scheme_of(inference)))  # fmt: skip

    def check_numbers(self, inference: ArgdownInference) -> None:
        """Tell of what an inference is said to use and the structure does not have."""
        used = {str(number + 1) for number in inference.uses()}
        for name in inference.named():
            if name.lstrip("0") not in used:
                message = f"this inference uses ({name[:20]}), but no other statement of its structure has that number"
                where = self.part.span(inference.start, inference.end)
                self.builder.remark("dangling-reference", message, "correct the number", where)

    def used(self, inference: ArgdownInference) -> tuple[str, ...]:
        """Return the statements that an inference comes from."""
        members = inference.structure.members if inference.structure else []
        return tuple(dict.fromkeys(self.key(members[number]) for number in inference.uses()))

    def put(self, step: _Planned) -> None:
        """Keep a planned step, and what it comes from."""
        self.planned.append(step)
        for source in step.sources:
            self.out_of.setdefault(source, []).append(step.key)

    def key(self, one: ArgdownClass | ArgdownMember) -> str:
        """Return the key of a statement for the builder."""
        found = self.model.class_of(one) if isinstance(one, ArgdownMember) else one
        if (name := missing_name(found)) is not None:
            return name
        return f"{self.prefix}{found.of} {found.title}"

    def source_key(self, end: object) -> str:
        """Return what a relation comes from: of an argument whose premises are given, its conclusion."""
        assert isinstance(end, ArgdownClass)  # noqa: S101 - the parser lets nothing come from an inference but undercuts
        return self.key(end.structure.members[-1]) if end.structure else self.key(end)

    def plan(self, link: ArgdownLink) -> bool:
        """Plan the steps of a relation; return whether it could be done before all other steps are known."""
        if self.is_own(link):
            return True
        source, target = link.source, link.target
        if isinstance(source, ArgdownInference):
            self.tell_of("relations that come from an inference are left out", link)
        elif isinstance(target, ArgdownInference) and id(target) not in self.of_inference:
            message, cure = "this undercuts an inference that has no conclusion", "write the conclusion under it"
            where = self.part.span(link.written.start, link.written.start + len(link.written.sign))
            self.builder.remark("dangling-reference", message, cure, where)
        elif isinstance(target, ArgdownInference):
            self.relate(link, Kind.UNDERCUTS, self.of_inference[id(target)])
            if link.type != UNDERCUT:
                self.tell_of("a relation to an inference undercuts it", link)
        elif target.structure is not None and link.type != CONTRADICTORY:
            self.plan_to_structure(link, target)
        elif link.type == UNDERCUT:
            return False
        else:
            self.plan_to_statement(link, source, target)
        return True

    def plan_to_statement(self, link: ArgdownLink, source: ArgdownClass, target: ArgdownClass) -> None:
        """Plan a relation to a statement, or to an argument without premises, which is one here."""
        self.relate(link, Kind.SUPPORTS if link.type == SUPPORT else Kind.ATTACKS, self.key(target))
        if not self.is_mutual(link, source, target):
            return
        back = (self.source_key(target), Kind.ATTACKS, self.key(source))
        if back not in self.related:
            key = self.related[back] = f"{self.of_relation[id(link.written)]} back"
            self.put(self.step(link, key, Kind.ATTACKS, back[:1], back[2]))

    def is_mutual(self, link: ArgdownLink, source: ArgdownClass, target: ArgdownClass) -> bool:
        """Tell whether a relation leads both ways."""
        if source is target:
            return False
        both = source.of == STATEMENT == target.of
        return link.type == CONTRADICTORY or (link.type == ATTACK and both and self.model.parsed.strict)

    def plan_to_structure(self, link: ArgdownLink, target: ArgdownClass) -> None:
        """Plan a relation to an argument whose premises are given."""
        structure = target.structure
        if structure is None:
            return
        last = self.of_inference[id(structure.inferences[-1])]
        if link.type == SUPPORT:
            first = next((one for one in structure.members if one.role == PREMISE), structure.members[0])
            source = self.source_key(link.source)
            if source not in self.premises_of(structure):
                self.relate(link, Kind.SUPPORTS, self.key(first))
                self.tell_of("support for an argument supports its first premise", link)
            return
        self.relate(link, Kind.UNDERCUTS, last)
        if link.type == ATTACK:
            self.tell_of("an attack on an argument undercuts its last inference", link)

    def premises_of(self, structure: ArgdownStructure) -> frozenset[str]:
        """Return the premises of a structure, worked out once for all that supports it."""
        if id(structure) not in self.premises:
            found = frozenset(self.key(one) for one in structure.members if one.role == PREMISE)
            self.premises[id(structure)] = found
        return self.premises[id(structure)]

    def plan_undercut(self, link: ArgdownLink) -> None:
        """Plan what undercuts a statement, or an argument without premises: it undercuts the step from there."""
        target = link.target
        if not isinstance(target, ArgdownClass):
            return
        written = link.written
        member = written.parent if not written.sign.endswith(">") else written.child
        steps = self.steps_from(member, self.key(target))
        self.undercut += len(steps)
        if self.undercut > MOST_UNDERCUT:
            message = f"what undercuts statements in this file undercuts more than {MOST_UNDERCUT:,} steps from them"
            where = self.part.span(written.start, written.start + len(written.sign))
            raise refuse("too-large", message, "undercut the inferences themselves", self.builder.source.place(*where))
        for number, step in enumerate(steps):
            self.relate(link, Kind.UNDERCUTS, step, f" {number}" if number else "")
        if not steps:
            self.relate(link, Kind.ATTACKS, self.key(target))
            self.tell_of("what undercuts a statement that leads to nothing attacks it", link)

    def steps_from(self, member: object, key: str) -> list[str]:
        """Return the steps from a statement in the place where it is written, or else all from it."""
        if isinstance(member, ArgdownMember):
            if member.role == CONCLUSION and member.step is not None:
                return [self.of_inference[id(member.step)]]
            if member.relation is not None and (found := self.of_relation.get(id(member.relation))):
                return [found]
        return self.out_of.get(key, [])[:]

    def relate(self, link: ArgdownLink, kind: Kind, target: str, more: str = "") -> None:
        """Plan the step of a relation; what comes from a denial comes from what leads to that."""
        key = f"{self.prefix}relation {link.written.start}{more}"
        made = self.denied.get(id(link.source))
        if made is None:
            source = self.source_key(link.source)
            if (known := self.related.setdefault((source, kind, target), key)) == key:
                self.put(self.step(link, key, kind, (source,), target))
            self.of_relation[id(link.written)] = known
            return
        key = self.of_relation[id(link.written)] = self.of_inference[id(made)]
        self.put(_Planned(link.written.start, key, self.used(made), target, kind, made.start, made.end,
                          scheme_of(made)))  # fmt: skip

    def step(self, link: ArgdownLink, key: str, kind: Kind, sources: tuple[str, ...], target: str) -> _Planned:
        """Return a step that is written as a relation."""
        written: ArgdownRelation = link.written
        return _Planned(written.start, key, sources, target, kind, written.start, written.start + len(written.sign))

    def tell_of(self, what: str, link: ArgdownLink) -> None:
        """Note that the graph says something in another way than the file."""
        count, first = self.told.get(what, (0, link))
        self.told[what] = (count + 1, first)

    def tell(self) -> None:
        """Tell how often the graph says something in another way than the file, at the first place."""
        for what, (count, link) in self.told.items():
            start = link.written.start
            often = f" ({count} times)" if count > 1 else ""
            cure = "relate the statements themselves if you mean another one"
            where = self.part.span(start, start + len(link.written.sign))
            self.builder.remark("nearest-relation", what + often, cure, where, Level.INFO)


def missing_name(one: ArgdownClass) -> str | None:
    """Return the id of a statement that argmap's own map refers to and does not have."""
    name: object = (one.members[0].data or {}).get("missing") if len(one.members) == 1 else None
    return name if isinstance(name, str) else None


def scheme_of(inference: ArgdownInference) -> str | None:
    """Return the rules that an inference names, on its line or in its data."""
    data = inference.data or {}
    if isinstance(scheme := data.get("scheme"), str):
        return scheme
    rules = list(inference.rules)
    for key in ("rule", "rules"):
        found = data.get(key)
        rules += [str(one) for one in (found if isinstance(found, list) else [found]) if isinstance(one, str)]
    return ", ".join(dict.fromkeys(rules)) or None
