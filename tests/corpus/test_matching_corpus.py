"""How near the maps of a corpus are to one map."""

import json
from pathlib import Path

from argmap.corpus.matches.matching_corpus import nearest_maps, occurring_statements
from argmap.corpus.opened_corpus import opened
from argmap.formats import read
from tests.corpus.small_corpora import built, map_of
from tests.running import Argmap


def corpus_of(tmp_path: Path) -> Path:
    key = map_of(3)
    reworded = json.loads(json.dumps(key).replace("more people ride", "many more people ride"))
    less = {"title": "Less", "claim": {"text": key["claim"]["text"]}}
    lines = [key, reworded, less, {"claim": {"text": "Owls hunt at night."}}]
    (tmp_path / "some.jsonl").write_text("\n".join(json.dumps(one) for one in lines))
    (tmp_path / "key.json").write_text(json.dumps(key))
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    return tmp_path / "corpus"


def test_the_nearest_come_first(tmp_path: Path) -> None:
    with opened(str(corpus_of(tmp_path))) as corpus:
        found = nearest_maps(corpus, read(tmp_path / "key.json").graph, jobs=1).answer
    columns = [found.columns.index(one) for one in ("found", "missing", "other", "relations")]
    assert [tuple(row[at] for at in columns) for row in found.rows] == [
        (3, 0, 0, 2), (3, 0, 0, 2), (1, 2, 0, 0), (0, 3, 1, 0),
    ]  # fmt: skip


def test_statements_are_counted_over_maps(tmp_path: Path) -> None:
    with opened(str(corpus_of(tmp_path))) as corpus:
        found = occurring_statements(corpus, read(tmp_path / "key.json").graph, jobs=1).answer
    assert [row[:6] for row in found.rows] == [
        ("trams", "claim", 3, 75.0, 3, 3), ("rides", "premise", 2, 50.0, 1, 2),
        (found.rows[2][0], "objection", 2, 50.0, 2, 2),
    ]  # fmt: skip


def test_the_command_lists_both(argmap: Argmap, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path)
    asked = ["corpus", "match", corpus, "--against", tmp_path / "key.json", "--jobs", 1]
    told = json.loads(argmap(*asked, "--format", "json", "--most", 2).out)
    assert [one["recall"] for one in told] == [1.0, 1.0]
    assert "rides" in argmap(*asked, "--statements").out
    assert argmap("corpus", "match", corpus, "--against", tmp_path / "none.json").status == 2
