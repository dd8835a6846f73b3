import pytest

from argmap.paper.structure.heading_marks import read_mark
from argmap.paper.structure.headings import HeadingRole, read_heading
from argmap.paper.structure.plain_headings import folded
from tests.paper.blocks import article


@pytest.mark.parametrize(
    ("heads", "ids"),
    [
        ("# I. Sea|## A. Tides|### 1. High|# II. Land|## A. Hills|### 1. Low", "1 1.1 1.1.1 2 2.1 2.1.1"),
        ("# Part One|## 1. Sea|## 2. Land|# Part Two|## 1. Air", "1 1.1 1.2 2 2.1"),
        ("# 1 Sea|## Method|# 2 Land|## Method", "1 1.1 2 2.1"),
        ("# 1 Sea|# 3. März|# 2 Land|# 3 Air", "1 4 2 3"),
        ("# Abstract|# Resumen|# 1 Sea|# Conclusion", "A A2 1 C"),
        ("# 一、海|## （一）潮|# 二、陆", "1 1.1 2"),
    ],
)
def test_every_heading_opens_a_section_with_an_id_of_its_own(heads: str, ids: str) -> None:
    found = article("\n".join(f"{one}\nIt rose. It fell." for one in heads.split("|")))
    assert [one.id for one in found.sections] == ids.split()
    assert [one.title for one in found.sections] == [one.lstrip("# ") for one in heads.split("|")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("۳. روش", (3,)),
        ("５．１ 方法", (5, 1)),
        ("② 方法", (2,)),
        ("第十二章 海", (12,)),
        ("§ 4 Zweck", (4,)),
        ("Chapter IV", (4,)),
        ("Erster Teil: Meer", (1,)),
        ("(b) tides", (2,)),
        ("12 May", None),
        ("3 de mayo de 1808", None),
        ("1914", None),
        ("U.S. policy", None),
        ("V. I. Lenin", None),
    ],
)
def test_numbers_of_headings(text: str, values: tuple[int, ...] | None) -> None:
    mark = read_mark(text)
    assert (mark.values if mark else None) == values


@pytest.mark.parametrize("text", ["R E F E R E N C E S", "【参考文献】", "Bibliografia e fonti"])
def test_names_of_lists(text: str) -> None:
    assert HeadingRole.REFERENCES in read_heading(text).roles


def test_folding() -> None:
    assert folded("RÉSUMÉ :") == folded("resume")


def test_back_matter_at_the_front_ends_with_the_text() -> None:
    found = article("# Sources\nOrr, J., Tides, 2010.\n# The sea\nIt rose. It fell.\n# The land\nIt stayed. It held.")
    assert [one.title for one in found.sections] == ["The sea", "The land"]
    assert len(found.entries) == 1
