"""Sources and corpora in another store: a server that speaks S3, on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.corpus.opened_corpus import opened
from argmap.corpus.storage import Storage
from argmap.problems import ArgmapError, ReadError
from tests.corpus.small_corpora import built, content, lines_of, map_of, names
from tests.corpus.test_corpus_building import folder

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    from moto.server import ThreadedMotoServer

    found = ThreadedMotoServer(port=0)
    found.start()
    host, port = found.get_host_and_port()
    yield f"http://{host}:{port}"
    found.stop()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    for name, value in {"ACCESS_KEY_ID": "any", "SECRET_ACCESS_KEY": "any", "ENDPOINT_URL": server}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    name = request.node.name.replace("_", "-")[:60]
    Storage(f"s3://{name}").fs.mkdir(name)
    return f"s3://{name}"


def put(address: str, content: bytes | str) -> None:
    storage = Storage(address)
    storage.fs.pipe_file(storage.root, content.encode() if isinstance(content, str) else content)


def put_folder(bucket: str, here: Path) -> None:
    for one in here.rglob("*"):
        if one.is_file():
            put(f"{bucket}/maps/{one.relative_to(here).as_posix()}", one.read_bytes())


def rows(corpus: Path | str, sql: str) -> list[tuple[Any, ...]]:
    with opened(str(corpus)) as asked:
        return asked.ask(sql).rows


def test_lines_and_the_corpus_lie_there(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.corpus.planning_parts.PART_BYTES", 2000)
    put(f"{bucket}/some.jsonl", lines_of(30) + b"{broken\n")
    (tmp_path / "some.jsonl").write_bytes(lines_of(30) + b"{broken\n")
    first = built(f"{bucket}/corpus", f"{bucket}/some.jsonl")
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    assert (first.counts.maps, first.counts.unread) == (30, 1)
    titles = "SELECT title, statements, errors, warnings, source_line FROM maps ORDER BY ALL"
    assert rows(f"{bucket}/corpus", titles) == rows(tmp_path / "corpus", titles)
    assert built(f"{bucket}/corpus", f"{bucket}/some.jsonl").done == 0
    put(f"{bucket}/some.jsonl", lines_of(4))
    assert built(f"{bucket}/corpus", f"{bucket}/some.jsonl").done > 0
    assert rows(f"{bucket}/corpus", "SELECT count(*) FROM maps") == [(4,)]


def test_a_folder_there_has_what_it_has_here(bucket: str, tmp_path: Path) -> None:
    here = folder(tmp_path / "maps")
    put_folder(bucket, here)
    built(tmp_path / "corpus", here)
    built(tmp_path / "away", f"{bucket}/maps")
    assert names(tmp_path / "away") == [f"{bucket}/maps/{name}" for name in ("a.yaml", "b.kialo.txt", "deep/lee.yaml")]
    assert rows(tmp_path / "away", "SELECT map FROM unread") == []
    problems = "SELECT rule, message, line, place, split_part(file, '/', -1) FROM problems ORDER BY ALL"
    assert rows(tmp_path / "away", problems) == rows(tmp_path / "corpus", problems)
    assert {str(row[0])[:5] for row in rows(tmp_path / "away", "SELECT file FROM problems")} == {"s3://"}


def test_a_paper_there_that_changes_makes_its_maps_be_read_again(bucket: str, tmp_path: Path) -> None:
    put_folder(bucket, folder(tmp_path / "maps"))
    built(tmp_path / "corpus", f"{bucket}/maps")
    assert built(tmp_path / "corpus", f"{bucket}/maps").done == 0
    put(f"{bucket}/maps/deep/lee.md", "# Lee\n\nNothing about it.\n")
    assert built(tmp_path / "corpus", f"{bucket}/maps").done == 1


def test_the_engine_makes_no_difference(bucket: str, tmp_path: Path) -> None:
    put(f"{bucket}/some.jsonl", lines_of(20))
    built(f"{bucket}/corpus", f"{bucket}/some.jsonl", jobs=2)
    built(tmp_path / "corpus", f"{bucket}/some.jsonl")
    assert content(f"{bucket}/corpus") == content(tmp_path / "corpus")


def test_what_is_not_there_is_told(bucket: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        built(tmp_path / "corpus", f"{bucket}/none.jsonl")
    put(f"{bucket}/thesis/thesis.txt", "mine")
    put(f"{bucket}/some.json", json.dumps(map_of(1)))
    with pytest.raises(ArgmapError, match="other files"):
        built(f"{bucket}/thesis", f"{bucket}/some.json")
