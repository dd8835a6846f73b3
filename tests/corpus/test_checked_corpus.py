"""What the command says is wrong in a corpus."""

import json
from pathlib import Path

from tests.corpus.small_corpora import built, lines_of
from tests.running import Argmap


def corpus_of(tmp_path: Path) -> Path:
    (tmp_path / "some.jsonl").write_bytes(lines_of(10) + b'{"clam": {}}\n')
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    return tmp_path / "corpus"


def test_it_is_told_for_people_and_programs(argmap: Argmap, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path)
    said = argmap("corpus", "check", corpus)
    assert said.status == 1
    assert "10 maps, 0 papers, 1 could not be read" in said.out
    assert "did you mean claim?" in said.out
    told = json.loads(argmap("corpus", "check", corpus, "--format", "json").out)
    assert (told["maps"], told["unread"][0]["source_line"]) == (10, 11)
    assert {"level": "warning", "rule": "unsupported-premise", "problems": 2, "maps": 2} in told["rules"]


def test_problems_are_listed_by_rule_and_by_map(argmap: Argmap, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path)
    of_rule = json.loads(argmap("corpus", "check", corpus, "--rule", "unsupported-premise", "--format", "json").out)
    assert [one["rule"] for one in of_rule] == ["unsupported-premise"] * 2
    name = f"{tmp_path}/some.jsonl@0"
    of_map = json.loads(argmap("corpus", "check", corpus, "--map", name, "--format", "json").out)
    assert {one["file"] for one in of_map} == {name}
    listed = argmap("corpus", "check", corpus, "--format", "csv").out.splitlines()
    assert listed[0].lstrip("\ufeff").startswith("file,line,column,level,rule")


def test_a_question_is_answered_or_refused(argmap: Argmap, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path)
    assert argmap("corpus", "query", corpus, "SELECT count(*) AS n FROM maps").out.split() == ["n", "--", "10"]
    assert "nodes: a statement each" in argmap("corpus", "query", "--tables").out
    for wrong, why in {
        "SELEC 1": "cannot be answered",
        "SELECT * FROM read_text('/etc/hostname')": "cannot be answered",
        "COPY maps TO '/tmp/maps.csv'": "no question",
        "SELECT 1; DROP VIEW maps": "no question",
        f"COPY (PIVOT maps ON format) TO '{corpus}/x.csv'": "no question",
        "SET memory_limit = '99GB'": "no question",
    }.items():
        refused = argmap("corpus", "query", corpus, wrong)
        assert refused.status == 2
        assert why in refused.err
    assert argmap("corpus", "query", corpus).status == 2
    assert "no corpus here" in argmap("corpus", "query", tmp_path, "SELECT 1").err


def test_a_question_writes_nothing_into_the_corpus(argmap: Argmap, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path)
    before = sorted(str(one) for one in corpus.rglob("*"))
    assert argmap("corpus", "query", corpus, f"COPY maps TO '{corpus}/x.csv'").status == 2
    assert sorted(str(one) for one in corpus.rglob("*")) == before
