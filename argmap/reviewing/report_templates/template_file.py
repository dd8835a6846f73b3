"""Reads a template by its name, or from a user's file of TOML, whose faults are told with their line."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.files import read_text
from argmap.files.toml import Written, parse_toml, validate, wrong
from argmap.problems import ArgmapError
from argmap.reviewing.checklist_proposals import proposals
from argmap.reviewing.report_templates.report_template import ASKING, POINTS, ReportTemplate
from argmap.text.nearest import did_you_mean

TEMPLATES = Path(__file__).parent
Fault = tuple[str, str, list[str]]
"""What is wrong, what to do, and the keys that lead to it."""


def template_names() -> tuple[str, ...]:
    """Return the names of the templates that argmap brings, sorted."""
    return tuple(sorted(one.stem for one in TEMPLATES.glob("*.toml")))


def template_text(name: str) -> str:
    """Return the text of a template that argmap brings. Raises ``ArgmapError`` for an unknown name."""
    if name not in template_names():
        there = f"choose one of: {', '.join(template_names())}, or name a file NAME.toml"
        raise ArgmapError(f"no template is called {name!r}; {did_you_mean(name, template_names(), there)}")
    return (TEMPLATES / f"{name}.toml").read_text(encoding="utf-8")


def template_line(name: str) -> str:
    """Return what a template that argmap brings says of itself in one line."""
    return read_template(name).description


def read_template(name: str) -> ReportTemplate:
    """Return the template of that name, or the one in that file (a name that ends in ``.toml``).

    Raises ``ArgmapError`` for an unknown name, ``ReadError`` (``wrong-template``) for a file that is no template.
    """
    text = read_text(name) if name.endswith(".toml") else template_text(name)
    source = Written(name, text, "wrong-template", "a template")
    found = validate(ReportTemplate, parse_toml(source), source)
    for message, cure, path in _faults(found):
        raise wrong(message, cure, path, source)
    return found


def _faults(template: ReportTemplate) -> Iterator[Fault]:
    """Yield what is wrong with parts that are each right by themselves."""
    yield from _of_points(template)
    yield from _of_questions(template)
    yield from _of_sections(template)


def _of_points(template: ReportTemplate) -> Iterator[Fault]:
    counts = Counter(one.holds for one in template.sections)
    for holds in POINTS:
        if not counts[holds]:
            yield f'no section holds "{holds}"', f'add [[sections]] with a heading and holds = "{holds}"', ["sections"]
    for number, one in enumerate(template.sections):
        where = ["sections", str(number)]
        if one.holds not in ASKING and counts[one.holds] > 1:
            yield f'two sections hold "{one.holds}"', "delete one of them", [*where, "holds"]
        if one.holds not in ASKING and one.for_editor:
            cure = "take for_editor away; confidential points are in the editor's file by themselves"
            yield "only sections that ask questions can be for the editor alone", cure, [*where, "for_editor"]


def _of_questions(template: ReportTemplate) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, one in enumerate(template.questions):
        where = ["questions", str(number)]
        if one.id in seen:
            yield f"two questions are called {one.id}", "give each a name of its own", [*where, "id"]
        seen.add(one.id)
        for choice in one.says:
            if choice not in one.choices:
                yield f"{choice} is not one of the choices of {one.id}", did_you_mean(choice, one.choices), where
        possible = proposals()[one.proposal].choices if one.proposal else ()
        if lacking := [choice for choice in possible if choice not in one.choices]:
            cure = f"add {', '.join(lacking)} to the choices, or take the proposal away"
            yield f"argmap may propose {lacking[0]}, which is not one of the choices", cure, [*where, "proposal"]


def _of_sections(template: ReportTemplate) -> Iterator[Fault]:
    known = [one.id for one in template.questions]
    asked: set[str] = set()
    for number, one in enumerate(template.sections):
        where = ["sections", str(number), "questions"]
        if bool(one.questions) != (one.holds in ASKING):
            cure = "name them in questions = [...]" if one.holds in ASKING else "take its questions away"
            has = "asks no questions" if one.holds in ASKING else "asks questions"
            yield f'a section that holds "{one.holds}" {has}', cure, where
        for id_ in one.questions:
            if id_ not in known:
                yield f"no question is called {id_}", did_you_mean(id_, known, "add [[questions]] for it"), where
            if id_ in asked:
                yield f"{id_} is asked twice", "ask it in one section", where
            asked.add(id_)
    for number, id_ in enumerate(known):
        if id_ not in asked:
            yield f"no section asks {id_}", "name it in the questions of a section", ["questions", str(number), "id"]
