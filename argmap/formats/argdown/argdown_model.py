"""The model of a text in Argdown: statements by title, arguments, premise-conclusion structures, relations by type.

Source: https://argdown.org/syntax ("Equivalence classes", "Arguments", "Relations between statements and arguments",
"Strict mode"). All statements with one title are one; so are all arguments. A relation that is written twice is one.
"""

from dataclasses import dataclass, field

from argmap.formats.argdown.argdown_elements import (
    ARGUMENT,
    STATEMENT,
    ArgdownInference,
    ArgdownMember,
    ArgdownRelation,
    ArgdownStructure,
    ParsedArgdown,
)

SUPPORT, ATTACK, UNDERCUT = "support", "attack", "undercut"
ENTAILS, CONTRARY, CONTRADICTORY = "entails", "contrary", "contradictory"
TYPES = (SUPPORT, ATTACK, UNDERCUT, ENTAILS, CONTRARY, CONTRADICTORY)
_OF_SIGN = {"+": SUPPORT, "-": ATTACK, "_": UNDERCUT}


@dataclass(slots=True, eq=False)
class ArgdownClass:
    """All statements with one title, or all mentions of one argument; ``of`` tells which."""

    of: str
    title: str
    named: bool
    members: list[ArgdownMember] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    structure: ArgdownStructure | None = None

    @property
    def text_member(self) -> ArgdownMember | None:
        """The member whose text counts: the last that is no reference, or the last marked as canonical."""
        found = None
        for member in reversed(self.members):
            if not member.is_reference:
                if str((member.data or {}).get("isCanonical", "false")).lower() != "false":
                    return member
                found = found or member
        return found


ArgdownEnd = ArgdownClass | ArgdownInference


@dataclass(slots=True, eq=False)
class ArgdownLink:
    """A relation by type, from one end to the other; ``written`` is where it is written for the first time."""

    type: str
    source: ArgdownEnd
    target: ArgdownEnd
    written: ArgdownRelation


@dataclass(slots=True)
class ArgdownModel:
    """Statements and arguments by title in the order of the text, and the relations as they are written."""

    parsed: ParsedArgdown
    statements: dict[str, ArgdownClass] = field(default_factory=dict)
    arguments: dict[str, ArgdownClass] = field(default_factory=dict)
    links: list[ArgdownLink] = field(default_factory=list)
    repeated: list[ArgdownStructure] = field(default_factory=list)
    of_member: dict[int, ArgdownClass] = field(default_factory=dict)
    of_structure: dict[int, ArgdownClass] = field(default_factory=dict)

    def class_of(self, member: ArgdownMember) -> ArgdownClass:
        """Return what a member belongs to."""
        return self.of_member[id(member)]


def model_of(parsed: ParsedArgdown) -> ArgdownModel:
    """Return the model of a parsed text."""
    model = ArgdownModel(parsed)
    _Titles(model).run()
    for structure in parsed.structures:
        _assign(model, structure)
    _Links(model).run()
    return model


class _Links:
    """Puts relations together that are written twice, in the order in which what they belong to ends."""

    def __init__(self, model: ArgdownModel) -> None:
        self.model = model
        self.known: set[tuple[str, int, int]] = set()
        self.targets: set[tuple[str, int]] = set()

    def run(self) -> None:
        relations = self.model.parsed.relations
        for relation in sorted(relations, key=lambda one: one.child.ends if one.child else 0):
            link = _link(self.model, relation)
            if not self.is_known(link):
                self.known.add((link.type, id(link.source), id(link.target)))
                self.targets.add((link.type, id(link.target)))
                self.model.links.append(link)

    def is_known(self, link: ArgdownLink) -> bool:
        """Tell whether there is such a relation; one of a statement to itself counts only where nothing else does."""
        if link.source is link.target:
            return (link.type, id(link.target)) in self.targets
        turned = (link.type, id(link.target), id(link.source))
        key = (link.type, id(link.source), id(link.target))
        return key in self.known or (link.type == CONTRADICTORY and turned in self.known)


def _order_by_end(members: list[ArgdownMember]) -> list[ArgdownMember]:
    """Return members in the order in which they end, each behind all that is written under it, and number them."""
    open_members: list[ArgdownMember] = []
    found: list[ArgdownMember] = []

    def close(parent: object) -> None:
        while open_members and open_members[-1] is not parent:
            one = open_members.pop()
            one.ends = len(found)
            found.append(one)

    for member in members:
        close(member.relation.parent if member.relation else None)
        open_members.append(member)
    close(None)
    return found


class _Titles:
    """Puts members with one title together, and gives titles to those that have none."""

    def __init__(self, model: ArgdownModel) -> None:
        self.model = model
        self.count = 0
        self.given = {one.title for one in model.parsed.members}
        self.starts = {id(one.members[0]): one for one in model.parsed.structures if one.members}

    def run(self) -> None:
        model = self.model
        for member in model.parsed.members:
            structure = self.starts.get(id(member))
            if structure is not None and structure.owner is None:
                self.unowned(structure)
            table = model.arguments if member.of == ARGUMENT else model.statements
            title = member.title or self.next_title()
            found = table.get(title)
            if found is None:
                found = table[title] = ArgdownClass(member.of, title, bool(member.title))
            model.of_member[id(member)] = found
        tags: dict[int, dict[str, None]] = {}
        for member in _order_by_end(model.parsed.members):
            found = model.class_of(member)
            found.members.append(member)
            tags.setdefault(id(found), {}).update(dict.fromkeys(member.tags))
        for found in {id(one): one for one in model.of_member.values()}.values():
            found.tags = list(tags[id(found)])

    def unowned(self, structure: ArgdownStructure) -> None:
        title = self.next_title()
        argument = self.model.arguments[title] = ArgdownClass(ARGUMENT, title, named=False)
        self.model.of_structure[id(structure)] = argument

    def next_title(self) -> str:
        self.count += 1
        while (title := f"Untitled {self.count}") in self.given:
            self.count += 1
        return title


def _assign(model: ArgdownModel, structure: ArgdownStructure) -> None:
    """Give a structure to its argument; an argument has one, and a second is told."""
    owner = structure.owner
    argument = model.of_structure.get(id(structure)) or (model.class_of(owner) if owner else None)
    if argument is None:
        return
    if argument.structure is not None:
        model.repeated.append(structure)
        title = f"{argument.title} ({len(model.repeated) + 1})"
        argument = ArgdownClass(ARGUMENT, title, named=False)
        while argument.title in model.arguments:
            argument.title += "'"
        model.arguments[argument.title] = argument
    argument.structure = structure
    model.of_structure[id(structure)] = argument


def _link(model: ArgdownModel, relation: ArgdownRelation) -> ArgdownLink:
    parent, child = relation.parent, relation.child
    assert child is not None  # noqa: S101 - the parser keeps no relation without what follows its sign
    here: ArgdownEnd = parent if isinstance(parent, ArgdownInference) else model.class_of(parent)
    there: ArgdownEnd = model.class_of(child)
    if relation.sign == "><":
        return ArgdownLink(CONTRADICTORY, here, there, relation)
    type_ = _OF_SIGN[relation.sign.strip("<>")]
    if relation.sign.endswith(">"):
        return ArgdownLink(type_, here, there, relation)
    if type_ == UNDERCUT and isinstance(here, ArgdownClass) and here.of == STATEMENT and relation.seen is not None:
        here = relation.seen
    return ArgdownLink(type_, there, here, relation)
