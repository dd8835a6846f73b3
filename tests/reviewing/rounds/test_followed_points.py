"""A point is followed into a revised manuscript, its fate has a name, and a place that is not certain is none."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.reviewing.annotations.review_file import loads_review
from argmap.reviewing.annotations.round_status import PointFate
from argmap.reviewing.rounds.followed_points import FollowedPoint, PointFollower
from benchmarks.edit_table import MAPS, Edit
from benchmarks.edits import EDITS
from benchmarks.rounds import follow

FIRST = "The town closed the two old mills by the river in the spring of that year."
SECOND = "Many of the weavers who had worked there left for the coast with their families."
THIRD = "The council has never counted how many of them came back in later years."
OTHER = "A new road was built along the valley, and the market moved to the station."
REVIEW = "argmap-review: 1\nannotations:\n  - {id: p, comment: Why?, %s}\n"


def paper(folder: Path, name: str, *paragraphs: str) -> Article:
    file = folder / name
    file.write_text("# Weavers\n\n## One\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return read_article(str(file))


def fate(folder: Path, target: str, before: tuple[str, ...], after: tuple[str, ...]) -> FollowedPoint:
    old, new = paper(folder, "old.md", *before), paper(folder, "new.md", *after)
    (found,) = PointFollower(loads_review(REVIEW % target), old, None, new).followed()
    return found


BEFORE = (f"{FIRST} {SECOND} {THIRD}", OTHER)
QUOTE = "at: 1.1 s2, quote: {start: left for the, end: the coast}"
CASES = {
    "same": ("at: 1.1 s2", BEFORE, PointFate.FOLLOWED, "1.1 s2"),
    "counted otherwise": ("at: 1.1 s2", (f"{SECOND} {THIRD}", OTHER), PointFate.FOLLOWED, "1.1 s1"),
    "elsewhere": ("at: 1.1 s2", (f"{FIRST} {THIRD}", f"{OTHER} {SECOND}"), PointFate.MOVED, "1.2 s2"),
    "another word": (
        "at: 1.1 s2", (BEFORE[0].replace("left", "went"), OTHER), PointFate.REWORDED, "1.1 s2",
    ),
    "a denial": (
        "at: 1.1 s2", (BEFORE[0].replace("who had worked", "who had not worked"), OTHER), PointFate.REVERSED, "1.1 s2",
    ),
    "divided": (
        "at: 1.1 s2",
        (BEFORE[0].replace("there left for", "there then. Most left for"), OTHER), PointFate.SPLIT, "1.1 s2-3",
    ),
    "joined": (
        "at: 1.1 s2", (BEFORE[0].replace("families. The council", "families, and the council"), OTHER),
        PointFate.MERGED, "1.1 s2",
    ),
    "taken out": ("at: 1.1 s2", (f"{FIRST} {THIRD}", OTHER), PointFate.DELETED, ""),
    "said twice, each elsewhere": (
        "at: 1.1 s2", (f"{SECOND} {FIRST}", f"{OTHER} {THIRD} {SECOND}"), PointFate.AMBIGUOUS, "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_fate_of_a_sentence_has_a_name(case: str, tmp_path: Path) -> None:
    target, after, expected, at = CASES[case]
    found = fate(tmp_path, target, BEFORE, after)
    assert (found.fate, found.at) == (expected, at)


def test_words_that_are_still_there_are_kept_and_others_give_way_to_their_sentence(tmp_path: Path) -> None:
    kept = fate(tmp_path, QUOTE, BEFORE, (BEFORE[0].replace("Many of", "Most of"), OTHER))
    assert (kept.fate, kept.at, len(kept.quotes)) == (PointFate.REWORDED, "1.1 s2", 1)
    gone = fate(tmp_path, QUOTE, BEFORE, (BEFORE[0].replace("left for the coast", "sailed away"), OTHER))
    assert (gone.fate, gone.at, gone.quotes) == (PointFate.REWORDED, "1.1 s2", ())


def test_a_few_words_that_are_elsewhere_too_are_no_place(tmp_path: Path) -> None:
    found = fate(tmp_path, QUOTE, BEFORE, (f"{FIRST} {THIRD}", f"{OTHER} Some had left for the coast."))
    assert (found.fate, found.at, found.quotes) == (PointFate.DELETED, "", ())


def test_many_words_that_are_elsewhere_once_are(tmp_path: Path) -> None:
    target = "at: 1.1 s2, quote: {start: who had worked, end: for the coast}"
    after = (
        f"{FIRST} {THIRD}",
        f"{OTHER} In the inn by the bridge ten old men swore to us that all who had worked there left for the coast.",
    )
    found = fate(tmp_path, target, BEFORE, after)
    assert (found.fate, found.at, len(found.quotes)) == (PointFate.MOVED, "1.2 s2", 1)


def test_words_that_only_begin_and_end_alike_elsewhere_are_no_place(tmp_path: Path) -> None:
    target = "at: 1.1 s2, quote: {start: who had worked, end: for the coast}"
    after = f"{OTHER} In the inn ten men who had worked on ships swore to us that no road leads for the coast."
    assert fate(tmp_path, target, BEFORE, (f"{FIRST} {THIRD}", after)).at == ""


def test_words_that_were_there_twice_are_not_found_by_the_one_that_is_left(tmp_path: Path) -> None:
    target = "at: 1.1 s2, quote: {start: who had worked, end: for the coast}"
    twin = f"{OTHER} In the inn ten old men swore to us that all who had worked there left for the coast."
    found = fate(tmp_path, target, (BEFORE[0], twin), (f"{FIRST} {THIRD}", twin))
    assert (found.fate, found.at) == (PointFate.DELETED, "")


def test_a_passage_that_lost_a_sentence_is_reworded(tmp_path: Path) -> None:
    found = fate(tmp_path, "at: 1.1 s1-3", BEFORE, (f"{FIRST} {THIRD}", OTHER))
    assert (found.fate, found.at) == (PointFate.REWORDED, "1.1 s1-2")


def test_words_that_are_in_their_sentence_twice_now_give_way_to_it(tmp_path: Path) -> None:
    after = BEFORE[0].replace("with their families", "with their families, and others left for the coast")
    found = fate(tmp_path, QUOTE, BEFORE, (after, OTHER))
    assert (found.fate, found.at, found.quotes) == (PointFate.REWORDED, "1.1 s2", ())


def test_words_that_are_there_twice_without_a_place_have_none_later(tmp_path: Path) -> None:
    twice = (f"{FIRST} {SECOND}", f"{OTHER} {SECOND}")
    found = fate(tmp_path, "quote: {start: left for the, end: the coast}", twice, twice)
    assert (found.fate, found.at) == (PointFate.AMBIGUOUS, "")


def test_words_in_one_half_of_a_divided_sentence_stay_in_that_half(tmp_path: Path) -> None:
    target = "at: 1.1 s2, quote: {start: the coast with, end: their families}"
    after = BEFORE[0].replace("there left for", "there then. Most left for")
    found = fate(tmp_path, target, BEFORE, (after, OTHER))
    assert (found.fate, found.at, len(found.quotes)) == (PointFate.SPLIT, "1.1 s3", 1)


def test_a_place_that_is_not_certain_is_told_as_one_that_may_be(tmp_path: Path) -> None:
    found = fate(tmp_path, "at: 1.1 s2", BEFORE, (f"{SECOND} {FIRST}", f"{OTHER} {THIRD} {SECOND}"))
    assert (found.at, found.perhaps) == ("", "1.1 s1; 1.2 s3")


def test_what_took_the_place_of_a_deleted_sentence_is_named_only_if_it_is_about_the_same(tmp_path: Path) -> None:
    for other, perhaps in (
        ("The price of wool fell twice in that decade.", ""),
        ("Some weavers took up work on the coast, alone.", "1.1 s2"),
    ):
        found = fate(tmp_path, "at: 1.1 s2", BEFORE, (f"{FIRST} {other} {THIRD}", OTHER))
        assert (found.fate, found.at, found.perhaps) == (PointFate.DELETED, "", perhaps)


def test_words_that_reach_into_the_sentence_before_are_no_place(tmp_path: Path) -> None:
    target = "at: 1.1 s3, quote: {start: how many of, end: them came back}"
    after = BEFORE[0].replace("Many of the", "How many of the").replace("how many of them", "which of them")
    found = fate(tmp_path, target, BEFORE, (after, OTHER))
    assert (found.at, found.quotes) == ("1.1 s3", ())


def test_a_number_that_changed_is_told(tmp_path: Path) -> None:
    found = fate(tmp_path, "at: 1.1 s1", BEFORE, (BEFORE[0].replace("two old mills", "three old mills"), OTHER))
    assert found.fate is PointFate.REWORDED
    assert found.figures


def test_a_point_on_the_whole_paper_has_no_fate(tmp_path: Path) -> None:
    assert fate(tmp_path, "severity: minor", BEFORE, BEFORE[:1]).fate is None


def test_a_point_without_a_certain_place_gets_none(tmp_path: Path) -> None:
    target = "quote: {start: nobody ever said, end: said this}"
    assert fate(tmp_path, target, BEFORE, BEFORE).fate is PointFate.AMBIGUOUS


NOTES = {1: "A. Brook, *Mills* (Leeds: Press, 1999), p. 4.", 2: "B. Field, *Looms* (York: Press, 2001), p. 9."}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({1: NOTES[1], 2: NOTES[2]}, (PointFate.FOLLOWED, 2)),
        ({1: NOTES[2], 2: NOTES[1]}, (PointFate.FOLLOWED, 1)),
        ({1: NOTES[1], 2: NOTES[2].replace("p. 9", "p. 10")}, (PointFate.REWORDED, 2)),
        ({1: NOTES[1]}, (PointFate.DELETED, None)),
    ],
)
def test_a_note_is_followed_by_its_text(
    after: dict[int, str], expected: tuple[PointFate, int | None], tmp_path: Path
) -> None:
    def noted(notes: dict[int, str]) -> str:
        said = "The mills were closed." + "".join(f"[^{number}] The weavers left." for number in notes)
        return said + "\n\n" + "\n\n".join(f"[^{number}]: {text}" for number, text in notes.items())

    found = fate(tmp_path, "note: 2", (noted(NOTES),), (noted(after),))
    assert (found.fate, found.note) == expected


def test_a_note_whose_number_is_there_twice_is_not_certain(tmp_path: Path) -> None:
    def chapters(second: str) -> str:
        one = "## A\n\nThe mills were closed.[^1]\n\n[^1]: A. Brook, *Mills* (Leeds: Press, 1999).\n\n"
        return one + f"## B\n\nThe weavers left.<sup>1</sup>\n\n{second}"

    old = paper(tmp_path, "old.md", chapters("And more."))
    twice = replace(old, notes=(*old.notes, *old.notes))
    review = loads_review(REVIEW % "note: 1")
    (same,) = PointFollower(review, twice, None, twice).followed()
    assert (same.fate, same.note) == (PointFate.FOLLOWED, 1)
    (other,) = PointFollower(review, twice, None, old).followed()
    assert (other.fate, other.note) == (PointFate.AMBIGUOUS, None)


MAP = """
claim:
  id: decline
  text: The town declined.
  at: 1.1 s1
  premises:
    - {id: weavers, text: The weavers left., at: 1.1 s2, basis: testimony}
"""


def test_a_point_on_a_statement_goes_with_it_or_with_its_passage(tmp_path: Path) -> None:
    old, new = paper(tmp_path, "old.md", *BEFORE), paper(tmp_path, "new.md", f"{SECOND} {FIRST}", OTHER)
    graph = lower(loads(MAP).map)
    review = loads_review(REVIEW % "node: weavers")
    (there,) = PointFollower(review, old, graph, new).followed()
    assert (there.node, there.at, there.unmapped) == ("weavers", "1.1 s1", False)
    renamed = lower(loads(MAP.replace("id: weavers", "id: left")).map)
    (other,) = PointFollower(review, old, graph, new, renamed).followed()
    assert other.node == "left"
    without = lower(loads(MAP[: MAP.index("  premises")]).map)
    (gone,) = PointFollower(review, old, graph, new, without).followed()
    assert (gone.node, gone.at, gone.unmapped) == (None, "1.1 s1", True)


def test_a_statement_without_a_place_is_there_as_long_as_the_map_has_it(tmp_path: Path) -> None:
    old, new = paper(tmp_path, "old.md", *BEFORE), paper(tmp_path, "new.md", OTHER)
    graph = lower(loads(MAP.replace(", at: 1.1 s2", "")).map)
    review = loads_review(REVIEW % "node: weavers")
    (there,) = PointFollower(review, old, graph, new, graph).followed()
    assert (there.fate, there.node) == (PointFate.FOLLOWED, "weavers")
    without = lower(loads(MAP[: MAP.index("  premises")]).map)
    (gone,) = PointFollower(review, old, graph, new, without).followed()
    assert (gone.fate, gone.node) == (PointFate.DELETED, None)


PAPERS = [read_article(str(MAPS / f"{name}.md")) for name in ("hpv-schools", "parkraum")]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(PAPERS), st.sampled_from(EDITS), st.integers(0, 10**6))
def test_after_one_edit_no_point_is_at_a_wrong_place(article: Article, edit: Edit, seed: int) -> None:
    counts = follow(article, [edit], Random(seed))
    assert counts["right"] > 0
    assert counts["wrong"] == 0
