from sarif_pydantic import Sarif

from argmap.problems import Level, Place, Problem
from argmap.reports.problems import plain, problem_formats

PROBLEMS = [
    Problem(
        "unsupported-premise", Level.WARNING, "100% bare,\nsay: why", "mend it", Place("a b/ç.yaml", 3, 5, 7), "p1"
    ),
    Problem("unreadable-file", Level.ERROR, "gone", "look", Place("x.yaml")),
    Problem("rabbit", Level.INFO, "word", "add", Place("x.yaml", 2, 1, 0), "p2"),
]


def shown(name: str, problems: list[Problem]) -> str:
    return problem_formats().get(name).show(problems, {}, plain)


def test_sarif_says_what_the_problems_say() -> None:
    (run,) = Sarif.model_validate_json(shown("sarif", PROBLEMS)).runs
    assert run.results is not None
    first, second, third = run.results
    location = first.locations[0].physical_location
    assert location is not None
    assert location.artifact_location.uri == "a%20b/%C3%A7.yaml"
    region = location.region
    assert region is not None
    assert (region.start_line, region.start_column, region.end_column) == (3, 5, 12)
    assert [str(one.level.value) for one in run.results if one.level] == ["warning", "error", "note"]
    assert second.locations[0].physical_location.region is None
    assert third.locations[0].physical_location.region.end_column is None
    rules = [rule.id for rule in run.tool.driver.rules or ()]
    assert [rules[one.rule_index or 0] for one in run.results] == [one.rule for one in PROBLEMS]


def test_github_commands_are_escaped() -> None:
    assert shown("github", PROBLEMS).splitlines() == [
        "::warning file=a b/ç.yaml,line=3,col=5,title=unsupported-premise::100%25 bare,%0Asay: why; mend it",
        "::error file=x.yaml,title=unreadable-file::gone; look",
        "::notice file=x.yaml,line=2,col=1,title=rabbit::word; add",
    ]
    assert shown("github", []) == ""
