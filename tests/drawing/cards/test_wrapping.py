from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.drawing.cards import wrapping
from argmap.drawing.cards.wrapping import (
    BLOCK,
    LETTERS,
    SHORT,
    _broken,
    clusters,
    held_widths,
    lines_of,
    shorten,
    width,
    wrap,
)
from argmap.drawing.typefaces.typeface import ARIAL_LIKE, MONOSPACE, TIMES_LIKE, WIDEST, Typeface
from tests.examples import examples

TEXTS = st.text(max_size=200) | st.text(alphabet="ab ıəşЖи图。「é\u0301👍🏽\u200d🇦🇿\u00a0\t\n", max_size=200)
LIMITS = st.floats(1, 400)


def solid(text: str) -> str:
    """Return a text without the white space at which lines may break."""
    return "".join(text.split())


@given(TEXTS, LIMITS, st.booleans())
@settings(max_examples=examples(300))
def test_no_letter_is_lost_and_order_is_kept(text: str, limit: float, bold: bool) -> None:
    assert solid("".join(wrap(text, limit, 10, bold=bold))) == solid(text)


@given(TEXTS, LIMITS, st.booleans())
@settings(max_examples=examples(300))
@example("\U0001f468\u200d\U0001f469\u200d\U0001f467 family", 10.0, False)
def test_no_line_is_too_wide_unless_it_is_a_single_letter(text: str, limit: float, bold: bool) -> None:
    for line in wrap(text, limit, 10, bold=bold):
        assert width(line, 10, bold=bold) <= limit + 1e-6 or len(list(clusters(line))) == 1


@given(TEXTS, LIMITS, st.floats(0, 1))
def test_the_first_line_may_be_narrower(text: str, limit: float, share: float) -> None:
    first, *others = wrap(text, limit, 10, first=limit * share)
    assert width(first, 10) <= limit * share + 1e-6 or (share == 1 and len(list(clusters(first))) == 1)
    assert all(width(line, 10) <= limit + 1e-6 or len(list(clusters(line))) == 1 for line in others)
    assert solid(first + "".join(others)) == solid(text)


@given(st.lists(st.text("abc", min_size=1, max_size=8), max_size=30), st.floats(60, 300))
def test_lines_are_as_full_as_they_can_be(words: list[str], limit: float) -> None:
    lines = wrap(" ".join(words), limit, 10)
    for line, following in pairwise(lines):
        assert width(f"{line} {following.split()[0]}", 10) > limit


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_there_is_always_a_line(text: str) -> None:
    assert wrap(text, 100, 10) == [""]


def test_a_no_break_space_holds_words_together() -> None:
    assert wrap("see at\u00a0C.5\u00a0s3", width("see at C.5", 10), 10) == ["see", "at\u00a0C.5\u00a0s3"]


def test_text_without_spaces_breaks_between_ideographs_but_not_before_a_closing_mark() -> None:
    lines = wrap("図書館は、静かな時間を設ける。", width("図書館は", 10), 10)
    assert lines[0] == "図書館"
    assert lines[1].startswith("は、")


def test_a_long_word_never_breaks_inside_a_letter() -> None:
    letters = ["e\u0301", "\U0001f1e6\U0001f1ff", "\U0001f44d\U0001f3fd", "\U0001f469\u200d\U0001f680", "x"] * 4
    assert list(clusters("".join(letters))) == letters
    assert all(list(clusters(line)) == [line] for line in wrap("".join(letters), 1, 10))


@given(TEXTS, LIMITS)
def test_a_short_text_is_whole_and_a_long_one_ends_with_an_ellipsis(text: str, limit: float) -> None:
    line = shorten(text, limit, 8)
    whole = " ".join(text.split())
    assert line == whole or (line.endswith("…") and whole.startswith(line[:-1]))
    assert width(line, 8) <= limit or line == "…"


def test_a_very_long_word_is_shortened_in_time_with_its_length() -> None:
    assert shorten("x" * 1_000_000, 100, 8).endswith("…")


def test_a_line_of_marks_without_width_is_not_endless() -> None:
    text = "e" + "\u0301" * 5000 + " " + "\u200d" * 5000
    lines = wrap(text, 200, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, lines)) <= LETTERS
    assert len(shorten(text, 200, 10)) <= LETTERS + 1


@given(st.text("abcWi .,-\n\t", max_size=200), st.floats(10, 300), st.floats(0, 1), st.booleans())
def test_the_quick_way_breaks_lines_as_the_other_does(text: str, limit: float, share: float, bold: bool) -> None:
    quick = wrap(text, limit, 10, first=limit * share, bold=bold)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "_run", lambda text, limit, typeface: _broken(text.split(), limit, typeface))
        assert wrap(text, limit, 10, first=limit * share, bold=bold) == quick


TYPEFACES = st.sampled_from([WIDEST, ARIAL_LIKE, TIMES_LIKE, MONOSPACE])
SENTENCES = st.lists(st.text("abcWiéж“”—", min_size=1, max_size=9), min_size=1, max_size=60).map(" ".join)


def measured(line: str, typeface: Typeface) -> float:
    return typeface.measured(line) / 100


@given(TEXTS, LIMITS, TYPEFACES)
@settings(max_examples=examples(300))
def test_evenly_broken_lines_are_as_few_lose_nothing_and_fit(text: str, limit: float, typeface: Typeface) -> None:
    lines = wrap(text, limit, 10, evenly=True, typeface=typeface)
    full = wrap(text, limit, 10, typeface=typeface)
    assert len(lines) == len(full)
    assert solid("".join(lines)) == solid(text)
    letters = typeface if typeface.has(text) else WIDEST
    assert all(measured(line, letters) <= limit + 1e-5 or len(list(clusters(line))) == 1 for line in lines)


@given(SENTENCES, st.floats(120, 300), TYPEFACES)
def test_no_lines_are_fewer(text: str, limit: float, typeface: Typeface) -> None:
    lines = wrap(text, limit, 10, evenly=True, typeface=typeface)
    words, least, line = text.split(), 1, ""
    for word in words:
        longer = f"{line} {word}".lstrip()
        if measured(longer, typeface) <= limit + 1e-6:
            line = longer
        else:
            least, line = least + 1, word
    assert len(lines) == least
    assert " ".join(lines).split() == words


def test_a_lost_word_is_kept_company_and_a_full_last_line_left_alone() -> None:
    text = "The state chose its policy and was not pushed into it by others"
    limit = width(text.removesuffix(" others"), 10) + 1
    assert wrap(text, limit, 10)[-1] == "others"
    first, second = wrap(text, limit, 10, evenly=True)
    assert abs(width(first, 10) - width(second, 10)) < width("policy", 10)
    assert wrap(text, limit / 1.5, 10, evenly=True) == wrap(text, limit / 1.5, 10)


def test_only_the_last_lines_of_a_long_text_are_broken_evenly() -> None:
    text = "five words stand in here " * 60
    limit = next(one for one in range(200, 400) if width(wrap(text, one, 10)[-1], 10) < SHORT * one)
    full, even = wrap(text, limit, 10), wrap(text, limit, 10, evenly=True)
    assert (full[:-10], len(full)) == (even[:-10], len(even))
    assert width(even[-1], 10) > SHORT * limit


@pytest.mark.parametrize("text", ["図書館は静かな時間を設けるべきである。" * 3, "ห้องสมุดควรมีเวลาเงียบ" * 4])
def test_scripts_without_spaces_do_not_end_in_a_lost_letter(text: str) -> None:
    for limit in range(150, 260, 7):
        lines = wrap(text, limit, 10, evenly=True)
        assert "".join(lines) == text
        assert len(lines) == len(wrap(text, limit, 10))
        assert width(lines[-1], 10) >= SHORT * limit * 0.9
        assert not any(line.startswith(("、", "。")) for line in lines)


def test_an_opening_quotation_mark_stays_with_its_word() -> None:
    assert wrap("said “policy”", width("said “po", 10), 10) == ["said", "“policy”"]


@pytest.mark.parametrize("text", ["x" * (2 * BLOCK + 7), "some words " * BLOCK, "ж" * (BLOCK + 1), "図" * (BLOCK + 9)])
def test_a_very_long_text_is_broken_as_a_shorter_one(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "BLOCK", len(text))
        whole = wrap(text, 200, 10)
    assert wrap(text, 200, 10) == whole


def test_lines_are_held_that_could_leave_their_box_in_another_font() -> None:
    full, short = "The little filly will fill it till it tilts", "a line"
    limit = ARIAL_LIKE.measured(full) / 100 + 1
    assert held_widths((full, short), limit, 10, ARIAL_LIKE) == (round(limit - 1), 0)
    assert held_widths((short,), limit, 10, ARIAL_LIKE) == ()
    assert held_widths((full,), limit, 10, WIDEST) == ()
    assert held_widths((full, "図"), limit, 10, ARIAL_LIKE) == ()


@given(TEXTS | st.text("ab ", min_size=1990, max_size=2010), LIMITS, LIMITS, st.booleans())
def test_lines_that_are_kept_are_those_of_the_same_text_broken_in_the_same_way(
    text: str, limit: float, other: float, evenly: bool
) -> None:
    first = limit / 2
    for typeface in (WIDEST, ARIAL_LIKE):
        for most in (limit, other, limit):
            found = lines_of(text, most, 10, evenly=evenly, typeface=typeface)
            assert list(found) == wrap(text, most, 10, evenly=evenly, typeface=typeface)
        assert list(lines_of(text, limit, 10, first=first)) == wrap(text, limit, 10, first=first)
