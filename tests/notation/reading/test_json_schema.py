import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.notation.model import Map
from argmap.notation.reading import dumps, loads
from argmap.notation.reading.json_schema import map_schema, paper_schema
from argmap.problems import ReadError
from tests.map_strategies import maps
from tests.places import ROOT

SCHEMA, PAPER = map_schema(), paper_schema()
VALID, VALID_PAPER = Draft202012Validator(SCHEMA), Draft202012Validator(PAPER)
ARGUMENTS = ROOT / "arguments"
FILES = sorted(one for one in ARGUMENTS.rglob("*.yaml") if not one.name.endswith(".review.yaml"))


@pytest.mark.parametrize("schema", [SCHEMA, PAPER], ids=["map", "paper"])
def test_the_schemas_are_schemas(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schemas_have_names_that_no_host_is_needed_for() -> None:
    assert (SCHEMA["$id"], PAPER["$id"]) == ("urn:argmap:notation:map:1", "urn:argmap:notation:paper:1")
    assert [one for one in mappings([SCHEMA, PAPER]) if "$id" in one and "$schema" not in one] == []


def test_a_schema_is_found_by_its_name() -> None:
    from referencing import Registry, Resource

    registry = Registry().with_resources((one["$id"], Resource.from_contents(one)) for one in (SCHEMA, PAPER))
    valid = Draft202012Validator({"$ref": SCHEMA["$id"]}, registry=registry)
    assert valid.is_valid({"claim": {"text": "A claim.", "premises": ["A reason."]}})
    assert not valid.is_valid({"claim": {"text": "A claim.", "premisses": ["A reason."]}})


@pytest.mark.slow
@given(maps)
def test_accepts_every_map_that_is_written(map_: Map) -> None:
    data = json.loads(dumps(map_, "json"))
    assert list(VALID.iter_errors(data)) == []
    if paper := data.get("paper"):
        assert list(VALID_PAPER.iter_errors(paper)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_accepts_the_maps_and_papers_as_editors_read_them(file: Path) -> None:
    class Loader(yaml.SafeLoader):
        """Leaves dates as text, as JSON does."""

    Loader.yaml_implicit_resolvers = {
        sign: [(tag, pattern) for tag, pattern in pairs if not tag.endswith("timestamp")]
        for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    data = yaml.load(file.read_text(encoding="utf-8"), Loader)
    errors = (VALID_PAPER if file.name.endswith(".paper.yaml") else VALID).iter_errors(data)
    assert [error.message for error in errors] == []


def mappings(here: Any) -> Iterator[dict[str, Any]]:
    if isinstance(here, dict):
        yield here
    for one in here.values() if isinstance(here, dict) else here if isinstance(here, list) else ():
        yield from mappings(one)


@pytest.mark.slow
@given(maps, st.data())
def test_rejects_every_misspelt_key(map_: Map, choice: st.DataObject) -> None:
    data = json.loads(dumps(map_, "json"))
    here = choice.draw(st.sampled_from(list(mappings(data))))
    here["misspelt"] = "a"
    assert not VALID.is_valid(data)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"claim": ["a"]},
        {"claim": {"text": "a", "premises": [""]}},
        {"claim": {"id": "a"}},
        {"claim": {"text": None}},
        {"claim": {"text": "a", "id": "a b"}},
        {"claim": {"text": "a", "id": "1a"}},
        {"claim": {"text": "a", "id": "a.b"}},
        {"claim": {"text": "a", "id": "x" * 81}},
        {"claim": {"text": "a", "at": "8 s3"}},
        {"claim": {"text": "a", "voice": "auther"}},
        {"claim": {"text": "a", "basis": "fact"}},
        {"claim": {"text": "a", "footnotes": [0]}},
        {"claim": {"text": "a", "footnotes": [1_000_000]}},
        {"claim": {"text": "a", "footnotes": [{"note": 1, "back": "b"}]}},
        {"claim": {"text": "a", "premises": {"text": "b"}}},
        {"claim": {"text": "a", "premises": [{"linked": [{"text": "b"}]}]}},
        {"claim": {"text": "a", "premises": [{"ref": "b", "text": "c"}]}},
        {"claim": {"text": "a", "premises": [{"linked": [{"ref": "b"}, {"text": "c", "scheme": "d"}]}]}},
        {
            "claim": {
                "text": "a",
                "premises": [{"linked": [{"text": "c"}, {"ref": "b", "undercutters": [{"ref": "d"}]}]}],
            }
        },
        {"claim": {"text": "a", "undercutters": []}},
        {"claim": {"text": "a"}, "paper": "../p"},
        {"claim": {"text": "a"}, "paper": {"works": [{"id": "b", "publisher_place": "c"}]}},
        {"claim": {"text": "a"}, "paper": {"works": [{"id": "b", "issued": "5 May"}]}},
        {"claim": {"text": "a"}, "paper": {"works": [{"id": "a/b"}]}},
    ],
    ids=str,
)
def test_rejects_what_the_reader_refuses(data: Any) -> None:
    assert not VALID.is_valid(data)
    with pytest.raises(ReadError):
        loads(json.dumps(data), "json")


@pytest.mark.parametrize(
    "data",
    [
        {"claim": {"text": 5, "at": 1.6, "id": "читатели"}},
        {"claim": {"text": True, "id": "निष्कर्ष-2"}},
        {"claim": "A man acts."},
        {"claim": {"text": "a", "premises": ["He moves.", {"linked": ["He runs.", {"text": "b"}]}]}},
        {"claim": {"text": "a", "objections": ["No, no.", {"text": "b", "undercutters": ["Why so?"]}]}},
        {"claim": {"text": "a", "footnotes": [1, {"note": 2}, {"note": 3, "backs": "b"}]}},
        {"claim": {"text": "a"}, "paper": {"works": [{"id": "doi:10.1", "volume": 6, "issued": 2012}]}},
        {"claim": {"text": "a"}, "paper": {"references": ["निबन्ध", "brook.2012"]}},
    ],
    ids=str,
)
def test_accepts_what_the_reader_takes(data: Any) -> None:
    assert VALID.is_valid(data)
    loads(json.dumps(data), "json")


def patterns(here: Any) -> Iterator[str]:
    for one in mappings(here):
        if isinstance(one.get("pattern"), str):
            yield one["pattern"]


def test_no_pattern_means_something_else_to_editors() -> None:
    found = set(patterns(SCHEMA))
    assert len(found) == 7  # of ids, locations, works, dates, sections, names of papers and languages
    assert not [one for one in found if any(sign in one for sign in (r"\w", r"\d", r"\s", r"\W", r"\D", r"\p"))]


def test_editors_are_told_what_each_key_is_for() -> None:
    for name in ("text", "at", "footnotes", "premises", "objections", "quote", "id"):
        assert SCHEMA["$defs"]["Claim"]["properties"][name]["description"]
    assert "NAME.paper.yaml" in SCHEMA["properties"]["paper"]["description"]
