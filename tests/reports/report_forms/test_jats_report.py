"""A report as JATS: elements where the tag set has them, what JATS4R asks for, and nobody's name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.problems import ArgmapError
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.report_forms import report_forms, written
from tests.reports.report_forms.test_forms import HOSTILE
from tests.reports.report_forms.test_report_pictures import report

HOLDS = {
    "sub-article": ("front-stub", "body"),
    "front-stub": ("title-group", "contrib-group", "custom-meta-group"),
    "title-group": ("article-title",),
    "contrib-group": ("contrib",),
    "contrib": ("anonymous", "role"),
    "custom-meta-group": ("custom-meta",),
    "custom-meta": ("meta-name", "meta-value"),
    "body": ("p", "sec"),
    "sec": ("title", "p", "list"),
    "list": ("list-item",),
    "list-item": ("p",),
    "p": ("bold", "fig"),
    "fig": ("label", "alt-text", "graphic"),
}
"""What elements hold, in this order, by the content models of JATS 1.3 (Journal Publishing): as far as it is used."""
SEVERAL = {"p", "sec", "list-item"}


def jats(shown: PaperReport) -> ElementTree.Element:
    return ElementTree.fromstring(report_forms().get("jats").write(shown))


def misplaced(element: ElementTree.Element) -> Iterator[str]:
    """Yield what the content models do not have."""
    order = HOLDS.get(element.tag, ())
    places = [order.index(one.tag) if one.tag in order else -1 for one in element]
    if -1 in places or places != sorted(places):
        yield f"{element.tag}: {[one.tag for one in element]}"
    for tag in {one.tag for one in element} - SEVERAL:
        if len(element.findall(tag)) > 1:
            yield f"{element.tag}: several {tag}"
    for one in element:
        yield from misplaced(one)


LINES = (ReportLine("One.", "R1.1", ("More.",)), ReportLine(HOSTILE))
FULL = PaperReport(HOSTILE, "About.", (ReportSection("A", "Lead.", LINES), ReportSection("B", "Only.")), round=2)


def test_elements_are_where_the_tag_set_has_them() -> None:
    assert list(misplaced(jats(FULL))) == []
    assert list(misplaced(jats(replace(FULL, about="", sections=())))) == []
    found = ElementTree.fromstring("<sec><p/><title/><q/></sec>")
    assert list(misplaced(found)) == ["sec: ['p', 'title', 'q']"]


def test_it_has_what_jats4r_asks_for_and_no_name() -> None:
    root = jats(FULL)
    assert (root.tag, root.get("article-type")) == ("sub-article", "reviewer-report")
    contributor = root.find("front-stub/contrib-group/contrib")
    assert contributor is not None
    assert contributor.get("contrib-type") == "author"
    assert [one.tag for one in contributor] == ["anonymous", "role"]
    assert contributor[1].get("specific-use") == "reviewer"
    meta = root.find("front-stub/custom-meta-group/custom-meta")
    assert meta is not None
    assert [one.text for one in meta] == ["peer-review-revision-round", "1"]


def test_it_holds_every_word() -> None:
    text = "".join(jats(FULL).itertext())
    for said in ("<script>alert(1)</script>", "About.", "Lead.", "Only.", "R1.1:", "More.", "& “q”"):
        assert said in text


def test_pictures_lie_beside_it(tmp_path: Path) -> None:
    files = written(replace(report(), round=1), "jats", str(tmp_path / "my report.xml"))
    assert [Path(one).name for one in files] == ["my report.xml", "my report-R1.1.svg", "my report-R1.2.svg"]
    root = ElementTree.fromstring(files[str(tmp_path / "my report.xml")])
    assert list(misplaced(root)) == []
    graphic = root.find(".//graphic")
    assert graphic is not None
    assert graphic.get("{http://www.w3.org/1999/xlink}href") == "my%20report-R1.1.svg"
    assert jats(replace(report(), round=1)).find(".//fig") is None


def test_no_other_report_is_one() -> None:
    with pytest.raises(ArgmapError, match="JATS is for the authors' copy of one review alone"):
        jats(report())
