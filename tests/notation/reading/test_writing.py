import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from argmap.notation.bibliography import Paper, Work
from argmap.notation.model import Backing, Claim, LinkedPremises, Map, Objection, Premise, Quote, Reference
from argmap.notation.reading import dumps, load, loads, save
from argmap.notation.source import parse
from argmap.notation.source.builder import DEEPEST
from argmap.notation.source.yaml_parser import FORBIDDEN
from argmap.problems import ArgmapError
from tests.examples import examples
from tests.map_strategies import WHOLE, maps, texts

SYNTAXES = pytest.mark.parametrize("syntax", ["yaml", "json"])


def there_and_back(map_: Map, syntax: str) -> None:
    text = dumps(map_, syntax)
    again = loads(text, syntax).map
    assert again == map_
    assert dumps(again, syntax) == text


@SYNTAXES
@given(map_=maps)
def test_reading_what_was_written_gives_the_same_map_and_writing_it_the_same_bytes(syntax: str, map_: Map) -> None:
    there_and_back(map_, syntax)


@pytest.mark.slow
@SYNTAXES
@settings(max_examples=examples(1500), derandomize=False)
@given(map_=maps)
def test_many_more_maps_are_read_as_they_were_written(syntax: str, map_: Map) -> None:
    there_and_back(map_, syntax)


POINT = re.compile(r"\.0e-")
"""A number that YAML 1.1 takes for one has a point (its type ``float``); JSON needs none."""


@pytest.mark.slow
@given(maps)
def test_both_syntaxes_hold_the_same_data(map_: Map) -> None:
    read = parse(POINT.sub("e-", dumps(map_, "yaml")), "f", "yaml")
    assert read.data == parse(POINT.sub("e-", dumps(map_, "json")), "f", "json").data


@pytest.mark.slow
@given(maps)
def test_other_readers_of_yaml_and_json_read_the_same(map_: Map) -> None:
    data = json.loads(dumps(map_, "json"))
    assert yaml.safe_load(dumps(map_, "yaml")) == data


@given(texts)
def test_json_is_yaml_too(text: str) -> None:
    if not FORBIDDEN.search(text):
        assert loads(json.dumps({"claim": {"text": text}}, ensure_ascii=False), "yaml").map.claim.text == text


@SYNTAXES
@pytest.mark.parametrize("text", WHOLE)
def test_awkward_texts_stay_as_they_are(text: str, syntax: str) -> None:
    map_ = Map(title=text, claim=Claim(text=text, premises=(Premise(text=text, scheme=text),)))
    assert loads(dumps(map_, syntax), syntax).map == map_


def test_what_is_default_is_not_written() -> None:
    map_ = Map(claim=Claim(text="a", footnotes=(Backing(note=1), Backing(note=2, backs="b"))))
    assert dumps(map_) == "claim:\n  text: a\n  footnotes:\n  - 1\n  - note: 2\n    backs: b\n"
    assert dumps(map_, "json") == '{\n  "claim": {\n    "text": "a",\n    "footnotes": [\n      1,\n      {\n        ' \
        '"note": 2,\n        "backs": "b"\n      }\n    ]\n  }\n}\n'  # fmt: skip


def test_numbers_of_notes_stand_in_one_line_and_letters_of_every_script_as_they_are() -> None:
    paper = Paper(works=(Work(id="a", publisher_place="Bakı", url="u"),))
    map_ = Map(title="Ж", paper=paper, claim=Claim(text="a", footnotes=(Backing(note=1), Backing(note=2))))
    assert dumps(map_) == (
        "title: Ж\npaper:\n  works:\n  - id: a\n    publisher-place: Bakı\n    URL: u\nclaim:\n  text: a\n"
        "  footnotes: [1, 2]\n"
    )


def chain(levels: int, last: Any) -> Map:
    """Return a map whose claim stands at level 2 and whose last premise at level 2 + 2 * ``levels``."""
    for _ in range(levels):
        last = Premise(text="a", premises=(last,)) if isinstance(last, Premise | LinkedPremises | Reference) else last
    return Map(claim=Claim(text="a", premises=(last,)))


REST = DEEPEST - 4  # levels that are left below a first premise of the claim


@SYNTAXES
@pytest.mark.parametrize(
    ("last", "needs"),
    [
        (Premise(text="a"), 0),
        (Premise(text="a", quotes=(Quote(start="b", end="c"),)), 1),
        (Premise(text="a", footnotes=(Backing(note=1),)), 1),
        (Premise(text="a", footnotes=(Backing(note=1), Backing(note=2, backs="b"))), 2),
        (Premise(text="a", undercutters=(Objection(text="b"),)), 2),
        (Premise(text="a", objections=(Objection(text="b", objections=(Objection(text="c"),)),)), 4),
        (LinkedPremises(linked=(Premise(text="a"), Reference(ref="b"))), 2),
        (Reference(ref="a"), 0),
        (Reference(ref="a", undercutters=(Objection(text="b"),)), 2),
    ],
    ids=str,
)
def test_what_is_written_can_be_read_and_what_cannot_is_refused(syntax: str, last: Any, needs: int) -> None:
    deepest = chain((REST - needs) // 2, last)
    assert loads(dumps(deepest, syntax), syntax).map == deepest
    with pytest.raises(ArgmapError, match="more than 100 levels"):
        dumps(chain((REST - needs) // 2 + 1, last), syntax)


def test_a_map_that_no_recursion_survives_is_refused() -> None:
    with pytest.raises(ArgmapError, match="more than 100 levels"):
        dumps(chain(100_000, Premise(text="a")))


@pytest.mark.parametrize("name", ["map.yaml", "map.json", "MAP.JSON", "map"])
def test_a_file_is_written_in_the_syntax_of_its_name(tmp_path: Path, name: str) -> None:
    map_ = Map(claim=Claim(text="no"))
    save(map_, tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text == dumps(map_, "json" if name.lower().endswith("json") else "yaml")
    assert load(tmp_path / name).map == map_


def test_a_map_that_cannot_be_written_leaves_the_old_file_whole(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("old")
    with pytest.raises(ArgmapError):
        save(chain(100, Premise(text="a")), file)
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]
