"""How far maps agree, as text for people: the figures with what they mean, then where the maps differ."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from string import ascii_uppercase

from argmap.forest.summary import number
from argmap.reports.agreement_words import NAMES, SHORT, in_words, interval, name, value
from argmap.teaching.agreement import AgreementMeasure, AgreementOfMaps, Aspect, CategoryAgreement, ComparedStatement
from argmap.text.cells import visible, wrap

WIDTH = 98
TITLES = {
    Aspect.ROLE: "role",
    Aspect.RELATION: "relation",
    Aspect.PASSAGES: "passages",
    Aspect.WHOLE: "all of it",
}
CATEGORIES = {"none": "none (a claim)"}
CAUTION = """
0 is what chance would give, 1 is full agreement (of S, 0 is no agreement at all). The words are conventions, not tests:
what is good enough depends on what the figure is for. Kappa and alpha are low where nearly all statements have one
role, however often people agree; an interval from few statements is wide and rough."""


def as_text(found: AgreementOfMaps) -> str:
    """Return what was compared, the agreement overall, by role, kind of relation and pair, and the differences."""
    parts = [_head(found), _overall(found), *_categories(found), *_pairs(found), *_differences(found)]
    return "\n\n".join("\n".join(part) for part in parts)


def _head(found: AgreementOfMaps) -> list[str]:
    everywhere = sum(all(one.node is not None for one in unit.judged) for unit in found.statements)
    lines = [
        f"{number(len(found.maps), 'map')}, {number(len(found.statements), 'statement')}, {everywhere} in all maps"
    ]
    for place, file in enumerate(found.maps):
        own = sum(unit.judged[place].node is not None for unit in found.statements)
        lines.append(f"  {letter(place)}  {visible(file)}: {number(own, 'statement')}")
    return [*lines, f"  text of the paper: {visible(found.paper)}" if found.paper else "  without the paper's text"]


def letter(place: int) -> str:
    """Return what a map is called in tables: A, B, ... Z, then its number."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)


def _overall(found: AgreementOfMaps) -> list[str]:
    rows = [("agreement in", "measure", "value", "95 % interval", "in words")]
    for aspect, group in groupby(found.overall, lambda one: one.aspect):
        for first, one in enumerate(group):
            title = "" if first else TITLES[aspect]
            cells = value(one.measure, one.estimate), interval(one.measure, one.estimate)
            rows.append((title, name(one.measure, len(found.maps)), *cells, in_words(one.measure, one.estimate)))
    drawn = f"Intervals: {number(found.sampling.samples, 'sample')}, seed {found.sampling.seed}."
    return [*_table(rows), "", *_not_defined(found), *_wrapped(f"{CAUTION} {drawn if found.sampling.samples else ''}")]


def _not_defined(found: AgreementOfMaps) -> Iterator[str]:
    """Yield each reason why measures have no value, with the measures."""
    without = [one for one in found.overall if one.estimate.value is None]
    for why in dict.fromkeys(one.estimate.why for one in without):
        names = [f"{NAMES[one.measure]} ({TITLES[one.aspect]})" for one in without if one.estimate.why == why]
        yield from _wrapped(f"Not defined, because {why}: {', '.join(names)}.")


def _categories(found: AgreementOfMaps) -> Iterator[list[str]]:
    for aspect, title in ((Aspect.ROLE, "Each role"), (Aspect.RELATION, "Each kind of relation")):
        if own := [one for one in found.categories if one.aspect is aspect]:
            measures = list(dict.fromkeys(measure for one in own for measure in one.estimates))
            rows = [("", "statements", *(SHORT[measure] for measure in measures))]
            rows += [_category(one, measures) for one in own]
            yield [f"{title} against all others:", *_table(rows)]


def _category(one: CategoryAgreement, measures: Sequence[AgreementMeasure]) -> tuple[str, ...]:
    return (
        CATEGORIES.get(one.category, one.category),
        str(one.statements),
        *(_cell(one, measure) for measure in measures),
    )


def _cell(one: CategoryAgreement, measure: AgreementMeasure) -> str:
    if measure not in one.estimates:
        return ""
    estimate = one.estimates[measure]
    ends = interval(measure, estimate)
    return value(measure, estimate) + (f" ({ends})" if ends else "")


def _pairs(found: AgreementOfMaps) -> Iterator[list[str]]:
    """Yield Cohen's kappa of each pair of maps, which shows who differs, where there are more than two."""
    kappa = AgreementMeasure.COHEN
    if found.pairs:
        rows: dict[tuple[int, int], list[str]] = {}
        for one in found.pairs:
            rows.setdefault(one.maps, [" and ".join(map(letter, one.maps))]).append(value(kappa, one.estimate))
        yield ["Cohen's kappa of each pair of maps:", *_table([("", "role", "relation"), *map(tuple, rows.values())])]


def _differences(found: AgreementOfMaps) -> Iterator[list[str]]:
    differing = [one for one in found.statements if not one.agreed]
    if not differing:
        yield ["The maps agree on the role and the relation of every statement."]
        return
    yield [f"Differences ({len(differing)} of {number(len(found.statements), 'statement')}):"]
    for one in differing:
        yield list(_difference(one))
    if others := _named(differing, found.statements):
        yield ["Named by their numbers, and the same in all maps:", *others]


def _difference(one: ComparedStatement) -> Iterator[str]:
    head, *rest = wrap(visible(" ".join(one.text.split())), WIDTH - 6)
    yield f"{one.number:4}  {head}"
    yield from (f"      {line}" for line in rest)
    for place, judged in enumerate(one.judged):
        more = "" if judged.relation in (judged.role, "none") else f", {judged.relation}"
        yield f"      {letter(place)}  {judged.role}{more}"


def _named(differing: Sequence[ComparedStatement], everything: Sequence[ComparedStatement]) -> list[str]:
    """Return the statements that relations name and that are not listed themselves, each with its number."""
    named = {target for one in differing for judged in one.judged for target in judged.named}
    listed = {one.number for one in differing}
    return [
        f"{one.number:4}  {_short(one.text)}" for one in everything if one.number in named and one.number not in listed
    ]


def _short(text: str) -> str:
    lines = wrap(visible(" ".join(text.split())), WIDTH - 10)
    return lines[0] + (" ..." if len(lines) > 1 else "")


def _wrapped(text: str) -> list[str]:
    return wrap(" ".join(text.split()), WIDTH)


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return rows with columns as wide as they need."""
    wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  " + "  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip() for row in rows]
