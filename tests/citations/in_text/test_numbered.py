import pytest

from tests.citations.in_text.shared import told

LIST = [f"A. Lark, Work {number}, 2015." for number in range(1, 10)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[3]", [3]),
        ("[1, 4, 7]", [1, 4, 7]),
        ("[1,4,7]", [1, 4, 7]),
        ("[3-5]", [3, 4, 5]),
        ("[3–5, 8]", [3, 4, 5, 8]),
        ("[3]-[5]", [3, 4, 5]),
        ("[3]–[5]", [3, 4, 5]),
        ("[see 3]", [3]),
    ],
)
def test_numbers(text: str, numbers: list[int]) -> None:
    ((written, works),) = told(f"It is so {text}, they say.", LIST)
    assert (written, [entry for _, entry, _ in works]) == (text, numbers)


def test_several_brackets_are_several_citations() -> None:
    assert [text for text, _ in told("So [3], [5] and [7].", LIST)] == ["[3]", "[5]", "[7]"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[3, p. 5]", "page 5"),
        ("[3, pp. 5-7]", "page 5-7"),
        ("[3, Sec. IV]", "section IV"),
        ("[3, ch. 2]", "chapter 2"),
    ],
)
def test_locators(text: str, place: str) -> None:
    assert told(f"It is so {text}.", LIST) == [(text, [("[3]", 3, place)])]


@pytest.mark.parametrize("text", ["[0, 1]", "x[3]", "95% CI [2, 4]", "t = [3]", "[sic]", "[2015]", "(4)"])
def test_what_is_no_citation(text: str) -> None:
    assert [written for written, _ in told(f"It is so [1]. And {text} is not.", LIST)] == ["[1]"]


def test_a_number_that_the_list_lacks_is_kept() -> None:
    assert told("It is so [1]. And so [99].", LIST)[1] == ("[99]", [("[99]", None, "")])


def test_round_brackets_cite_where_nothing_else_does() -> None:
    text = "Sleep is short (1). It was long (2, 3), and (1) now, (2) then; see equation (3)."
    assert [written for written, _ in told(text, LIST[:3])] == ["(1)", "(2, 3)"]
    assert [written for written, _ in told(f"{text} So [2].", LIST[:3])] == ["[2]"]


def test_labels_may_be_words() -> None:
    assert told("It is so [Knu84].", ["Knuth, Work."], {"Knu84": 0}) == [("[Knu84]", [("[Knu84]", 1, "")])]
