"""Counts what a text in Argdown has, as the Argdown tool's own JSON export counts it.

Before it counts, the tool moves relations of an argument with a premise-conclusion structure to the structure's parts,
and in strict mode makes relations between statements logical ones (@argdown/core 2.0, ``ModelPlugin``).
"""

from collections import Counter
from collections.abc import Iterator

from argmap.formats.argdown.argdown_elements import PREMISE, STATEMENT
from argmap.formats.argdown.argdown_model import (
    ATTACK,
    CONTRADICTORY,
    CONTRARY,
    ENTAILS,
    SUPPORT,
    TYPES,
    UNDERCUT,
    ArgdownClass,
    ArgdownEnd,
    ArgdownModel,
)

Counted = tuple[str, ArgdownEnd, ArgdownEnd]


def counts(model: ArgdownModel) -> dict[str, int]:
    """Return how many statements, members, arguments, numbered statements, relations, sections and tags there are."""
    links = counted_links(model)
    by_type = Counter(type_ for type_, _, _ in links)
    more_arguments, numbered = _exploded(model)
    statements, parsed = model.statements, model.parsed
    notes = len(parsed.notes)
    members = sum(len(one.members) for one in statements.values())
    in_structures = sum(len(one.structure.members) for one in model.arguments.values() if one.structure)
    return {
        "statements": len(statements) + notes,
        "statement_members": members + notes + numbered - in_structures,
        "arguments": len(model.arguments) + more_arguments,
        "pcs_statements": numbered,
        "relations": len(links),
        **{type_: by_type[type_] for type_ in TYPES},
        "sections": _sections(model),
        "tags": len({tag for one in (*parsed.members, *parsed.headings, *parsed.notes) for tag in one.tags}),
    }


def _sections(model: ArgdownModel) -> int:
    """Return the number of headings that are not below another one."""
    open_levels: list[int] = []
    found = 0
    for heading in model.parsed.headings:
        while open_levels and open_levels[-1] >= heading.level:
            open_levels.pop()
        found += not open_levels
        open_levels.append(heading.level)
    return found


def _exploded(model: ArgdownModel) -> tuple[int, int]:
    """Return how many arguments come on top, and the numbered statements, where each inference counts by itself."""
    structures = [one.structure for one in model.arguments.values() if one.structure]
    if str(model.parsed.setting("model", "explodeArguments")).lower() != "true":
        return 0, sum(len(one.members) for one in structures)
    more = sum(len(one.inferences) - 1 for one in structures)
    return more, sum(len(step.uses()) + 1 for one in structures for step in one.inferences)


def counted_links(model: ArgdownModel) -> list[Counted]:
    """Return the relations as the tool has them in the end."""
    links = list(_moved(model))
    if model.parsed.strict:
        links = list(_logical(links))
    return _without_implied(model, links)


def _moved(model: ArgdownModel) -> Iterator[Counted]:
    """Move what comes from an argument with a structure to its conclusion, and what undercuts it to its inference."""
    whole = [(link.type, link.source, link.target) for link in model.links]
    known = {_key(one) for one in whole if not _is_moved(one)}
    for one in whole:
        if not _is_moved(one):
            yield one
            continue
        type_, source, target = one
        if isinstance(source, ArgdownClass) and source.structure:
            source = model.class_of(source.structure.members[-1])
        if isinstance(target, ArgdownClass) and target.structure and type_ == UNDERCUT:
            target = target.structure.inferences[-1]
        moved = (type_, source, target)
        if source is target:  # an argument for its own conclusion, which its structure says already
            continue
        if _key(moved) not in known:
            known.add(_key(moved))
            yield moved


def _key(link: Counted) -> tuple[str, int, int]:
    return link[0], id(link[1]), id(link[2])


def _is_moved(link: Counted) -> bool:
    type_, source, target = link
    from_structure = isinstance(source, ArgdownClass) and source.structure is not None
    return from_structure or (type_ == UNDERCUT and isinstance(target, ArgdownClass) and target.structure is not None)


def _is_statement(end: ArgdownEnd) -> bool:
    return isinstance(end, ArgdownClass) and end.of == STATEMENT


def _logical(links: list[Counted]) -> Iterator[Counted]:
    """Make supports between statements entailments, attacks contraries, each pair once."""
    known: set[frozenset[int]] = set()
    for type_, source, target in links:
        if not (_is_statement(source) and _is_statement(target)) or type_ not in {SUPPORT, ATTACK}:
            yield type_, source, target
        elif type_ == SUPPORT:
            yield ENTAILS, source, target
        elif (pair := frozenset((id(source), id(target)))) not in known:
            known.add(pair)
            yield CONTRARY, source, target


def _without_implied(model: ArgdownModel, links: list[Counted]) -> list[Counted]:
    """Leave out attacks of a statement on an argument, one of whose premises it is against anyway."""
    against: dict[int, set[int]] = {}
    for type_, source, target in links:
        if _is_statement(source) and _is_statement(target):
            if type_ in {ATTACK, CONTRARY, CONTRADICTORY}:
                against.setdefault(id(source), set()).add(id(target))
            if type_ in {CONTRARY, CONTRADICTORY}:
                against.setdefault(id(target), set()).add(id(source))
    return [one for one in links if not _is_implied(model, one, against)]


def _is_implied(model: ArgdownModel, link: Counted, against: dict[int, set[int]]) -> bool:
    type_, source, target = link
    if type_ != ATTACK or id(source) not in against or not isinstance(target, ArgdownClass) or not target.structure:
        return False
    premises = (id(model.class_of(one)) for one in target.structure.members if one.role == PREMISE)
    attacked = against[id(source)]
    return any(one in attacked for one in premises)
