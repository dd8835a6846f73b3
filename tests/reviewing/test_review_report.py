"""The report of a review: every point in it that a person stands by, numbered, located, with what falls; names kept."""

from pathlib import Path

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.reports.report_forms import report_forms
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import loads_review
from argmap.reviewing.point_lines import MOST_PICTURES
from argmap.reviewing.review_report import ReviewReport
from tests.reviewing.opened_files import everything_in
from tests.reviewing.test_consequences import MAP

PAPER = """# On School

School should begin later. The council wants this.

## Why

Pupils sleep too little. Sleep helps to learn. The buses cannot change.
"""
REVIEW = """argmap-review: 1
reviewer: Dr Hidden Name
summary: |
  The paper argues for a later start.

  It rests on sleep.
to_editor: I know the author, Secret Remark.
annotations:
  - {id: a1, at: 1.1 s2, severity: major, kind: unsupported, comment: No study is named.}
  - {id: a2, node: learn, severity: major, comment: "First.\\n\\nSecond paragraph."}
  - {id: a3, at: 0.1 s1, quote: {start: School should begin, end: begin later}, comment: Which?, severity: question}
  - {id: a4, comment: Clearly written., severity: praise}
  - {id: a5, comment: Confidential Remark., confidential: true}
  - {id: a6, comment: A mere draft., draft: true}
  - {id: a7, comment: Taken back., rounds: [{round: 1, status: withdrawn}]}
  - {id: a8, comment: An answer., reply_to: a1}
  - {id: a9, quote: {start: nowhere to, end: be found}, comment: Where is this?}
  - {id: b1, at: 1.1 s1, comment: Wording., replaces: Pupils get too little sleep.}
"""
HIDDEN = ("Hidden Name", "Secret", "Confidential Remark", "mere draft", "Taken back", "An answer.")


@pytest.fixture
def article(tmp_path: Path) -> Article:
    file = tmp_path / "school.md"
    file.write_text(PAPER, encoding="utf-8")
    return read_article(str(file))


def report(article: Article | None, text: str = REVIEW) -> ReviewReport:
    return ReviewReport(loads_review(text), article, lower(loads(MAP).map), 2)


def test_points_are_numbered_by_weight_and_place_and_say_what_falls(article: Article) -> None:
    found = report(article).for_authors()
    lines = {section.heading: section.lines for section in found.sections}
    assert list(lines) == ["Summary", "What the paper does well", "Major points", "Minor points", "Questions"]
    assert [one.at for one in lines["Major points"]] == ["R2.1, 1.1 s2", "R2.2"]
    assert [one.at for one in lines["Minor points"]] == ["R2.3, 1.1 s1", "R2.4"]
    assert [one.at for one in lines["Questions"]] == ["R2.5, 0.1 s1"]
    assert list(found.sections[0].paragraphs()) == ["The paper argues for a later start.", "It rests on sleep."]
    first, second = lines["Major points"]
    assert first.text == "Unsupported. No study is named."
    assert second.more == (
        "Second paragraph.", "On the map's statement “Sleep helps to learn”.",
        "If this is right, the claim is no longer supported.",
    )  # fmt: skip
    assert lines["Questions"][0].more == ("On “School should begin later”.",)
    assert lines["Minor points"][0].more == ("Instead: “Pupils get too little sleep.”", "On “Pupils sleep too little”.")
    assert "no longer" not in str(lines["Minor points"][1])  # a reviewer's slip is told to the reviewer alone


@pytest.mark.parametrize("form", report_forms().names())
def test_the_authors_copy_holds_no_secret_in_any_form(article: Article, form: str) -> None:
    content = report_forms().get(form).write(report(article).for_authors())
    text = everything_in(content)
    assert "Second paragraph." in text
    assert not [one for one in HIDDEN if one in text]


def test_the_editor_gets_what_is_confidential_and_nothing_else(article: Article) -> None:
    found = report(article).for_editor()
    assert found
    assert [(one.heading, one.lead, [line.text for line in one.lines]) for one in found.sections] == [
        ("To the editor", "I know the author, Secret Remark.", []),
        ("Minor points", "", ["Confidential Remark."]),
    ]
    assert report(article, "argmap-review: 1").for_editor() is None


def test_who_writes_the_report_is_told_what_is_left_out(article: Article) -> None:
    assert list(report(article).remarks(editor=False)) == [
        "left out: 1 draft; remove `draft: true` from those that you agree with",
        "left out: 2 confidential remarks; --editor FILE writes what is for the editor",
        "not found in the paper: a9",
    ]
    start = "argmap-review: 1\nannotations:"
    unknown = report(article, f"{start} [{{id: a, node: nosuch, comment: x}}]")
    assert list(unknown.remarks(editor=True)) == ["no statement of the map has the id 'nosuch'"]
    absent = report(None, f"{start} [{{id: a, note: 99, comment: x}}, {{id: b, note: 2, comment: x}}]")
    assert list(absent.remarks(editor=True)) == ["the paper has no note 99"]


def test_a_review_without_paper_and_map_is_a_report_too() -> None:
    found = ReviewReport(loads_review(REVIEW), None, None).for_authors()
    assert [len(one.lines) for one in found.sections] == [0, 1, 2, 2, 1]
    assert ReviewReport(Review(), None, None).for_authors().sections == ()


def test_words_that_are_lost_take_nothing_with_them(article: Article) -> None:
    start = "argmap-review: 1\nannotations:\n  - {id: a, severity: major, comment: x, at: 1.1 s2"
    graph = lower(loads(MAP.replace("Sleep helps to learn.", "Sleep helps to learn., at: 1.1 s2")).map)
    for quote, falls in (("", True), (", quote: {start: wholly other, end: words here}", False)):
        (section,) = ReviewReport(loads_review(f"{start}{quote}}}"), article, graph).for_authors().sections
        assert any(one.startswith("If this is right") for one in section.lines[0].more) == falls


def test_the_first_hundred_points_have_a_picture_and_praise_has_none() -> None:
    points = "".join(f"  - {{id: a{number}, node: learn, comment: x}}\n" for number in range(MOST_PICTURES + 5))
    text = f"argmap-review: 1\nannotations:\n  - {{id: p, node: learn, severity: praise, comment: Good.}}\n{points}"
    made = ReviewReport(loads_review(text), None, lower(loads(MAP).map), pictures=True)
    for _ in range(2):
        names = [one.name for one in made.for_authors().pictures()]
        assert names == [f"R1.{number}" for number in range(1, MOST_PICTURES + 1)]
    assert not list(ReviewReport(loads_review(text), None, lower(loads(MAP).map)).for_authors().pictures())


def test_a_point_on_no_words_has_the_page_that_it_stood_on() -> None:
    text = "argmap-review: 1\nannotations: [{id: a, page: 7, comment: x}]"
    (section,) = ReviewReport(loads_review(text), None, None).for_authors().sections
    assert section.lines[0].at == "R1.1, p. 7"


def test_what_was_settled_in_confidence_is_not_told_to_the_authors() -> None:
    text = """argmap-review: 1
round: 2
annotations:
  - {id: a, comment: Settled openly., rounds: [{round: 1, number: R1.1, status: resolved}]}
  - {id: b, comment: Settled in secret., confidential: true, rounds: [{round: 1, status: resolved}]}
"""
    (section,) = ReviewReport(loads_review(text), None, None).for_authors().sections
    assert [line.text for line in section.lines] == ["Settled openly."]


def test_few_words_of_a_passage_are_told_whole_and_many_by_their_ends(article: Article) -> None:
    start = "argmap-review: 1\nannotations:\n  - {id: a, at: 1.1 s1-3, comment: x, quote: "
    (section,) = report(article, start + "{start: Pupils sleep, end: too little}}\n").for_authors().sections
    assert "On “Pupils sleep too little”." in section.lines[0].more
    (section,) = report(article, start + "{start: Pupils sleep, end: cannot change}}\n").for_authors().sections
    assert "On “Pupils sleep … cannot change”." in section.lines[0].more


def test_an_objection_that_is_left_unanswered_is_told(article: Article) -> None:
    text = "argmap-review: 1\nannotations:\n  - {id: a, node: bus, kind: unanswered, severity: major, comment: x}\n"
    (section,) = report(article, text).for_authors().sections
    told = "If this is right, an objection has no answer: the one to “School should begin later”."
    assert told in section.lines[0].more


def test_of_a_long_passage_the_first_words_are_told(tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text("# A\n\n## B\n\nPupils who sleep too little at night learn much less by day.\n", encoding="utf-8")
    text = "argmap-review: 1\nannotations:\n  - {id: a, at: 1.1 s1, comment: x}\n"
    (section,) = ReviewReport(loads_review(text), read_article(str(file)), None).for_authors().sections
    assert section.lines[0].more == ("On “Pupils who sleep too little …”.",)
