"""Institutions that labels stand before are no notes, though the paper's notes have the same numbers."""

from pathlib import Path

import pytest

from argmap.paper.reading import read_article
from argmap.paper.record import record_of

PAPER = """# Library Hours

Maria Kovač{0} and Jonas Lindqvist{1}

{2}

Abstract

We count readers.

## 1 Introduction

Libraries close early.[^1] Nobody knows why.[^2]

[^1]: OECD, *Books* (Paris: OECD, 2001), 3.

[^2]: Ibid., 4.
"""


@pytest.mark.parametrize(
    "shown",
    [
        ("^1^", "^2^", "^1^ University of Graz. ^2^ Lund University."),
        ("^1^", "^2^", "^1^ University of Graz\n\n^2^ Lund University"),
        ("¹", "²", "¹ University of Graz; ² Lund University"),
        ("<sup>1</sup>", "<sup>2</sup>", "<sup>1</sup> University of Graz, <sup>2</sup> Lund University"),
    ],
)
def test_labels_of_institutions_are_no_marks(tmp_path: Path, shown: tuple[str, str, str]) -> None:
    (tmp_path / "p.md").write_text(PAPER.format(*shown), "utf-8")
    found = read_article(tmp_path / "p.md")
    assert [one.note for one in found.markers] == [1, 2]
    assert all((one.place.line or 0) > 9 for one in found.markers)
    assert [one.id for one in found.sections] == ["A", "1"]
    assert [(one.family, one.affiliation) for one in record_of(found)["author"]] == [
        ("Kovač", "University of Graz"),
        ("Lindqvist", "Lund University"),
    ]
