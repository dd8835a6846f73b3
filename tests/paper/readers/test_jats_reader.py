"""Articles in JATS: their record, what stands in the text and what does not, and references in both forms."""

from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.gathering import gather
from argmap.paper.reading import read_article
from argmap.paper.record import record_of
from argmap.problems import ReadError

META = """<journal-meta><journal-title-group><journal-title>Garden Studies</journal-title></journal-title-group>
</journal-meta><article-meta>
<article-id pub-id-type="pmid">9</article-id><article-id pub-id-type="doi">10.1000/abc</article-id>
<title-group><article-title>The price of <italic>shade</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Ash</surname><given-names>Ada</given-names></name>
<xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib><contrib contrib-type="editor"><name><surname>Moor</surname>
<given-names>B</given-names></name></contrib><contrib contrib-type="author"><collab>Shade Group</collab></contrib>
</contrib-group><aff id="a1"><label>1</label>University of Moss, Leeds</aff><aff id="a2">Institute of Trees, York</aff>
<pub-date pub-type="epub"><day>2</day><month>5</month><year>2021</year></pub-date>
<pub-date pub-type="ppub"><month>6</month><year>2021</year></pub-date>
<volume>3</volume><issue>2</issue><fpage>10</fpage><lpage>22</lpage>
<abstract><p>We ask who pays.</p></abstract><kwd-group><kwd>shade</kwd><kwd>trees</kwd></kwd-group></article-meta>"""
BODY = """<sec><label>1</label><title>Trees</title><p>They pay [<xref ref-type="bibr" rid="b1">1</xref>].
<fn><p>Ash, p. 3.</p></fn> It costs 10<sup>&#8722;3</sup> a day.</p>
<table-wrap><label>Table 1</label><caption><p>Fares</p></caption><table><tr><td>cell</td></tr></table></table-wrap>
<list list-type="order"><list-item><p>One thing.</p></list-item></list></sec>"""
BACK = """<ack><p>We thank all.</p></ack><ref-list><ref id="b1"><label>1.</label><element-citation>
<person-group><name><surname>Birch</surname><given-names>B</given-names></name><etal/></person-group>
<article-title>Trees</article-title><source>Garden Studies</source><year>2002</year><volume>1</volume><issue>4</issue>
<fpage>5</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1000/def</pub-id></element-citation></ref>
<ref id="b2"><label>2.</label><mixed-citation><person-group><name><surname>Cole</surname>
<given-names>C</given-names></name>
</person-group>. <source>Water</source>. Leeds: Moss; <year>2003</year>.</mixed-citation></ref></ref-list>"""


def read(folder: Path, text: str) -> Article:
    (folder / "a.xml").write_text(f'<?xml version="1.0"?>{text}', "utf-8")
    return read_article(folder / "a.xml")


def whole(folder: Path) -> Article:
    front, body, back = f"<front>{META}</front>", f"<body>{BODY}</body>", f"<back>{BACK}</back>"
    return read(folder, f'<article article-type="research-article">{front}{body}{back}</article>')


def test_the_record(tmp_path: Path) -> None:
    record = record_of(whole(tmp_path))
    assert record["title"] == "The price of shade"
    assert [(one.family or one.literal, one.affiliation) for one in record["author"]] == [
        ("Ash", "University of Moss, Leeds"),
        ("Shade Group", None),
    ]
    assert {name: record[name] for name in ("issued", "DOI", "container-title", "volume", "issue", "page")} == {
        "issued": "2021-06", "DOI": "10.1000/abc", "container-title": "Garden Studies", "volume": "3", "issue": "2",
        "page": "10-22",
    }  # fmt: skip


def test_the_text(tmp_path: Path) -> None:
    found = whole(tmp_path)
    assert [(one.id, one.title) for one in found.sections] == [("A", "Abstract"), ("1", "1 Trees")]
    assert found.text.split("\n\n") == ["We ask who pays.", "They pay [1]. It costs 10−3 a day.", "One thing."]
    assert [one.text for one in found.notes] == ["Ash, p. 3."]
    assert {"Table 1. Fares", "We thank all."} <= {one.text for one in found.left_out}


def test_the_references(tmp_path: Path) -> None:
    found = whole(tmp_path)
    assert [(one.label, one.text) for one in found.entries] == [
        ("1", "Birch, B., et al. (2002). Trees. Garden Studies, 1(4), 5-9. https://doi.org/10.1000/def."),
        ("2", "Cole C. Water. Leeds: Moss; 2003."),
    ]
    assert [one.work for one in gather(found).in_text] == ["birch-et-al-2002"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('<!DOCTYPE article [<!ENTITY a "ha">]><article article-type="x">&a;</article>', "xml-feature"),
        ('<article article-type="x"><body>', "broken-file"),
        (f'<article article-type="x">{"<p>" * 999}{"</p>" * 999}</article>', "too-deep"),
    ],
)
def test_what_a_stranger_may_send_is_one_problem(tmp_path: Path, text: str, rule: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(tmp_path, text)
    assert [one.rule for one in caught.value.problems] == [rule]


def test_names_of_characters_are_known_without_the_document_type(tmp_path: Path) -> None:
    top = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "https://example.org/x.dtd">'
    assert read(tmp_path, f"{top}<article><body><p>Shade &amp; water&nbsp;&mdash; both.</p></body></article>").text == (
        "Shade & water — both."
    )
