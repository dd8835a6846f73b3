"""Maps that are the same, or nearly."""

import json
from pathlib import Path
from typing import Any

from tests.corpus.small_corpora import built
from tests.running import Argmap

TOPICS = ("trams", "buses", "ferries", "trains", "bicycles", "taxis", "canals", "bridges", "tunnels", "airports")


def map_on(topics: tuple[str, ...]) -> dict[str, Any]:
    premises = [{"text": f"Most people in our old town would rather use {one} than drive."} for one in topics]
    return {"claim": {"text": "The council should spend its money on other things than roads.", "premises": premises}}


def test_groups_are_found_and_small_maps_are_left_out(argmap: Argmap, tmp_path: Path) -> None:
    same, near = map_on(TOPICS), map_on((*TOPICS[:9], "harbours"))
    punctuated = json.loads(json.dumps(same).replace("than drive.", "than DRIVE!"))
    other = {"claim": {"text": "Owls hunt.", "premises": [{"text": f"Owl {n} was seen at dusk."} for n in range(5)]}}
    small = {"claim": {"text": "Yes."}}
    lines = [same, other, near, punctuated, small, small]
    (tmp_path / "some.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in lines))
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    done = argmap("corpus", "dedupe", tmp_path / "corpus", "--format", "json", "--jobs", 1)
    found = json.loads(done.out)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(json.dumps(line)) + 1)
    assert [(one["group"], one["kind"]) for one in found] == [(1, "first"), (1, "near"), (1, "same")]
    assert [one["map"] for one in found] == [f"{tmp_path}/some.jsonl@{starts[number]}" for number in (0, 2, 3)]
    assert 80 <= found[1]["percent"] < 100
    assert "2 maps with fewer than 3 statements were left out" in done.err
    strict = argmap("corpus", "dedupe", tmp_path / "corpus", "--format", "json", "--like", 99, "--jobs", 1)
    assert [one["kind"] for one in json.loads(strict.out)] == ["first", "same"]
