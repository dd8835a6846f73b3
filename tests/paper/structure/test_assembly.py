from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.paper.structure.assembly import assemble
from tests.paper.blocks import article, block, outline

TOWN = "The town of Hallowby lies in a narrow valley, and its buses climb out of it"  # long, and no sentence


def test_sections_have_the_ids_of_maps() -> None:
    found = article("""
        # Who pays
        ## Abstract
        It asks who pays.
        ## Introduction
        Buses climb.
        ## 1. Fares
        Fares fell.
        ### 1.1 Zones
        Zones went.
        ### Hills
        Hills stayed.
        ## II. Riders
        Riders came.
        ## Drivers
        Drivers left.
        ## Conclusion
        All paid.
        ## References
        Orr, J., Fares, 2010.
    """)
    assert list(outline(found)) == ["A.1", "0.1", "1.1", "1.1.1", "1.2.1", "2.1", "3.1", "C.1"]
    assert [one.title for one in found.sections][2:4] == ["1. Fares", "1.1 Zones"]
    assert found.title == "Who pays"
    assert [one.text for one in found.entries] == ["Orr, J., Fares, 2010."]


def test_halves_of_a_paragraph_are_joined_over_notes_and_breaks() -> None:
    found = article(f"""
        # 1 One
        {TOWN} on
        ---
        ^1 A note.
        ---
        three sides. It rains.
        {TOWN} near
        ^2 Another.
        Orrsted, the old town.
        A paragraph that ends. (With brackets.)
        ---
        Another one.
    """)
    assert outline(found) == {
        "1.1": f"{TOWN} on three sides. It rains.",
        "1.2": f"{TOWN} near Orrsted, the old town.",
        "1.3": "A paragraph that ends. (With brackets.)",
        "1.4": "Another one.",
    }


def test_a_list_a_caption_and_what_a_colon_opens_stay_apart() -> None:
    found = article("""
        # 1 One
        Three things count:
        Fares
        Routes;
        Riders.
        Figure 2
        ---
        Buses climb. They wait for
        no one.
        He goes>>
        On.
    """)
    assert list(outline(found).values()) == [
        "Three things count:",
        "Fares",
        "Routes;",
        "Riders.",
        "Figure 2",
        "Buses climb. They wait for no one.",
        "He goes On.",
    ]


def test_notes_go_on_at_the_foot_of_the_next_page() -> None:
    found = article(f"""
        # 1 One
        Buses climb.{{1}} They climb{{2}} well.
        ---
        ^1 A note that is whole.
        ^2 See Orr, Fares,
        ---
        {TOWN} on
        ---
        http://example.org/fares.
        ^3 Lind, p. 4.
        ---
        Orrsted's side.{{3}}
        # 2 Two
        Text here ends.
        ---
        ^4 Orr, Routes, and
        Text of the next page.
        ---
        Lind, Stops.
        ---
        More text.
    """)
    assert [(one.number, one.text) for one in found.notes] == [
        (1, "A note that is whole."),
        (2, "See Orr, Fares, http://example.org/fares."),
        (3, "Lind, p. 4."),
        (4, "Orr, Routes, and Lind, Stops."),
    ]
    assert outline(found)["1.2"] == f"{TOWN} on Orrsted's side."
    assert list(outline(found)) == ["1.1", "1.2", "2.1", "2.2", "2.3"]


@pytest.mark.parametrize(
    ("below", "expected"),
    [("^2 Lind, p. 4.", "See Orr, Fares, Routes of Hallowby."), ("---", "See Orr, Fares,")],
)
def test_below_half_a_paragraph_a_note_goes_on_only_over_another_note(below: str, expected: str) -> None:
    found = article(f"""
        # 1 One
        Buses climb.{{1}}
        ^1 See Orr, Fares,
        {TOWN} on
        Routes of Hallowby.
        {below}
        Orrsted's side.
    """)
    assert found.notes[0].text == expected


def test_what_else_stands_at_the_foot_of_a_page_is_a_remark() -> None:
    found = article(f"""
        # 1 One
        {TOWN} on
        ---
        Paper read at Orrsted. Revised.
        ^0 The author drives.
        ^1 A note.
        ---
        three sides.
    """)
    assert [one.text for one in found.remarks] == ["Paper read at Orrsted. Revised.", "The author drives."]
    assert list(outline(found)) == ["1.1"]


def test_the_top_of_a_page_with_notes_is_text() -> None:
    found = article(f"""
        # 1 One
        {TOWN} on
        ---
        three sides, and it stops at
        ^1 A note.
        ---
        the mill. Then it turns.
    """)
    assert outline(found) == {"1.1": f"{TOWN} on three sides, and it stops at the mill. Then it turns."}


def test_front_and_back_matter_are_left_out() -> None:
    found = article("""
        ## Who pays
        ? Ann Lee
        ### Abstract
        It asks.
        Keywords: buses, fares
        ## Who Pays
        by Ann Lee
        ### Introduction
        Buses climb.
        Updated: 4 May 2014
        ## References
        Orr, Fares.
        ? Latest papers
        4. Lind, Stops
        ## The Institute
        It was founded.
    """)
    assert outline(found) == {"A.1": "It asks.", "0.1": "Buses climb."}
    assert found.authors == ("Ann Lee",)
    assert [one.text for one in found.left_out] == [
        *("Who pays", "Ann Lee", "Keywords: buses, fares", "Who Pays", "by Ann Lee", "Updated: 4 May 2014"),
        *("References", "Latest papers", "4. Lind, Stops", "The Institute", "It was founded."),
    ]


def test_text_before_any_heading_is_section_0_and_a_labelled_abstract_is_one() -> None:
    assert outline(article("Buses climb.\n# 1 Fares\nThey fell.")) == {"0.1": "Buses climb.", "1.1": "They fell."}
    head = "= Who pays\nAnn Lee and J. Orr\nAbstract: It asks{1} who.\nBuses climb.\nso it goes\n"
    found = article(head + "# 1 Fares\nThey.")
    assert outline(found) == {"A.1": "It asks who.", "0.1": "Buses climb.", "0.2": "so it goes", "1.1": "They."}
    assert found.authors == ("Ann Lee", "J. Orr")
    assert found.text[: found.markers[0].at] == "It asks"


def test_captions_are_left_out_and_tear_no_paragraph() -> None:
    found = article("""
        # 1 One
        The buses of the
        Table 2: Fares
        ? Figure 3 Zones
        town climb.{1}
        Table 2 shows that.
        ^1 Orr, Fares,
        Buses wait
        ---
        Tabelle 4. Linien
        Lind.
        ^2 Ibid.
        for nobody.
    """)
    assert list(outline(found).values()) == [
        *("The buses of the town climb.", "Table 2 shows that.", "Buses wait for nobody."),
    ]
    assert [one.text for one in found.left_out] == ["Table 2: Fares", "Figure 3 Zones", "Tabelle 4. Linien"]
    assert [one.text for one in found.notes] == ["Orr, Fares, Lind.", "Ibid."]


def test_references_may_be_divided_by_headings() -> None:
    found = article("# 1 One\nText.\n# References\n? Books\nOrr.\n? Papers\nLind.\n~ Lee.\n# Annex\nNo.")
    assert [one.text for one in found.entries] == ["Orr.", "Lind.", "Lee."]


def test_notes_under_a_heading_are_kept_and_the_text_may_go_on() -> None:
    found = article("# 1 One\nText.{1}\n# Notes\n^1 Orr.\nSee also Lind.\n# Acknowledgements\nThanks.\n# 2 Two\nMore.")
    assert [one.text for one in found.notes] == ["Orr. See also Lind."]
    assert list(outline(found)) == ["1.1", "2.1"]


def test_marks_in_a_heading_stand_before_its_first_paragraph() -> None:
    found = article("# 1 One{1}\nText.{2} More.\n# 2 Two\nEnd.{3}Next.")
    assert [(one.note, one.at) for one in found.markers] == [(1, 0), (2, 5), (3, 17)]
    assert found.markers[1].place.line == 200
    assert outline(found)["2.1"] == "End. Next."  # only a mark parted the sentences
    assert [one.number for one in found.paragraphs["2.1"].sentences] == [1, 2]


def test_hyphens_at_the_ends_of_lines_are_undone() -> None:
    found = article("# 1 One\nThe long-term plan-|ning for long-|term riders of Euro-|Atlantic, pre-|and post-|war.")
    assert outline(found)["1.1"] == "The long-term planning for long-term riders of Euro-Atlantic, pre- and postwar."


def test_hyphens_at_the_ends_of_pages_are_undone() -> None:
    found = article("# 1 One\nThe town had plan-\n---\n^1 A note.\n---\nning.")
    assert outline(found)["1.1"] == "The town had planning."


def test_addresses_broken_at_the_end_of_a_line_are_whole() -> None:
    found = article("# 1 One\nText.\n^1 See http://example.org/some-|thing/|else and http://example.org/ |Lind.")
    assert found.notes[0].text == "See http://example.org/some-thing/else and http://example.org/ Lind."


def test_sentences_have_places() -> None:
    found = article("# 1 One\nOne. Two|lines. Three.")
    places = [one.place for one in found.paragraphs["1.1"].sentences]
    assert [(one.line, one.column, one.width) for one in places] == [(200, 1, 4), (200, 6, 0), (201, 8, 6)]


def test_nothing_makes_an_empty_article() -> None:
    assert article("") == Article("f", "", ())


LINES = st.lists(
    st.one_of(
        st.text("ab Z.,{}1-|(“”)\u00ad", max_size=30).filter(lambda one: "{" not in one or "{1}" in one),
        st.sampled_from(
            [
                *("---", "^1 A note,", "^2 B.", "^ rest", "^0 sign", "# 1 One", "# Introduction", "## Sub", "# Notes"),
                *("# References", "? Ann Lee", "# Abstract", "~ entry", "A.{1}B{2}.{3} ", "goes on>>"),
                "word-|ed {1} “x.” {2}y",
            ]
        ),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(LINES)
def test_positions_hold_together(lines: list[str]) -> None:
    found = assemble("f", (block(line, number) for number, line in enumerate(lines, 1)))
    end = 0
    for id_, paragraph in found.paragraphs.items():
        assert found.text[end : paragraph.start] == ("\n\n" if end else ""), id_
        end = paragraph.end
        _check_sentences(found, id_)
    assert end == len(found.text)
    for marker in found.markers:
        assert any(one.start <= marker.at <= one.end for one in found.paragraphs.values())


def _check_sentences(found: Article, id_: str) -> None:
    paragraph = found.paragraphs[id_]
    text = found.quote(paragraph.start, paragraph.end)
    assert text == " ".join(text.split())
    assert [one.number for one in paragraph.sentences] == list(range(1, len(paragraph.sentences) + 1))
    assert " ".join(found.text[one.start : one.end] for one in paragraph.sentences) == text


@pytest.mark.parametrize("heading", ["##", "## * * *", "## [^1]", "## ![](a.png)"])
def test_a_heading_without_a_letter_heads_nothing(tmp_path: Path, heading: str) -> None:
    file = tmp_path / "tides.md"
    text = "Tides rise and fall twice a day here."
    file.write_text(f"# On Tides\n\nby Ann Lee\n\n{heading}\n\n{text}\n\n## Next\n\nMore.\n", encoding="utf-8")
    found = read_article(file)
    assert outline(found) == {"0.1": text, "1.1": "More."}
