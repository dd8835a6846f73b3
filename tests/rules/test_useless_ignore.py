from argmap.checking.running import check
from argmap.notation.reading import loads
from argmap.problems import Problem


def problems(rest: str, top: str = "", select: tuple[str, ...] = ()) -> list[Problem]:
    return check(loads(f"claim: {{text: A claim., premises: [{{text: A premise.{rest}}}]}}\n{top}"), select)


IGNORE = ", ignore: [{rule: unsupported-premise, because: Seen.}]"


def test_an_ignore_silences_its_rule_on_its_statement_alone() -> None:
    assert problems(IGNORE) == []
    assert [one.rule for one in problems(f"{IGNORE}}}, {{text: Another.")] == ["unsupported-premise"]


def test_an_ignore_of_the_map_silences_its_rule_everywhere() -> None:
    assert problems("}, {text: Another.", "ignore: [{rule: unsupported-premise, because: A draft.}]") == []


def test_a_useless_ignore_is_found_at_its_place() -> None:
    (found,) = problems(", basis: testimony" + IGNORE)
    assert (found.rule, found.place.line, found.node) == ("useless-ignore", 1, "claim.p1")
    before = "claim: {text: A claim., premises: [{text: A premise., basis: testimony, ignore: ["
    assert found.place.column == len(before) + 1


def test_an_unknown_rule_is_found_with_the_nearest_name() -> None:
    found = problems("", "ignore: [{rule: unsuported-premise, because: A draft.}]")
    assert [(one.rule, one.help) for one in found if one.rule == "useless-ignore"] == [
        ("useless-ignore", "did you mean unsupported-premise?")
    ]


def test_an_ignore_of_a_rule_that_does_not_run_is_left_in_peace() -> None:
    assert problems(IGNORE, select=("unused-footnote", "useless-ignore")) == []
    assert [one.rule for one in problems(", ignore: [{rule: rabbit, because: Seen.}], basis: testimony")] == []
