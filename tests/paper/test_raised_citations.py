"""Raised numbers that cite entries of the list, in Markdown and HTML."""

from pathlib import Path

import pytest

from argmap.paper.reading import read_article

ENTRIES = [f"Moor A. Rain in year {number}. J Moss. 2001;{number}(2):1-9." for number in range(1, 10)]
MARKDOWN = """# Rain on moss

Ann Lee^1^, Bo Orr^2^

# Introduction

Moss needs rain.^1^ It dries in wind,^4-6^ as Pine's^2^ counts say.^3(p45–47),7^ A bed has 18 m^2^ of it.

# References

"""
HTML = """<html><body><h1>Rain on moss</h1><div>Ann Lee,<sup>1</sup> Bo Orr,<sup>2</sup></div>
<div><sup>1</sup>Department of Moss, University of Oslo</div><div><sup>2</sup>Institute of Rain, Lund</div>
<h2>Introduction</h2><p>Moss needs rain.<sup><a href="#r1">1</a></sup> It dries in
wind,<sup><a href="#r4">4</a>–<a href="#r6">6</a></sup> as Pine's<sup><a href="#r2">2</a></sup> counts
say.<sup><a href="#r3">3</a>(p45–47),<a href="#r7">7</a></sup> A bed has 18 m<sup>2</sup> of it.</p>
<h2>References</h2>"""
FILES = {
    "p.md": MARKDOWN + "\n".join(f"{number}. {one}" for number, one in enumerate(ENTRIES, 1)),
    "p.html": HTML
    + "".join(f'<div class="ref" id="r{number}">{number}. {one}</div>' for number, one in enumerate(ENTRIES, 1))
    + "</body></html>",
}


@pytest.mark.parametrize("name", FILES)
def test_every_raised_number_is_a_citation(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(FILES[name], "utf-8")
    article = read_article(file)
    found = [[(one.number, one.locator) for one in each.works] for each in article.citations]
    numbers = [[("1", "")], [("4", ""), ("5", ""), ("6", "")], [("2", "")], [("3", "45-47"), ("7", "")]]
    assert found == numbers
    assert "as Pine's counts say. A bed" in article.text
