"""A report by a template: what is answered is in it, what is proposed is not, and what is for the editor is apart."""

from pathlib import Path

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import ReadError
from argmap.reports.paper_report.report_parts import PaperReport
from argmap.reviewing.annotations.review_file import loads_review
from argmap.reviewing.report_templates import read_template
from argmap.reviewing.review_report import ReviewReport
from tests.reviewing.test_consequences import MAP

REVIEW = """argmap-review: 1
contribution: It brings figures together.
checklist:
  evidence: {answer: partly, because: "Two figures have no source.\\n\\nThey matter."}
  claim: {answer: yes, because: Proposed alone., draft: true}
  recommendation: major-revision
  originality: {answer: good}
  resultsSupported: {answer: neutral, because: See above.}
  readyFullReview: yes-changes
answers:
  reasons: "The sources.\\n\\nThe method."
  competingInterests: None.
annotations:
  - {id: a, severity: major, comment: One.}
  - {id: b, severity: question, comment: Why?}
"""


def report(template: str, text: str = REVIEW) -> ReviewReport:
    return ReviewReport(loads_review(text), None, None, 1, read_template(template))


def lines(found: PaperReport | None) -> dict[str, list[str]]:
    assert found
    return {one.heading: [*one.paragraphs(), *(line.text for line in one.lines)] for one in found.sections}


def test_answers_are_in_the_report_and_proposals_are_not() -> None:
    made = report("default")
    found = made.for_authors()
    assert list(lines(found)) == ["Contribution", "Major points", "Questions", "Checklist"]
    assert lines(found)["Checklist"] == [
        "Does every statement that the argument starts from have evidence? Partly. Two figures have no source."
    ]
    assert found.sections[-1].lines[0].more == ("They matter.",)
    assert "Proposed alone" not in str(found)
    assert made.for_editor() is None
    assert list(made.remarks(editor=False)) == [
        "left out: proposed answers to claim; remove `draft: true` from those that you agree with",
        "left out: no question of the template is called competingInterests, originality, readyFullReview, reasons, "
        "recommendation, resultsSupported",
        "not answered: objections, sources, limits, method",
    ]


def test_what_a_later_map_proposes_is_told_and_in_no_report() -> None:
    def proposed(text: str) -> list[str]:
        made = ReviewReport(loads_review(f"argmap-review: 1\n{text}"), None, lower(loads(MAP).map))
        assert "As mapped" not in str(made.for_authors())
        return [one for one in made.remarks(editor=True) if one.startswith("the map proposes")]

    assert proposed("checklist: {limits: no, claim: {answer: yes, draft: true}}") == [
        "the map proposes evidence: partly (As mapped, 3 of the 5 statements that the argument starts from have "
        "evidence); add it if you agree",
        "the map proposes objections: no (As mapped, no objection that the paper mentions is answered); add it if you "
        "agree",
    ]
    assert proposed("") == []


def test_a_recommendation_is_in_the_editors_file_alone() -> None:
    made = report("journal")
    assert lines(made.for_authors()) == {
        "Contribution": ["It brings figures together."],
        "Ratings": [
            "Originality: Good.",
            "Does every statement that the argument starts from have evidence? Partly. Two figures have no source.",
        ],
        "Major comments": ["One."],
        "Questions to the authors": ["Why?"],
    }
    assert lines(made.for_editor()) == {
        "Recommendation": ["Recommendation: Major revision."],
        "Reasons for the recommendation": ["The sources.", "The method."],
    }
    assert "left out: 2 confidential remarks; --editor FILE writes what is for the editor" in made.remarks(editor=False)
    assert made.for_authors().title == "Reviewer's report 1"


def test_the_form_of_prereview_says_its_answers_in_words() -> None:
    found = lines(report("prereview").for_authors())
    assert found["Structured review"] == [
        "Do the data support the conclusions? Neither supported nor unsupported. See above.",
        "Is it ready for an editor, a publisher or more readers? Yes, after small changes.",
    ]
    assert found["Competing interests"] == ["None."]
    assert list(found) == [
        "Contribution", "Structured review", "Major concerns", "Questions", "Competing interests",
    ]  # fmt: skip


def test_references_are_behind_all_else_where_a_template_has_no_place_for_them(tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    file = tmp_path / "mine.toml"
    order = ("major", "praise", "minor", "question")
    sections = "\n".join(f'[[sections]]\nheading = "{one}"\nholds = "{one}"' for one in order)
    file.write_text(f'description = "mine"\n{sections}\n', encoding="utf-8")
    text = (
        "argmap-review: 1\nworks: [{id: w, type: book, title: T, issued: 2001}]\n"
        "annotations: [{id: a, comment: 'See [@w].'}, {id: b, severity: question, comment: Why?}]"
    )
    found = lines(report(str(file), text).for_authors())
    assert found == {"minor": ["See (T 2001)."], "question": ["Why?"], "References": ["T. 2001."]}
    assert list(lines(report("prereview", text).for_authors())) == ["Minor concerns", "Questions", "References"]


def test_points_keep_their_numbers_whatever_the_order_of_sections(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    order = ("question", "minor", "major", "praise")
    sections = "\n".join(f'[[sections]]\nheading = "{one.upper()}"\nholds = "{one}"' for one in order)
    file.write_text(f'description = "mine"\n{sections}\n', encoding="utf-8")
    made = report(str(file))
    assert [(one.heading, one.lines[0].at) for one in made.for_authors().sections] == [
        ("QUESTION", "R1.2"),
        ("MAJOR", "R1.1"),
    ]
    assert [number for number, _ in made.numbered()] == ["R1.1", "R1.2"]
    assert "left out: the template has no section for the contribution" in made.remarks(editor=False)


def test_an_answer_that_a_question_does_not_have_is_told_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.review.yaml"
    file.write_text("argmap-review: 1\nchecklist:\n  claim: yes\n  evidence: prtly\n", encoding="utf-8")
    made = report("default", file.read_text("utf-8"))
    with pytest.raises(ReadError) as raised:
        made.by_template.require_choices(str(file))
    (problem,) = raised.value.problems
    assert (problem.message, problem.help) == ("'prtly' is not an answer to evidence", "did you mean partly?")
    assert (problem.place.line, problem.place.column) == (4, 13)


def test_several_questions_in_words_are_asked_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    points = "\n".join(f'[[sections]]\nheading = "{one}"\nholds = "{one}"' for one in ("praise", "major", "minor"))
    asked = (
        '[[sections]]\nheading = "question"\nholds = "question"\n[[sections]]\nheading = "More"\nholds = "answers"\n'
    )
    questions = '[[questions]]\nid = "x"\nask = "First?"\n[[questions]]\nid = "reasons"\nask = "Second?"\n'
    text = f'description = "mine"\n{points}\n{asked}questions = ["x", "reasons"]\n{questions}'
    file.write_text(text, encoding="utf-8")
    (section,) = (one for one in report(str(file)).for_authors().sections if one.heading == "More")
    assert [(one.text, one.more) for one in section.lines] == [("Second? The sources.", ("The method.",))]
