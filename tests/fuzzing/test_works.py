import pytest

from argmap.citations.files import bibtex, ris
from argmap.problems import ReadError
from tests.fuzzing.works import failures


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_mutated_works_are_read_or_refused(seed: int) -> None:
    assert not list(failures(150, seed))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"\href{http://x.example}{A link}", "A link <http://x.example>"),
        (r"\href", None),
        (r"The \mbox{UN} and \texttt{code}", "The UN and code"),
        (r"\text{Bridges} \MakeUppercase{of}", "Bridges of"),
    ],
)
def test_commands_that_pylatexenc_drops_or_cannot_read(value: str, text: str | None) -> None:
    (work,) = bibtex.parse(f"@book{{a, title = {{Sea}}, note = {{{value}}}}}", "a.bib")
    assert work.note == text


@pytest.mark.parametrize(
    ("parse", "text", "line"),
    [
        (bibtex.parse, "@book{a,\n author = {Lee, \x1bAnn and {U\x07N}}, title = {Sea}}", 1),
        (ris.parse, "TY  - BOOK\nAU  - Lee, \x07Ann\nTI  - Sea\nER  - \n", 1),
    ],
)
def test_control_characters_in_a_name_are_one_placed_problem(parse: object, text: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        list(parse(text, "works"))  # type: ignore[operator]
    (problem,) = caught.value.problems
    assert problem.rule == "wrong-value"
    assert problem.place.line == line
