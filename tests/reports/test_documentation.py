import pytest

from argmap.problems import ArgmapError, Level
from argmap.reports.documentation import entries, explain
from argmap.reports.faults import FAULTS
from argmap.schemes import scheme, scheme_names


def test_every_name_has_a_page_that_says_more_than_its_summary() -> None:
    for entry in entries():
        page = explain(entry.name)
        assert entry.summary in page
        assert page.startswith(f"{entry.name} ({entry.level}")
        assert len(page) > len(entry.summary) + len(entry.name) + 20 or entry.name in FAULTS


def test_every_scheme_has_premises_questions_and_a_source() -> None:
    assert len(scheme_names()) >= 20
    for name in scheme_names():
        it = scheme(name)
        assert it.premises
        assert len(it.questions) >= 2
        assert all(question.endswith("?") for question in it.questions)
        assert it.source in explain(name)


def test_a_misspelt_name_gets_the_nearest() -> None:
    with pytest.raises(ArgmapError, match="did you mean unsupported-premise"):
        explain("unsuported-premise")
    with pytest.raises(ArgmapError, match="did you mean expert-opinion"):
        scheme("expert-opinon")


def test_what_is_only_told_of_another_program_is_no_error() -> None:
    assert explain("left-out").startswith("left-out (warning, or info where nothing that is said is lost; found while")
    assert explain("syntax-error").startswith("syntax-error (error; found while reading or writing a file)")
    levels = {one.name: one.level for one in entries()}
    assert (levels["left-out"], levels["not-kept"], levels["broken-file"]) == (
        Level.WARNING,
        Level.WARNING,
        Level.ERROR,
    )
