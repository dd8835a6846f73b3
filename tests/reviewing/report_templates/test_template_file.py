"""Templates: those that argmap brings are right, and what is wrong in one of a user's own is told with its line."""

from pathlib import Path

import pytest

from argmap.problems import ArgmapError, ReadError
from argmap.reviewing.checklist_proposals import proposals
from argmap.reviewing.report_templates import ReportTemplate, read_template, template_names, template_text

GOOD = template_text("default")
SMALL = "\n".join(
    [
        'description = "small"',
        *(f'[[sections]]\nheading = "{one}"\nholds = "{one}"' for one in ("praise", "major", "minor", "question")),
        "",
    ]
)


def read(tmp_path: Path, text: str) -> ReportTemplate:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return read_template(str(file))


def test_the_templates_that_argmap_brings() -> None:
    assert template_names() == ("default", "journal", "prereview")
    for name in template_names():
        found = read_template(name)
        assert found.questions
        assert "references" in {one.holds for one in found.sections}


def test_the_form_of_prereview_has_its_names_and_answers() -> None:
    found = {one.id: one.choices for one in read_template("prereview").questions if one.id != "competingInterests"}
    assert list(found) == [
        "introductionMatches", "methodsAppropriate", "resultsSupported", "dataPresentation", "findingsNextSteps",
        "novel", "languageEditing", "shouldRead", "readyFullReview",
    ]  # fmt: skip
    assert set(found["resultsSupported"]) == {*proposals()["results"].choices, "skip"}
    assert (found["shouldRead"], found["readyFullReview"]) == (("yes", "yes-but", "no"), ("yes", "yes-changes", "no"))


def test_a_recommendation_is_for_the_editor_alone() -> None:
    found = read_template("journal")
    (section,) = (one for one in found.sections if "recommendation" in one.questions)
    assert section.for_editor


def test_a_small_template_of_ones_own_is_enough(tmp_path: Path) -> None:
    found = read(tmp_path, SMALL)
    assert (found.title, [one.heading for one in found.sections]) == (
        "Review",
        ["praise", "major", "minor", "question"],
    )


QUESTION = '[[questions]]\nid = "why"\nask = "Why?"\n'
ASKING = '[[sections]]\nheading = "Asked"\nholds = "checklist"\nquestions = ["why"]\n'


@pytest.mark.parametrize(
    ("text", "line", "said", "cure"),
    [
        ("", None, "'description' is missing", "add a line description"),
        ("description = 'x'\nsections = 3", 2, "sections must be a list", "[[sections]]"),
        (GOOD.replace('holds = "major"', 'holds = "majr"'), 19, "'majr' is not what a section can hold", "major?"),
        (GOOD.replace('heading = "Summary"', 'haeding = "S"'), 6, "'haeding' is not a key", "did you mean heading?"),
        (GOOD.replace('"limits", "method"]', '"limit", "method"]'), 32, "no question is called limit", "limits?"),
        (GOOD.replace('"limits", "method"]', '"method"]'), 60, "no section asks limits", "in the questions of"),
        (GOOD.replace('proposal = "claim"', 'proposal = "clam"'), 48, "'clam' is not the name of a proposal", "claim?"),
        (GOOD.replace('holds = "minor"', 'holds = "major"'), 5, 'no section holds "minor"', 'holds = "minor"'),
        (f'{SMALL}[[sections]]\nheading = "A"\nholds = "major"\n', 7, 'two sections hold "major"', "delete one"),
        (f'{SMALL}[[sections]]\nheading = "A"\nholds = "checklist"\n', 14, "asks no questions", "name them"),
        (SMALL.replace('holds = "major"', 'holds = "major"\nfor_editor = true'), 8, "only sections that ask", "take"),
        (f"{SMALL}{ASKING}{QUESTION}{QUESTION}", 22, "two questions are called why", "a name of its own"),
        (f"{SMALL}{ASKING}{ASKING}{QUESTION}", 21, "why is asked twice", "ask it in one section"),
        (f'{SMALL}{ASKING}{QUESTION}proposal = "results"\n', 21, "may propose strongly-supported", "add strongly"),
        (f"{SMALL}{ASKING}{QUESTION}says = {{yep = 'Y'}}\n", 18, "yep is not one of the choices", "did you mean yes?"),
        (f"{SMALL}{ASKING}{QUESTION.replace('Why?', '?')}", 20, "'?' is not a heading or a question", "write words"),
        (SMALL.replace('"small"', '"small'), 1, "this is not TOML", "correct the line"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_a_cure(
    tmp_path: Path, text: str, line: int | None, said: str, cure: str
) -> None:
    with pytest.raises(ReadError) as raised:
        read(tmp_path, text)
    (problem,) = raised.value.problems
    assert problem.rule == "wrong-template"
    assert (said in problem.message, problem.place.line) == (True, line), problem
    assert cure in problem.help


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ArgmapError, match="no template is called 'jurnal'; did you mean journal"):
        read_template("jurnal")
    with pytest.raises(ReadError):
        read_template("nosuch.toml")
