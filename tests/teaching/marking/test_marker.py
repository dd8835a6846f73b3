from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.editing.operations import RemoveStatement
from argmap.editing.planning import planned
from argmap.notation.model import Map
from argmap.teaching.marking import Decisions, ReferenceMap, Rubric, Verdict, mark_map
from argmap.teaching.marking.marker import Marked
from argmap.teaching.marking.rubric import PartialCredit
from benchmarks.damaging import Damage, Damager, graph_of, with_ids
from tests.teaching.marking.maps import KEY, edited, graph

LINKED = "    - linked:\n"
APART = "    - text: By nine it is light.\n"
LIGHT = "        - {id: light, text: By nine it is light.}\n"
SAFE = "        - {id: safe, text: Light roads are safe.}\n"
LAMPS = "      undercutters:\n        - {id: lamps, text: Most roads have lamps already.}\n"
KEYS = [ReferenceMap("key", graph(KEY))]
STRANGERS = ["Cows graze in the valley.", "A tax on sugar lowers its use."]


def marked(text: str, **how: object) -> Marked:
    return mark_map(graph(text), [ReferenceMap("key", graph(KEY))], **how)  # type: ignore[arg-type]


def verdicts(text: str) -> dict[str, Verdict]:
    """Return the verdict on each statement of the key."""
    return {one.reference: one.verdict for one in marked(text).judged if one.reference}


def faults(text: str) -> dict[str, Verdict]:
    return {id_: verdict for id_, verdict in verdicts(text).items() if verdict is not Verdict.RIGHT}


def test_the_key_itself_is_wholly_right() -> None:
    found = marked(KEY)
    assert found.sure.points == found.possible.points == 100
    assert {one.verdict for one in found.judged} == {Verdict.RIGHT}
    assert all(one.f1 == 1 for one in found.scores.values() if one.expected)


@pytest.mark.parametrize(("old", "new", "expected"), [
    ("  objections:\n    - {id: buses", "    - {id: buses", {"buses": Verdict.WRONG_SIGN}),
    ("      objections:\n        - {id: bed", "        - {id: bed", {"bed": Verdict.WRONG_SIGN}),
    (f"{LINKED}{LIGHT}{SAFE}{LAMPS}", f"{APART}{LAMPS}    - Light roads are safe.\n",
     {"light": Verdict.TAKEN_APART, "safe": Verdict.TAKEN_APART}),
    (f"{SAFE}{LAMPS}", SAFE.replace("}", ", objections: [Most roads have lamps already.]}"),
     {"lamps": Verdict.WRONG_TARGET}),
    ("The buses cannot change their timetable.", "A wholly other thing.", {"buses": Verdict.MISSING}),
])  # fmt: skip
def test_a_fault_is_named(old: str, new: str, expected: dict[str, Verdict]) -> None:
    assert faults(edited({old: new})) == expected


def test_what_stands_under_a_missing_statement_is_not_blamed() -> None:
    found = verdicts("""
claim:
  text: School should begin later.
  premises: [Teachers see tired pupils in the first lesson.]
  objections: [They could go to bed earlier.]
""")
    assert found["sleep"] is Verdict.MISSING
    assert found["tired"] is found["bed"] is Verdict.PARENT_MISSING


def test_a_denial_is_put_before_the_teacher() -> None:
    found = marked(edited({"Pupils lack sleep.": "Pupils do not lack sleep."}))
    pair = next(one for one in found.pairs if one.reference == "sleep")
    assert pair.turned
    assert not pair.certain
    assert found.sure.points < found.possible.points


def test_likeness_alone_is_not_certain() -> None:
    found = marked(edited({"Pupils lack sleep.": "The pupils seem to lack sleep."}))
    assert [one.reference for one in found.uncertain] == ["sleep"]
    pair = {("sleep", "the pupils seem to lack sleep")}
    decided = Decisions(confirmed=frozenset(pair))
    text = edited({"Pupils lack sleep.": "The pupils seem to lack sleep."})
    assert marked(text, decided={"key": decided}).sure.points == 100
    rejected = Decisions(rejected=frozenset(pair))
    again = marked(text, decided={"key": rejected})
    assert not again.uncertain
    assert again.sure.points == again.possible.points == found.sure.points


def test_a_slip_of_typing_in_its_place_is_certain() -> None:
    assert not marked(edited({"Teachers see tired pupils": "Teachers se tired pupils"})).uncertain


def test_said_twice_counts_once() -> None:
    found = marked(edited({"    - {id: buses": "    - The buses cannot change their timetable.\n    - {id: buses"}))
    assert [one.verdict for one in found.judged if one.verdict is not Verdict.RIGHT] == [Verdict.AGAIN]
    assert found.sure.points < 100


def test_a_note_too_many_costs() -> None:
    assert marked(edited({"footnotes: [1]": "footnotes: [1, 2]"})).sure.points == 90
    assert marked(edited({"      footnotes: [1]\n": ""})).sure.points == 80


def test_a_distractor_costs_and_another_statement_does_not() -> None:
    text = edited({"    - {id: buses": "    - The earth is round.\n    - {id: buses"})
    assert marked(text).sure.points == 100
    key = ReferenceMap("key", graph(KEY), distractors=frozenset({"The earth is round."}))
    assert mark_map(graph(text), [key]).sure.points < 100


def test_of_several_references_the_best_match_counts() -> None:
    other = ReferenceMap("other", graph("claim: Cows graze.\n"))
    assert mark_map(graph(KEY), [other, ReferenceMap("key", graph(KEY))]).reference.name == "key"


def test_points_are_rounded_to_the_rubrics_step() -> None:
    found = marked(edited({"footnotes: [1]": "footnotes: [2]"}), rubric=Rubric(points=9, step=0.25))
    assert found.sure.of == 9
    assert found.sure.points % 0.25 == 0


def test_a_statement_that_is_used_twice_counts_once_and_costs() -> None:
    twice = edited({"        - {id: tired,": "        - {ref: buses}\n        - {id: tired,"})
    found = marked(twice)
    assert [one.verdict for one in found.judged if one.verdict is not Verdict.RIGHT] == [Verdict.EXTRA]
    assert 90 < found.sure.points < 100


def test_a_place_in_common_does_not_make_a_denial_certain() -> None:
    key = KEY.replace("text: Pupils lack sleep.", "text: Pupils lack sleep.\n      at: 1.1 s2")
    denied = key.replace("Pupils lack sleep.", "Pupils do not lack sleep.")
    reworded = key.replace("Pupils lack sleep.", "Pupils lack some sleep.")
    references = [ReferenceMap("key", graph(key))]
    assert [one.reference for one in mark_map(graph(denied), references).uncertain] == ["sleep"]
    assert mark_map(graph(reworded), references).uncertain == ()


def test_of_two_that_are_equally_alike_their_order_does_not_choose() -> None:
    buses = "The buses cannot change their timetable."
    parts = ["    - Pupils lack sleep.\n", f"    - text: {buses}\n      premises: [Pupils lack sleep.]\n"]
    head = "claim:\n  text: School should begin later.\n  objections:\n"
    credit = Rubric(credit=PartialCredit(wrong_sign=0.5, wrong_parent=0), step=0.01)
    found = [mark_map(graph(head + "".join(all_)), KEYS, credit).sure.points for all_ in (parts, parts[::-1])]
    assert found[0] == found[1]


# properties


def _data(random: Random) -> dict[str, object]:
    count = iter(range(1000))

    def statement(depth: int) -> dict[str, object]:
        found: dict[str, object] = {"text": f"{random.choice(WORDS)} {random.choice(WORDS)} number {next(count)}"}
        for key in ("premises", "objections"):
            many = random.randint(0 if depth or key == "objections" else 1, 2) if depth < 3 else 0
            if many:
                found[key] = [statement(depth + 1) for _ in range(many)]
        if depth < 3 and random.random() < 0.3:
            found.setdefault("premises", []).append({"linked": [statement(3), statement(3)]})  # type: ignore[attr-defined]
        return found

    return {"claim": statement(0)}


WORDS = ["red", "green", "cows", "taxes", "rivers", "pupils", "sleep", "trade", "light", "noise"]
SEEDS = st.integers(0, 10_000)


@given(SEEDS)
@settings(deadline=None, max_examples=40)
def test_marks_do_not_depend_on_the_order_of_statements(seed: int) -> None:
    random = Random(seed)
    data = with_ids(Map.model_validate(_data(random)))
    damager = Damager(random, {}, STRANGERS)
    damaged = damager.damage(data, list(Damage)[2:], 4).data
    one, other = (
        mark_map(graph_of(damager.anonymous(damaged)), [ReferenceMap("key", graph_of(data))]) for _ in range(2)
    )
    assert (one.sure.points, one.possible.points, one.scores) == (
        other.sure.points,
        other.possible.points,
        other.scores,
    )
    shuffled = Damager(random, {}, ()).anonymous(data)
    assert mark_map(graph_of(damaged), [ReferenceMap("key", graph_of(shuffled))]).possible.points == one.possible.points


@given(SEEDS)
@settings(deadline=None, max_examples=40)
def test_adding_a_right_statement_never_lowers_a_mark(seed: int) -> None:
    random = Random(seed)
    data = with_ids(Map.model_validate(_data(random)))
    key = [ReferenceMap("key", graph_of(data))]
    kinds = [Damage.MOVE, Damage.FLIP, Damage.ADD, Damage.LINK, Damage.UNLINK, Damage.DROP]
    damager = Damager(random, {}, STRANGERS)
    damaged = damager.damage(data, kinds, 3).data
    whole = mark_map(graph_of(damaged), key)
    right = {one.reference or "" for one in whole.judged if one.verdict is Verdict.RIGHT}
    for id_ in sorted(right & set(whole.submission.nodes) - {"claim"})[:4]:
        fewer = graph_of(planned(damaged, RemoveStatement(statement=id_, keep=True)).data)
        assert mark_map(fewer, key).sure.points <= whole.sure.points
