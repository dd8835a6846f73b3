import pytest

from argmap.citations.notes import parse_note
from tests.citations.in_text.shared import mentions, told


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("[@ash2019, p. 4]", [("@ash2019", "page 4")]),
        (
            "[see @ash2019, pp. 3-5; also @birch-2020, chap. 2]",
            [("@ash2019", "page 3-5"), ("@birch-2020", "chapter 2")],
        ),
        ("[-@ash2019]", [("@ash2019", "")]),
        ("@ash2019 [p. 4]", [("@ash2019", "page 4")]),
        ("@ash2019", [("@ash2019", "")]),
        ("[@{https://a.org/x}, p. 4]", [("@https://a.org/x", "page 4")]),
        ("[@ash_b:2019a{p. 3}]", [("@ash_b:2019a", "page 3")]),
    ],
)
def test_keys(text: str, works: list[tuple[str, str]]) -> None:
    ((written, found),) = told(f"It is so {text}.", [])
    assert (written, [(name, place) for name, _, place in found]) == (text, works)


@pytest.mark.parametrize("text", ["ash@town.org", "@fig-roads", "[@tbl-roads]", r"\@ref(fig:x)"])
def test_what_is_no_key(text: str) -> None:
    assert told(f"It is so {text}.", []) == []


def test_words_around_a_key() -> None:
    (one,) = mentions("[see @ash2019, p. 4, and elsewhere]", [])
    assert (one.prefix, one.locator, one.suffix) == ("see", "4", "and elsewhere")


def test_a_note_cites_by_key() -> None:
    (cited,) = parse_note("See also @ash2019, p. 4.").cites
    assert cited.back
    assert (cited.prefix, cited.back.kind, cited.back.title) == ("See also", "key", "ash2019")


def test_a_note_that_explains_is_kept_whole() -> None:
    note = parse_note("As @ash2019 shows, moss is green.")
    assert len(note.cites) == 1
    assert note.explains == ("As @ash2019 shows, moss is green.",)
