import pytest

from argmap.checking.running import check
from argmap.notation.reading import loads
from tests.rules.marked import found

RULE = "dispensable-reasons"
NEEDS = "the claim needs no single reason:"


def messages(rest: str) -> list[str]:
    return [one.message for one in check(loads(f"claim: {{id: c, text: C, {rest}}}"), [RULE])]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("premises: [{text: P}]", []),
        ("premises: [{linked: [{text: P}, {text: Q}]}]", []),
        ("premises: [{ref: gone}, {text: Q}]", []),
        ("premises: [{id: p, text: P}, {text: Q}]", [f"{NEEDS} each of these 2 would be enough: p; “Q”"]),
        ("basis: testimony, premises: [{text: P}]", [f"{NEEDS} its own note or basis is enough"]),
        (
            "premises: [{id: p, text: P, premises: [{id: q, text: Q}, {id: r, text: R}]}]",
            ["nothing depends on any one of 2 statements below the claim: q and r"],
        ),
        (
            "premises: [{text: P, basis: testimony, premises: [{id: q, text: Q}]}]",
            ["nothing depends on 1 statement below the claim: q"],
        ),
    ],
)  # fmt: skip
def test_what_is_enough_is_named(rest: str, expected: list[str]) -> None:
    assert messages(rest) == expected


def test_linked_premises_are_one_reason_and_many_reasons_are_cut_short() -> None:
    group = "{linked: [{id: l, text: L}, {id: m, text: M}]}"
    (message,) = messages(f"premises: [{group}, {', '.join(f'{{text: P{n}}}' for n in range(6))}]")
    assert message.endswith("each of these 7 would be enough: l with m; “P0”; “P1”; “P2”; “P3”; and 2 more")


def test_it_is_found_in_reviews_only() -> None:
    text = "claim: {text: ▶C, premises: [{text: P}, {text: Q}]}"
    found(RULE, text)
    for profile in ("default", "teaching", "review", "strict"):
        rules = {one.rule for one in check(loads(text), profile=profile)}
        assert (RULE in rules) == (profile in ("review", "strict"))
