"""Styles whose macros call one another in a circle, or so often that a report would never be done."""

from pathlib import Path
from time import monotonic

import pytest

from argmap.problems import ArgmapError
from argmap.reports.references import read_style, style_names
from argmap.reports.references.citation_styles import STYLES

CALLED = '<text macro="m0"/>'


def style(tmp_path: Path, macros: list[str]) -> str:
    """Return a file of a style that calls the first of some macros, each given by what is in it, in its list."""
    own = (STYLES / "author-date.csl").read_text("utf-8")
    made = "".join(f'<macro name="m{number}">{inside}</macro>' for number, inside in enumerate(macros))
    head, bibliography, rest = own.replace("</info>", f"</info>{made}", 1).partition("<bibliography")
    before, layout, after = rest.partition("<layout")
    options, _, inside = after.partition(">")
    file = tmp_path / "mine.csl"
    file.write_text(f"{head}{bibliography}{before}{layout}{options}>{CALLED}{inside}", encoding="utf-8")
    return str(file)


def calls(number: int, often: int) -> str:
    return f'<text macro="m{number}"/>' * often


@pytest.mark.parametrize(
    ("macros", "said"),
    [
        ([*(calls(n + 1, 10) for n in range(9)), '<text value="x"/>'], "call one another too often"),
        ([calls(1, 1), calls(0, 1)], "call one another in a circle: m"),
        ([calls(0, 1)], "call one another in a circle: m0"),
    ],
)
def test_macros_without_an_end_are_refused_at_once(macros: list[str], said: str, tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    begun = monotonic()
    with pytest.raises(ArgmapError, match=said):
        read_style(style(tmp_path, macros))
    assert monotonic() - begun < 5


def test_macros_that_end_are_read(tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    assert read_style(style(tmp_path, [calls(1, 3), calls(2, 3), '<text value="x"/>']))
    assert all(read_style(str(STYLES / f"{name}.csl")) for name in style_names())
