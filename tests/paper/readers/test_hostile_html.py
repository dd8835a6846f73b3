"""What a stranger may send as HTML: each is one problem with a cure, or is read, in little memory and linear time."""

from pathlib import Path

import pytest

from argmap.paper.readers._budget import MOST_PARTS
from argmap.paper.reading import read_article
from tests.cases import slowly
from tests.paper.readers.bounded import problem_of, read_bounded

MIB = 2**20

REFUSED = {
    "deep elements": ("<div>" * 100_000, "too-deep"),
    "deep elements that are hidden": ("<span hidden>" * 100_000, "too-deep"),
    "100 MB of one line": ("x" * (100 * MIB), "too-large"),
    "30 MB of one line": ("word " * (6 * MIB), "too-large"),
    "many elements": ("<ol>" + "<li>" * (MOST_PARTS + 1), "too-large"),
    "many character references": ("<p>" + "&amp;" * (MOST_PARTS + 1), "too-large"),
    "many attributes": ("<p " + "a=b " * MIB + ">", "too-large"),
    "quotation marks that hide the end of a tag": ("<p " + "a='>' " * MIB + ">", "too-large"),
    "a NUL": ("<p>a\0b", "not-utf-8"),
}

READ = {
    "comments without an end": "<p>x" + "<!--" * MIB,
    "tags without an end": "<a " * (MIB // 2),
    "tags with half a value": "<a b='" * 10_000 + ">",
    "angle brackets": "<" * MIB,
    "end tags": "<p>x" + "</p></div></b>" * 9_000,
    "inline elements inside one another": "<p>" + "<b><i>" * 20_000 + "x",
    "links that lead to one another": "<p id=a>x"
    + "<a href='#b'>1</a>" * 9_000
    + "<p id=b>x"
    + "<a href='#a'>1</a>" * 9_000,
    "raised numbers": "<p>x" + "<sup>1</sup> a " * 20_000 + "<p><sup>1</sup> b",
    "ids around ids": "".join(f"<div id=a{n}>" for n in range(400)) + "<p>x<sup><a href=#a9>1</a></sup>" * 5_000,
    "entities of its own": '<!DOCTYPE a [<!ENTITY a "ha">]><p>&a;</p>',
    "a script as long as it likes": "<script>" + "x = '</s';" * (MIB // 4) + "</script><p>x",
    "a picture within the page": f"<p>x<img src='data:image/png;base64,{'A' * MIB}'>",
    "nothing": "",
}


@pytest.mark.slow
@pytest.mark.parametrize("case", slowly(REFUSED, "many elements", "many character references"))
def test_what_is_refused_is_one_problem(tmp_path: Path, case: str) -> None:
    text, rule = REFUSED[case]
    path = tmp_path / "a.html"
    path.write_text(text, "utf-8")
    assert problem_of(path) == rule


@pytest.mark.slow
@pytest.mark.parametrize("case", READ)
def test_what_is_odd_is_read(tmp_path: Path, case: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(READ[case], "utf-8")
    assert read_bounded(path)[0] == ""


def test_a_character_of_thousands_of_digits_is_no_character(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(f"<p>One &#{'9' * 5000}; two.</p>", encoding="utf-8")
    assert "One \ufffd two." in read_article(file).text
