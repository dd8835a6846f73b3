import pytest

from argmap.paper.structure.author_labels import read_labels
from tests.paper.blocks import block
from tests.paper.structure.pieces_of import pieces_of


@pytest.mark.parametrize(
    ("pieces", "text", "labels"),
    [
        (["Ann Lee", "a", ", Bo Orr", "a,b"], "Ann Lee, Bo Orr", [("a", "Ann Lee"), ("a", "Bo Orr"), ("b", "Bo Orr")]),
        (["Ann Lee1, Bo Orr1,2"], "Ann Lee, Bo Orr", [("1", "Ann Lee"), ("1", "Bo Orr"), ("2", "Bo Orr")]),
        (["Ann Lee¹ and Bo Orr²"], "Ann Lee and Bo Orr", [("1", "Ann Lee"), ("2", "Bo Orr")]),
        (["Ann Lee and Bo Orr"], "Ann Lee and Bo Orr", []),
    ],
)
def test_labels_of_names(pieces: list[str], text: str, labels: list[tuple[str, str]]) -> None:
    found = read_labels(pieces_of(*pieces))
    assert found.text == text
    assert list(found.of_names(["Ann Lee", "Bo Orr"])) == labels


@pytest.mark.parametrize(
    ("pieces", "label"),
    [
        (["1", "University of Oslo"], "1"), (["b", " University of Oslo"], "b"), (["²University of Oslo"], "2"),
        (["3 University of Oslo"], "3"), (["(4) University of Oslo"], "4"),
    ],
)  # fmt: skip
def test_label_of_an_institution(pieces: list[str], label: str) -> None:
    found = read_labels(pieces_of(*pieces))
    assert (found.text.strip(), found.labels) == ("University of Oslo", [(0, label)])


def test_marks_are_labels() -> None:
    found = read_labels(block("Ann Lee{1}, Bo Orr{2}", 1))
    assert list(found.of_names(["Ann Lee", "Bo Orr"])) == [("1", "Ann Lee"), ("2", "Bo Orr")]


def test_a_long_row_of_figures_is_read_in_one_way_only() -> None:
    figures = "9" * 400 + " 3."
    assert read_labels(pieces_of(figures)).text == figures
