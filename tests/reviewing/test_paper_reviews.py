"""The two reviews of the paper: every point is at a place of the paper, in words of its own, fit for the authors."""

import re

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.paper.article import Article, Paragraph
from argmap.paper.reading import read_article
from argmap.reports.report_forms import forms_of_any, report_forms
from argmap.reviewing.annotations.annotation import Annotation, Review, Severity
from argmap.reviewing.annotations.review_file import load_review
from argmap.reviewing.merging.merged_report import MergedReviews
from argmap.reviewing.replies.response_table import rows
from argmap.reviewing.review_report import ReviewReport
from tests.needs import missing
from tests.reviewing.opened_files import everything_in
from tests.test_paper_map import runs, words
from tools.paper_reviews import MAP, NAMES, PAPER, REVIEWS, kept_reports

GRAPH = lower(load(MAP).map)
READ = {name: load_review(REVIEWS / f"{name}.review.yaml") for name in NAMES}
POINTS = [(name, one) for name, review in READ.items() for one in review.annotations]
QUOTED = 8
"""How many words a point may take from the paper to say which passage it is on."""
PLACE = re.compile(r"\b([A0-2C]\.\d+)(?: s(\d+)(?:-(\d+))?)?")
NOTES = re.compile(r"\bnotes? (\d+)(?:(?:, \d+)*,? (?:and|to) (\d+))?", re.IGNORECASE)


@pytest.fixture(scope="module")
def article() -> Article:
    if not PAPER.is_file():
        missing("the paper's text (../shared/paper)")
    return read_article(str(PAPER))


@pytest.fixture(scope="module")
def reports(article: Article) -> list[ReviewReport]:
    return [ReviewReport(review, article, GRAPH, number) for number, review in enumerate(READ.values(), 1)]


def said(one: Annotation) -> str:
    return f"{one.comment} {one.replaces or ''}"


def hidden(review: Review) -> list[str]:
    """Return what no author may read: names, and what is said to the editor alone."""
    private = [one.comment for one in review.annotations if one.confidential]
    names = [one.by for one in review.annotations if one.by]
    return [" ".join(one.split()) for one in (review.reviewer or "", review.to_editor or "", *private, *names)]


def test_each_reviewer_has_points_of_every_weight() -> None:
    for review in READ.values():
        points = [one for one in review.annotations if one.reply_to is None]
        assert 12 <= len(points) <= 18
        assert {one.severity for one in points} == {*Severity}
        assert review.summary
        assert review.contribution
        assert review.to_editor
    assert sum(one.confidential for _, one in POINTS) == 2
    assert sum(one.reply_to is not None for _, one in POINTS) == 1
    assert sum(one.replaces is not None for _, one in POINTS) >= 3


@pytest.mark.parametrize(("name", "one"), POINTS, ids=[f"{name}-{one.id}" for name, one in POINTS])
def test_each_point_is_on_something_that_is_there(name: str, one: Annotation, article: Article) -> None:
    if one.reply_to is not None:
        return
    about = one.node or one.step
    if one.note is not None:
        assert one.note in {note.number for note in article.notes} & {*GRAPH.footnotes}
    elif about is not None:
        assert about in GRAPH.nodes
        assert one.step is None or GRAPH.nodes[about].home in GRAPH.inferences
    else:
        assert one.at, f"{name}: {one.id} has no place"
    quotes = " ".join(f"{quote.start} {quote.end}" for quote in one.quotes)
    assert len(words(quotes)) <= QUOTED


def test_each_point_has_one_certain_place_in_the_paper(reports: list[ReviewReport]) -> None:
    for report in reports:
        for point in report.points:
            assert point.at
            assert not point.lost
            if point.annotation.note is None:
                assert point.anchor
                assert point.anchor.spans
                assert not {point.anchor.absent, point.anchor.candidates} - {()}
                assert not point.anchor.strayed
        assert not [one for one in report.remarks(editor=True) if not one.startswith("left out")]


def test_places_and_notes_that_comments_name_are_in_the_paper(article: Article) -> None:
    lengths = {id_: len(one.sentences) for id_, one in article.paragraphs.items()}
    texts = [said(one) for _, one in POINTS] + [f"{one.summary} {one.contribution}" for one in READ.values()]
    places = [match for text in texts for match in PLACE.finditer(text)]
    assert len(places) > 50
    for match in places:
        assert int(match[3] or match[2] or 1) <= lengths[match[1]], match[0]
    named = [int(number) for text in texts for match in NOTES.finditer(text) for number in match.groups() if number]
    assert len(named) > 10
    assert {*named} <= {one.number for one in article.notes}


def test_what_the_reviews_count_is_so(article: Article) -> None:
    body = [one for section in article.sections if section.id in ("1", "2") for one in section.paragraphs]
    noted = {id_ for id_, one in article.paragraphs.items() if _marks(article, one)}
    assert (len(article.notes), len(body), sum(one.id not in noted for one in body)) == (24, 24, 10)
    assert not {"0.3", "0.4", "0.5", "0.6", "1.13", "2.7"} & noted
    assert [_marks(article, article.paragraphs[f"1.{n}"]) for n in (2, 3, 4, 6, 9)] == [[], [3], [], [5], [6]]
    assert sum(" p. " in one.text for one in article.notes) == 14
    assert [one.number for one in article.notes if "Caucasus International" in one.text] == [8, 12, 23, 24]
    first, last = article.paragraphs["1.1"].sentences[0].start, article.paragraphs["C.5"].sentences[0].start
    assert not {"choice", "choices", "alternative", "alternatives"} & {*words(article.quote(first, last))}
    conclusion = article.paragraphs["C.1"].sentences[0].start
    assert "economy" not in words(article.quote(conclusion, len(article.text)))
    assert not [one for one in words(article.quote(0, last)) if one.startswith("ideolog")]


def _marks(article: Article, paragraph: Paragraph) -> list[int]:
    start, end = paragraph.sentences[0].start, paragraph.sentences[-1].end
    return [one.note for one in article.markers if start <= one.at <= end]


def test_no_comment_copies_a_run_of_words() -> None:
    if not PAPER.is_file():
        missing("the paper's text (../shared/paper)")
    source = runs(PAPER.read_text(encoding="utf-8"))
    texts = {f"{name}: {one.id}": said(one) for name, one in POINTS}
    texts |= {name: f"{one.summary} {one.contribution} {one.to_editor}" for name, one in READ.items()}
    assert {name: copied for name, text in texts.items() if (copied := runs(text) & source)} == {}


@pytest.mark.parametrize("form", report_forms().names())
def test_no_copy_for_the_authors_holds_a_confidential_word(reports: list[ReviewReport], form: str) -> None:
    secret = {text for review in READ.values() for text in hidden(review)}
    assert len(secret) == 7
    runs_of_it = {run for text in secret for run in runs(text)}
    merged = [MergedReviews(reports).report()] if form in forms_of_any() else []
    for report in (*(one.for_authors() for one in reports), *merged):
        text = plain(report_forms().get(form).write(report))
        assert "2.1 s3" in text or "1.13" in text
        assert not [one for one in secret if one in text]
        assert not runs(text) & runs_of_it
    assert not [row for row in rows(reports) for one in secret if one in " ".join(row.values())]


def plain(content: bytes) -> str:
    """Return the words of a report in any form."""
    text = everything_in(content)
    return " ".join((text if content.startswith(b"%PDF") else re.sub(r"<[^>]*>", "", text)).split())


def test_both_reviewers_raise_something_together(reports: list[ReviewReport]) -> None:
    shared = [one for one in MergedReviews(reports).groups if len(one.reviewers) == 2]
    assert {tuple(point.point.annotation.id for point in one.points) for one in shared} == {
        ("ideologies", "quoted-ideologies")
    }


def test_what_is_kept_of_them_is_what_argmap_makes_now() -> None:
    """To renew it: ``python -m tools.renew``."""
    made = dict(kept_reports())
    if not made:
        missing("the paper's text (../shared/paper)")
    assert len(made) == 4
    for file, make in made.items():
        assert file.read_bytes() == make(), file.name


def test_nothing_else_lies_beside_the_reviews() -> None:
    own = {f"{name}.{ending}" for name in NAMES for ending in ("review.yaml", "report.md")}
    kept = own | {"makili-aliyev-merged.md", "makili-aliyev-replies.md"}
    assert {one.name for one in REVIEWS.glob("makili-aliyev*")} == kept
