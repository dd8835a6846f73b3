import re
from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.editing import operations as ops
from argmap.editing.history import History
from argmap.editing.map_text import Edited, MapText, edited
from argmap.editing.replacements import inverted, replaced
from argmap.problems import ArgmapError
from tests.editing.operations_on_maps import some_operation, standings, statement_paths, text_of
from tests.editing.typed_maps import typed_maps
from tests.examples import examples

COMMENT = re.compile(r"# comment \d+(?!\d)")
IMPOSSIBLE = (
    "the claim stands above", "cannot be moved below itself", "linked group is no statement", "not linked with another",
    "linked already", "does not back this", "has no place without it", "has a footnote", "stand side by side",
    "follows the scheme", "has no scheme of its own", "nested too deeply", "no key", "unknown key",
    "cannot be linked with itself",
)  # fmt: skip
"""Why an operation may be refused that was chosen at random."""


def tried(map_: MapText, operation: ops.Operation) -> Edited | None:
    """Return what becomes of a map; ``None`` for an operation that is refused for a good reason."""
    try:
        return edited(map_, operation)
    except ArgmapError as error:
        if any(reason in str(error) for reason in IMPOSSIBLE):
            return None
        raise


@settings(max_examples=examples(100))
@given(typed=typed_maps, seed=st.integers(0, 2**32))
def test_an_operation_changes_what_it_means_and_nothing_else(typed: tuple[str, str], seed: int) -> None:
    text, file = typed
    before = MapText.read(file, {file: text})
    operation = some_operation(Random(seed), before, 100)
    found = tried(before, operation)
    if found is None:
        return
    for name, changes in found.changes.items():
        assert replaced(before.texts[name], changes) == found.after.texts[name]
        assert replaced(found.after.texts[name], inverted(before.texts[name], changes)) == before.texts[name]
    was, now = standings(before.document.map), standings(found.after.document.map)
    lost, new = was.keys() - now.keys(), now.keys() - was.keys()
    if isinstance(operation, ops.AddStatement):
        assert not lost
        assert len(new) == 1
    elif isinstance(operation, ops.RemoveStatement):
        assert lost
        assert not new
    elif isinstance(operation, ops.SetField) and operation.field == "text":
        assert len(lost) == len(new) == 1
    else:
        assert not lost
        assert not new
    if not isinstance(operation, ops.RemoveStatement):
        assert Counter(COMMENT.findall(found.after.texts[file])) == Counter(COMMENT.findall(text))


@settings(max_examples=examples(100))
@given(typed=typed_maps, seed=st.integers(0, 2**32))
def test_a_statement_stands_where_it_was_moved(typed: tuple[str, str], seed: int) -> None:
    text, file = typed
    before, random = MapText.read(file, {file: text}), Random(seed)
    paths = statement_paths(before.data)
    one, to = random.choice(paths), random.choice(paths)
    relation = random.choice(list(ops.Relation))
    found = tried(before, ops.MoveStatement(statement=one, to=to, relation=relation))
    if found is None:
        return
    moved, target = text_of(before.data, one), text_of(before.data, to)
    if moved == target:
        return  # out of a group, beside what is left of it
    was, now = standings(before.document.map), standings(found.after.document.map)
    here, there = now[moved], now[target]
    if relation in (ops.Relation.PREMISE, ops.Relation.OBJECTION):
        assert (here.parent, here.key) == (target, relation + "s")
    elif relation is ops.Relation.LINKED:
        assert moved in there.linked
        assert (here.parent, here.key) == (there.parent, there.key)
    elif relation is ops.Relation.UNDERCUTTER:
        assert here.key == "undercutters"
        assert here.parent in (target, *there.linked)
    else:
        assert (here.parent, here.key) == (there.parent, there.key)
    for other in was.keys() - {moved, target}:  # whatever else stands under something goes on standing under it
        if moved not in was[other].linked and target not in was[other].linked and was[other].parent:
            assert now[other].parent == was[other].parent or was[other].key == "undercutters"
            assert now[other].key == was[other].key


@pytest.mark.slow
@settings(max_examples=10)
@given(typed=typed_maps, seed=st.integers(0, 2**32))
def test_fifty_operations_are_taken_back_byte_for_byte(typed: tuple[str, str], seed: int) -> None:
    text, file = typed
    random, history = Random(seed), History(MapText.read(file, {file: text}))
    texts = [text]
    for number in range(50):
        operation = some_operation(random, history.now, number)
        if tried(history.now, operation):
            history.do(operation)
            texts.append(history.now.texts[file])
    states = [one for n, one in enumerate(texts) if n == 0 or one != texts[n - 1]]
    for state in reversed(states[:-1]):
        history.undo()
        assert history.now.texts[file] == state
    assert not history.can_undo
    assert history.undo() == {}
    for state in states[1:]:
        history.redo()
        assert history.now.texts[file] == state
    assert not history.can_redo
    assert history.redo() == {}


def test_a_paper_in_a_file_of_its_own_is_changed_there() -> None:
    texts = {
        "map.yaml": "claim: A claim.  # kept\npaper: brook\n",
        "brook.paper.yaml": "works:\n  - id: brook-2012   # the book\nfootnotes:\n"
        "  - {number: 5, cites: [{work: brook-2012}]}\n",
    }
    before = MapText.read("map.yaml", texts)
    after = edited(before, ops.AddNote(note={"number": 2, "text": "More."})).after
    assert after.texts["map.yaml"] == texts["map.yaml"]
    assert after.texts["brook.paper.yaml"] == texts["brook.paper.yaml"].replace(
        "footnotes:\n", "footnotes:\n  - number: 2\n    text: More.\n"
    )
    renamed = edited(before, ops.RenameWork(work="brook-2012", id="brook-2013")).after.texts["brook.paper.yaml"]
    assert renamed == texts["brook.paper.yaml"].replace("brook-2012", "brook-2013")


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (ops.RemoveStatement(statement=("claim",)), "the claim stands above all else"),
        (ops.SetField(where="nobody", field="text", value="x"), "no statement in this map has the id 'nobody'"),
        (ops.SetField(where=("claim",), field="premises", value=[]), "premises cannot be set"),
        (ops.SetField(where=("claim",), field="text"), "needs a text"),
        (ops.SetField(where=("claim",), field="voice", value="nobody"), "voice"),
        (ops.SetField(where=("claim",), field="colour", value="red"), "colour"),
        (ops.RenameStatement(statement="a", id="b"), "another statement has the id b already"),
        (ops.RemoveStatement(statement="a"), "a is needed elsewhere in the map"),
        (ops.MoveStatement(statement="a", to="c", relation=ops.Relation.PREMISE), "cannot be moved below itself"),
    ],
)
def test_what_cannot_be_done_is_told(operation: ops.Operation, message: str) -> None:
    text = (
        "claim:\n  id: k\n  text: A claim.\n  premises:\n    - id: a\n      text: One.\n      premises:\n"
        "        - {id: c, text: Three.}\n    - {id: b, text: Two., objections: [{ref: a}]}\n"
    )
    with pytest.raises(ArgmapError, match=re.escape(message)):
        edited(MapText.read("m.yaml", {"m.yaml": text}), operation)


def nested(levels: int) -> dict[str, object]:
    found: dict[str, object] = {"text": "deep"}
    for _ in range(levels):
        found = {"text": "deep", "premises": [found]}
    return found


@pytest.mark.parametrize(
    "operation",
    [
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement=nested(60)),
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement=nested(5000)),
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement={"text": None}),
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement={"text": "a\x00b"}),
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement={"text": "a\ud800b"}),
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement={"a: b\n  c": "x"}),
        ops.AddStatement(to=("claim",), relation=ops.Relation.PREMISE, statement={"text": "a", "premises": "b"}),
        ops.AddNote(note={"number": 3, "cites": [[[]]]}),
        ops.AddWork(work={}),
        ops.SetField(where=("claim",), field="footnotes", value={"5": 6}),
        ops.SetField(where=(), field="title", value=["x"]),
        ops.SetField(where=("title",), field="x", value="y"),
        ops.SetField(where=("claim", "text", 0), field="x", value="y"),
    ],
)
def test_what_makes_no_map_is_refused_with_a_message(operation: ops.Operation) -> None:
    for file, text in (("m.yaml", "title: T\nclaim:\n  text: A claim.\n"), ("m.json", '{"claim": {"text": "A."}}')):
        with pytest.raises(ArgmapError):
            edited(MapText.read(file, {file: text}), operation)
