"""Citations and references: both styles, places in works, works that are alike, and styles that are none."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.notation.bibliography import Work
from argmap.problems import ArgmapError
from argmap.reports.references import StyledReferences, read_style, style_names
from argmap.reports.references.csl_items import suffixes
from tests.map_strategies import works

pytest.importorskip("citeproc")

SMITH = {"author": [{"family": "Smith", "given": "Ann"}], "issued": "2012-05"}
MANY: list[dict[str, object]] = [{"family": name} for name in ("Öz", "Lee", "Wu")]
WORKS = {
    one.id: one
    for one in map(Work.model_validate, (
        {"id": "smith", "type": "book", "title": "On School", "publisher": "Press", "publisher-place": "Oslo", **SMITH},
        {"id": "smith-b", "type": "article-journal", "title": "Sleep", "container-title": "J", "volume": "3", **SMITH},
        {"id": "law", "type": "legislation", "title": "Law 5", "issued": "1999-22", "URL": "https://example.org/5"},
        {
            "id": "Many", "type": "chapter", "title": "Part", "container-title": "Whole", "page": "1-9",
            "author": MANY, "editor": [{"family": "Ed", "given": "I."}],
        },
    ))
}  # fmt: skip


def styled(style: str, *texts: str) -> StyledReferences:
    return StyledReferences(WORKS, style, texts)


@pytest.mark.parametrize(
    ("style", "text", "said", "listed"),
    [
        ("author-date", "See [@smith, p. 4].", "See (Smith 2012, p. 4).", "Smith, Ann. 2012. On School. Oslo: Press."),
        ("author-date", "[@law]", "(Law 5 1999)", "Law 5. 1999. https://example.org/5."),
        (
            "author-date", "[@Many, ch. 2]", "(Öz et al. n.d., chap. 2)",
            "Öz, Lee and Wu. n.d. “Part”. In Whole, ed. I. Ed, pp. 1–9.",
        ),
        ("numbered", "See [@smith, 4-5].", "See [1, pp. 4–5].", "[1] Ann Smith, On School, Oslo: Press, 2012."),
        ("numbered", "[@smith-b]", "[1]", "[1] Ann Smith, “Sleep”, J 3, 2012."),
    ],
)  # fmt: skip
def test_a_work_is_cited_and_listed(style: str, text: str, said: str, listed: str) -> None:
    found = styled(style, text)
    assert found.formatted(text) == said
    assert list(found.references()) == [listed]


def test_several_are_listed_once_in_the_order_of_the_style() -> None:
    texts = ("First [@smith-b; @law, 3].", "Then [@law] and [@Many].")
    numbered = styled("numbered", *texts)
    assert [numbered.formatted(one) for one in texts] == ["First [1; 2, p. 3].", "Then [2] and [3]."]
    assert [one[:3] for one in numbered.references()] == ["[1]", "[2]", "[3]"]
    assert [one.split(".")[0] for one in styled("author-date", *texts).references()] == [
        "Law 5", "Smith, Ann", "Öz, Lee and Wu",
    ]  # fmt: skip


def test_works_of_one_year_are_told_apart() -> None:
    found = styled("author-date", "[@smith] [@smith-b]")
    assert found.formatted("[@smith-b], [@smith]") == "(Smith 2012b), (Smith 2012a)"
    assert [one[11:17] for one in found.references()] == [" 2012a", " 2012b"]


def test_what_names_no_work_stays_as_it_was_typed() -> None:
    texts = "See [@nosuch], [@smith; @nosuch], [1], [a@b.org], [@ x], @smith."
    found = styled("author-date", texts)
    assert found.formatted(texts) == texts
    assert found.unknown == ("nosuch",)
    assert list(styled("author-date", "Nothing.").references()) == []


def test_without_citations_nothing_needs_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    assert styled("author-date", "Nothing [1].").formatted("Nothing [1].") == "Nothing [1]."
    with pytest.raises(ArgmapError, match=r"references need citeproc-py: `pip install 'argmap\[report\]'`"):
        styled("author-date", "[@smith]")


CSL = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">'
PARENT = '<info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no xml", "this is not a CSL style"),
        ("<a/>", "this is not a CSL style; name a file"),
        ('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "this is not a CSL style"),
        (f"{CSL}{PARENT}</style>", "no list of references; use http://www.zotero.org/styles/apa"),
        (f"{CSL}<nonsense/><bibliography/></style>", "this CSL style cannot be used"),
    ],
)
def test_a_file_that_is_no_style_is_refused(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "mine.csl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ArgmapError) as raised:
        read_style(str(file))
    assert str(file) in str(raised.value)
    assert said in str(raised.value)


def test_a_style_of_ones_own_is_used(tmp_path: Path) -> None:
    from argmap.reports.references.citation_styles import STYLES

    file = tmp_path / "mine.csl"
    text = (STYLES / "numbered.csl").read_text(encoding="utf-8")
    text = text.replace('prefix="[" suffix="]" delimiter', 'prefix="{" suffix="}" delimiter')
    where = '<text variable="locator"/><text variable="citation-number" prefix="[" suffix="]"/>'
    file.write_text(
        text.replace('<group delimiter=" ">\n        <text variable="cit', f'<group>{where}<text variable="cit'),
        "utf-8",
    )
    found = styled(str(file), "[@law, 3]")
    assert found.formatted("[@law, 3]") == "{1, p. 3}"
    assert list(found.references()) == ["[1] [1]Law 5, 1999, https://example.org/5."], "no place, and a space"


def test_names_of_styles_are_known() -> None:
    assert style_names() == ("author-date", "numbered")
    with pytest.raises(ArgmapError, match="no citation style is called 'numberd'; did you mean numbered"):
        read_style("numberd")


@pytest.mark.filterwarnings("error")
@given(st.lists(works, min_size=1, max_size=3, unique_by=lambda one: one.id), st.sampled_from(style_names()))
def test_any_work_can_be_cited(found: list[Work], style: str) -> None:
    by_id = {one.id: one for one in found}
    text = " ".join(f"[@{id_}]" for id_ in by_id)
    made = StyledReferences(by_id, style, [text])
    assert len(list(made.references())) == len(made.keys)
    assert not [id_ for id_ in made.keys if f"[@{id_}]" in made.formatted(text)]


@given(st.lists(st.sampled_from("abc"), max_size=40))
def test_letters_tell_apart_what_is_alike(groups: list[str]) -> None:
    found = list(zip(groups, suffixes(groups), strict=True))
    assert len(set(found)) == len(found)
    assert all(bool(letter) == (groups.count(one) > 1) for one, letter in found)
    assert suffixes(["x"] * 28)[25:] == ["z", "aa", "ab"]
