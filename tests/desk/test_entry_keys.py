from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.desk.entry_keys import EntryKeys, entries, fields, recognised
from argmap.editing import operations as ops
from argmap.editing.map_text import MapText
from argmap.editing.steps import find
from tests.editing.operations_on_maps import some_operation, text_of
from tests.editing.test_map_text import tried
from tests.editing.typed_maps import typed_maps


@settings(max_examples=50)
@given(typed=typed_maps, seed=st.integers(0, 2**32))
def test_a_key_means_the_same_statement_after_any_operation(typed: tuple[str, str], seed: int) -> None:
    text, file = typed
    map_ = MapText.read(file, {file: text})
    keys = EntryKeys.first(map_.data)
    random = Random(seed)
    for number in range(8):
        operation = some_operation(random, map_, number)
        found = tried(map_, operation)
        if found is None:
            continue
        after = keys.followed(found.moved, found.after.data)
        assert set(after.of) == {path for path, _ in entries(found.after.data)}
        assert len(after.paths) == len(after.of)
        changed = 0
        for key in keys.paths.keys() & after.paths.keys():
            old, new = find(map_.data, keys.paths[key]), find(found.after.data, after.paths[key])
            if not (isinstance(old, dict) and {"linked", "ref"} & old.keys()):
                changed += text_of(map_.data, keys.paths[key]) != text_of(found.after.data, after.paths[key])
            else:
                assert isinstance(new, dict)
        rewords = isinstance(operation, ops.SetField) and operation.field == "text"
        assert changed == (1 if rewords else 0)
        if isinstance(operation, ops.AddStatement):
            assert len(after.paths.keys() - keys.paths.keys()) in (1, 2)  # a group may have been made for it
        elif not isinstance(operation, ops.RemoveStatement):
            lost = [find(map_.data, keys.paths[key]) for key in keys.paths.keys() - after.paths.keys()]
            assert all("linked" in one for one in lost)
        map_, keys = found.after, after


def test_an_entry_is_recognised_by_its_id_then_its_words_then_its_place() -> None:
    before = {"claim": {"text": "A", "premises": ["B", {"id": "c", "text": "C"}, "D"]}}
    after = {"claim": {"text": "A", "premises": ["New", {"id": "c", "text": "Other"}, "B", "E"]}}
    assert recognised(before, after) == {
        ("claim",): ("claim",),
        ("claim", "premises", 0): ("claim", "premises", 2),
        ("claim", "premises", 1): ("claim", "premises", 1),
    }


def test_what_comes_back_has_its_key_again_and_no_key_is_given_twice() -> None:
    one = {"claim": {"text": "A", "premises": ["B"]}}
    two = {"claim": {"text": "A", "premises": ["B", "C"]}}
    first = EntryKeys.first(one)
    path = ("claim", "premises", 0)
    second = first.followed({("claim",): ("claim",), path: path}, two)
    back = second.again(first)
    assert back.of == first.of
    third = back.followed({("claim",): ("claim",), path: path}, two)
    assert third.of[("claim", "premises", 1)] not in {*first.of.values(), *second.of.values()}


def test_the_fields_of_an_entry_are_its_own() -> None:
    assert fields("Alone.") == {"text": "Alone."}
    assert fields({"text": "A", "at": "1.1", "premises": ["B"], "undercutters": ["C"]}) == {"text": "A", "at": "1.1"}
