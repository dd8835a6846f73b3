"""How a reference list is cut into entries, and where their labels come from."""

import pytest

from argmap.paper.readers.markdown.walking import blocks as markdown_blocks
from argmap.paper.structure.assembly import assemble
from tests.paper.blocks import article

REFERENCES = "# Introduction\nFares fell.\n# References\n"


def listed(lines: str) -> list[tuple[str, str]]:
    return [(one.label, one.text) for one in article(REFERENCES + lines).entries]


@pytest.mark.parametrize("form", ["[{}] ", "({}) ", "{}. ", "{}) ", "{} ", "{}.", "[{}]"])
def test_the_number_is_the_label(form: str) -> None:
    lines = [f"{form.format(number)}A. Lee, Fares, 2012." for number in (1, 2, 3)]
    expected = [(str(number), "A. Lee, Fares, 2012.") for number in (1, 2, 3)]
    assert listed("\n".join(lines)) == expected
    assert listed("|".join(lines)) == expected


def test_a_line_that_begins_with_another_number_goes_on() -> None:
    found = listed("1. A. Lee, Fares. In Proc. Conf. no.|12. Berlin, 2012.|2. B. Orr, Buses,|3rd ed., 2013.")
    assert found == [
        ("1", "A. Lee, Fares. In Proc. Conf. no. 12. Berlin, 2012."),
        ("2", "B. Orr, Buses, 3rd ed., 2013."),
    ]


def test_keys_are_labels() -> None:
    found = listed("[Lee12] A. Lee, Fares, 2012.\n[Orr+13a] B. Orr, Buses, 2013.")
    assert found == [("Lee12", "A. Lee, Fares, 2012."), ("Orr+13a", "B. Orr, Buses, 2013.")]


def test_numbers_may_have_gaps_and_begin_late() -> None:
    assert [label for label, _ in listed("[7] Lee, Fares.\n[8] Orr, Buses.\n[11] Moe, Trams.")] == ["7", "8", "11"]


def test_one_number_among_many_entries_is_no_label() -> None:
    found = listed("1984. London: Press.\nLee, A. (2012). Fares.\nOrr, B. (2013). Buses.")
    assert [label for label, _ in found] == ["", "", ""]
    assert found[0][1] == "1984. London: Press."


def test_the_rest_of_a_numbered_entry_is_joined() -> None:
    found = listed("[1] A. Lee, Fares and the\nbuses of Oslo, 2012.\n[2] B. Orr, Buses, 2013.")
    assert found == [("1", "A. Lee, Fares and the buses of Oslo, 2012."), ("2", "B. Orr, Buses, 2013.")]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Lark, A., & Moor, B. (2015). Sleep. *School*, 1(2), 1–9.",
            "Pine, C. (2018). Girls. Oxford University Press.",
        ],
        ["Lark, Ann, and Bo Moor. 2015. “Sleep.” School 1 (2): 1–9.", "———. 2016. Girls. Oslo: Press."],
        ["World Bank (2015) Sleep. London: Press.", "de la Cruz, M. (n.d.) Girls. https://example.org/girls"],
        ["Lark, Ann. Sleep. Oslo: Press, 2015.", "Pine, Clara, and Bo Orr. “Girls.” School 3 (2016): 4–5."],
    ],
)
def test_authors_at_the_head_of_a_line_begin_an_entry(lines: list[str]) -> None:
    assert [text for _, text in listed("|".join(lines))] == lines


def test_a_line_within_an_entry_begins_none() -> None:
    text = (
        "Lark, A. (2015). Sleep in the schools of|Oslo, Bergen and Turku (2010–2014). In C. Moe &|Nash, D. (Eds.), X."
    )
    assert [one for _, one in listed(text)] == [text.replace("|", " ")]


def test_an_item_of_a_list_has_its_number_as_label() -> None:
    text = (
        "# P\n\n## References\n\n3. Ash AB. Shade. J Gard. 2019;3(1):1-9.\n4. Pine C. Doubts.\n   Oxford: OUP; 2018.\n"
    )
    found = assemble("p.md", markdown_blocks(text, "p.md")).entries
    assert [(one.label, one.text) for one in found] == [
        ("3", "Ash AB. Shade. J Gard. 2019;3(1):1-9."),
        ("4", "Pine C. Doubts. Oxford: OUP; 2018."),
    ]


def test_the_place_of_an_entry_is_that_of_its_text() -> None:
    entries = article(REFERENCES + "[1] A. Lee, Fares, 2012.|[2] B. Orr, Buses, 2013.").entries
    assert [(one.place.line, one.place.column) for one in entries] == [(400, 5), (401, 5)]
