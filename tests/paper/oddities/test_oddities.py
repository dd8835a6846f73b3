import re
from textwrap import dedent

import pytest

from argmap.paper.oddities import find_odd, oddities
from argmap.paper.readers.markdown.walking import blocks
from argmap.paper.structure.assembly import assemble
from argmap.problems import Problem
from argmap.reports.documentation import entries, explain


def found(text: str) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in problems(text)]


def problems(text: str) -> tuple[Problem, ...]:
    return find_odd(assemble("f", blocks(text, "f")))


def example(name: str, kind: str) -> str:
    page = re.search(rf"^{kind}:\n\n((?:    .*\n|\n)+)", f"{oddities().get(name).__doc__}\n", re.MULTILINE)
    assert page, f"{name} has no example {kind}"
    return dedent(page[1])


OF_FILES = ("unread-page",)  # what no Markdown shows
OF_TEXTS = [name for name in oddities().names() if name not in OF_FILES]


@pytest.mark.parametrize("name", OF_TEXTS)
def test_bad_example_is_found_with_its_place(name: str) -> None:
    odd = [one for one in problems(example(name, "Bad")) if one.rule == name]
    assert odd
    assert all(one.place.line and one.place.column and one.help for one in odd)


@pytest.mark.parametrize("name", OF_TEXTS)
def test_good_example_is_clean(name: str) -> None:
    assert problems(example(name, "Good")) == ()


@pytest.mark.parametrize("name", oddities().names())
def test_every_oddity_is_explained(name: str) -> None:
    page = explain(name)
    assert page.startswith(f"{name} ({oddities().get(name).LEVEL}; profiles: all)")
    assert example(name, "Bad").strip().splitlines()[0] in page
    assert "by `argmap check` with that text" in page
    assert [entry.name for entry in entries()].count(name) == 1


def test_problems_stand_in_the_order_of_the_file() -> None:
    text = "# 1 One\n\nA.[^2] B.[^1] C.[^5]\n\n[^1]: One.\n\n[^2]: Two.\n\n[^4]: Four.\n\n[^4]: Again.\n"
    assert found(text) == [
        ("disordered-marker", "note 1 is cited after note 2"),
        ("marker-without-note", "the text cites note 5, but there is no such note"),
        ("disordered-note", "note 4 follows note 2"),
        ("note-without-marker", "the text never cites note 4"),
        ("duplicate-footnote", "note 4 appears a second time (first on line 9)"),
        ("note-without-marker", "the text never cites note 4"),
    ]


def test_problems_of_one_line_stand_in_its_order() -> None:
    text = "# 1 One\n\nA.[^5] B.[^2] C.[^1] D.[^6]\n\n[^1]: One.\n\n[^2]: Two.\n"
    without, disordered = "marker-without-note", "disordered-marker"
    assert [rule for rule, _ in found(text)] == [without, disordered, disordered, without]


def test_a_paper_without_notes_is_clean() -> None:
    assert found("# 1 One\n\nText.\n") == []
