"""What is true of every merge: nothing gets lost, nothing is there twice, and what does not meet is simply both."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.editing import operations as ops
from argmap.editing.map_text import MapText, edited
from argmap.three_way.versions import Version
from tests.editing.typed_maps import typed_map
from tests.examples import examples
from tests.three_way.two_sides import TwoSides, meaning, merge, text, texts, two_sides

SEEDS = st.integers(0, 2**32)


def read(file: str, content: str) -> MapText:
    return MapText.read(file, {file: content})


@settings(max_examples=examples(200), deadline=None)
@given(SEEDS)
def test_what_only_one_side_changed_is_the_result(seed: int) -> None:
    base, ours, theirs = map(text, two_sides(seed))
    assert merge(base, base, theirs).text == theirs
    assert merge(base, ours, base).text == ours
    assert merge(base, ours, ours).text == ours


@settings(max_examples=examples(400), deadline=None)
@given(SEEDS)
def test_so_it_is_where_the_text_alone_differs_too(seed: int) -> None:
    sides = two_sides(seed)
    base, file = text(sides.base), sides.base.file
    for one in (sides.ours, sides.theirs):
        for found in (merge(base, base + "\n", text(one), file), merge(base, text(one), base + "\n", file)):
            assert found.problems == () or {problem.rule for problem in found.problems} == {"not-merged"}
            assert meaning(read(file, found.text).data) == meaning(one.data)
    again = merge(base, text(sides.ours), text(sides.ours) + "\n", file)
    assert again.problems == ()
    assert again.text.rstrip("\n") == text(sides.ours).rstrip("\n")


@settings(max_examples=examples(800), deadline=None)
@given(SEEDS)
def test_every_statement_is_there_or_told(seed: int) -> None:
    sides = two_sides(seed)
    found = sides.merged()
    result = read(sides.base.file, found.text).data
    said, told = texts(result), "\n".join(one.help for one in found.problems)
    base, ours, theirs = (texts(one.data) for one in sides)
    for words in ours.keys() & theirs.keys():
        assert words in said
    for words in (ours.keys() | theirs.keys()) - base.keys():
        assert words in said or _as_told(words) in told
    for words in base.keys() - ours.keys() - theirs.keys():
        assert words not in said
    assert max(said.values()) <= max(*ours.values(), *theirs.values())
    ids = Counter(one.id for one in Version.of("", result).entries if one.id)
    assert set(ids.values()) <= {1}


def _as_told(words: str) -> str:
    from argmap.three_way.merge_conflicts import told

    return told(words)


@settings(max_examples=examples(800), deadline=None)
@given(SEEDS)
def test_it_does_not_matter_who_merges_what(seed: int) -> None:
    sides = two_sides(seed)
    one, other = sides.merged(), sides.swapped()
    assert one.conflicts == other.conflicts
    if not one.conflicts:
        assert meaning(read(sides.base.file, one.text).data) == meaning(read(sides.base.file, other.text).data)


def apart(seed: int) -> tuple[TwoSides, MapText] | None:
    """Return a map on which two people did something at different statements, and the map with both done."""
    random = Random(seed)
    typed, file = typed_map(random.randint(0, 2**32), 3)
    base = read(file, typed)
    ids = [one.id for one in Version.of("", base.data).entries if one.id]
    if len(ids) < 2:
        return None
    one, other = random.sample(ids, k=2)
    doing = [_doing(random, str(id_), number) for number, id_ in enumerate((one, other))]
    ours, theirs = (edited(base, operation).after for operation in doing)
    return TwoSides(base, ours, theirs), edited(ours, doing[1]).after


def _doing(random: Random, id_: str, number: int) -> ops.Operation:
    done: list[ops.Operation] = [
        ops.SetField(where=id_, field="text", value=f"Said in other words ({number})."),
        ops.SetField(where=id_, field="voice", value="reader"),
        ops.SetPassage(statement=id_, at=f"3.{number} s1"),
        ops.AddStatement(to=id_, relation="premise", statement=f"A new reason ({number})."),
        ops.AddStatement(to=id_, relation="objection", statement={"id": f"new{number}", "text": f"No ({number})."}),
        ops.AttachNote(statement=id_, note=number + 20),
        ops.RenameStatement(statement=id_, id=f"called{number}"),
        ops.AddNote(note={"number": number + 30, "text": "An explanation."}),
        ops.AddWork(work={"id": f"work-{number}", "title": "A title"}),
    ]  # fmt: skip
    return random.choice(done)


@settings(max_examples=examples(800), deadline=None)
@given(SEEDS)
def test_what_does_not_meet_is_both(seed: int) -> None:
    found = apart(seed)
    if found is None:
        return
    sides, both = found
    for done in (sides.merged(), sides.swapped()):
        assert done.problems == ()
        assert meaning(read(sides.base.file, done.text).data) == meaning(both.data)
