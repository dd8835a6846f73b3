"""Corpora from every kind of source: all is read once, as a check reads it, and what is there is not read again."""

import gzip
import io
import json
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from argmap.checking.batch import check_files
from argmap.corpus.opened_corpus import opened
from argmap.problems import ArgmapError, ReadError
from tests.corpus.small_corpora import KIALO, built, content, lines_of, map_of, names
from tests.places import ROOT

YAML = "claim: {text: Trams run., premises: [{text: Rails are there., basis: testimony}]}\n"
BESIDE = "title: Trams\npaper: lee\nclaim: {text: Trams run., footnotes: [1]}\n"
RECORD = "record: {id: lee, type: book, title: Lee}\nfile: lee.md\nfootnotes: [{number: 1, cites: [{work: lee}]}]\n"
TEXT = "# Lee\n\nTrams run.[^1] They are full.\n\n[^1]: Lee, *Trams*, 2001.\n"


def asked(corpus: Path, sql: str) -> list[tuple[object, ...]]:
    with opened(str(corpus)) as found:
        return found.ask(sql).rows


def folder(where: Path) -> Path:
    (where / "deep").mkdir(parents=True)
    (where / "a.yaml").write_text(YAML)
    (where / "b.kialo.txt").write_text(KIALO)
    (where / "deep" / "lee.yaml").write_text(BESIDE)
    (where / "deep" / "lee.paper.yaml").write_text(RECORD)
    (where / "deep" / "lee.md").write_text(TEXT)
    (where / "note.yaml").write_text("services: {}\n")
    return where


def test_the_problems_are_those_of_a_check(tmp_path: Path) -> None:
    built(tmp_path / "corpus", ROOT / "arguments", jobs=2)
    told = check_files([str(ROOT / "arguments")]).problems
    expected = sorted(
        (one.place.file, one.rule, one.level, one.place.line or 0, one.place.column or 0, one.message) for one in told
    )
    found = 'SELECT file, rule, level, coalesce(line, 0), coalesce("column", 0), message FROM problems ORDER BY ALL'
    assert asked(tmp_path / "corpus", found) == expected
    assert len(expected) > 20


def test_a_folder_an_archive_and_a_list_of_files_have_the_same_maps(tmp_path: Path) -> None:
    here = folder(tmp_path / "maps")
    files = sorted(one for one in here.rglob("*") if one.is_file())
    with zipfile.ZipFile(tmp_path / "maps.zip", "w") as zipped, tarfile.open(tmp_path / "maps.tar.gz", "w:gz") as tape:
        for one in files:
            zipped.write(one, one.relative_to(here))
            tape.add(one, str(one.relative_to(here)))
    built(tmp_path / "corpus", here)
    built(tmp_path / "of-zip", tmp_path / "maps.zip")
    built(tmp_path / "of-tar", tmp_path / "maps.tar.gz")
    assert names(tmp_path / "corpus") == [f"{here}/{name}" for name in ("a.yaml", "b.kialo.txt", "deep/lee.yaml")]
    nodes = "SELECT node, text, support, footnotes FROM nodes ORDER BY ALL"
    problems = "SELECT rule, message, line, place, split_part(file, '/', -1) FROM problems ORDER BY ALL"
    for other in ("of-zip", "of-tar"):
        assert asked(tmp_path / other, nodes) == asked(tmp_path / "corpus", nodes)
        assert asked(tmp_path / other, problems) == asked(tmp_path / "corpus", problems)
    assert names(tmp_path / "of-zip")[2] == f"{tmp_path}/maps.zip/deep/lee.yaml"
    assert [row[0] for row in asked(tmp_path / "of-zip", "SELECT DISTINCT file FROM problems WHERE place IS NOT NULL")]


def test_papers_are_read_where_they_are_asked_for(tmp_path: Path) -> None:
    here = folder(tmp_path / "maps")
    built(tmp_path / "corpus", here, papers=True)
    found = asked(tmp_path / "corpus", "SELECT map, paragraphs, sentences, footnotes FROM papers")
    assert found == [(f"{here}/deep/lee.md", 1, 2, 1)]
    built(tmp_path / "other", here / "deep" / "lee.md")
    assert asked(tmp_path / "other", "SELECT count(*) FROM papers") == [(1,)]


def test_lines_hold_maps_of_any_format(tmp_path: Path) -> None:
    aif = {"nodes": [{"nodeID": "1", "text": "Trams run.", "type": "I"}], "edges": [], "locutions": []}
    lines = [map_of(1), aif, {"name": "b.kialo.txt", "text": KIALO}, {"name": "c.yaml", "text": YAML}]
    (tmp_path / "all.jsonl").write_text("\n".join(json.dumps(one) for one in lines))
    built(tmp_path / "corpus", tmp_path / "all.jsonl")
    found = asked(tmp_path / "corpus", 'SELECT format, source_line FROM maps ORDER BY "offset"')
    assert found == [("json", 1), ("aif", 2), ("kialo", 3), ("yaml", 4)]


def test_what_cannot_be_read_is_kept_with_its_place(tmp_path: Path) -> None:
    lines = [
        json.dumps(map_of(1)).encode(),
        b"",
        b'{"claim": ',
        b"{\xff}",
        b"[1]",
        b"\x00",
        json.dumps(map_of(2)).encode(),
    ]
    (tmp_path / "some.jsonl").write_bytes(b"\r\n".join(lines))
    found = built(tmp_path / "corpus", tmp_path / "some.jsonl")
    assert (found.counts.records, found.counts.maps, found.counts.unread, found.counts.lines) == (6, 2, 4, 7)
    rows = asked(tmp_path / "corpus", 'SELECT source_line, rule, message, "column" FROM unread ORDER BY 1')
    assert [row[0] for row in rows] == [3, 4, 5, 6]
    assert rows[1][1] == "not-utf-8"
    assert all(row[2] for row in rows)


@pytest.mark.parametrize("jobs", [0, 2])
def test_many_parts_have_what_one_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    (tmp_path / "some.jsonl").write_bytes(lines_of(60))
    built(tmp_path / "one", tmp_path / "some.jsonl")
    monkeypatch.setattr("argmap.corpus.planning_parts.PART_BYTES", 1000)
    found = built(tmp_path / "many", tmp_path / "some.jsonl", jobs=jobs)
    assert len(found.plan.parts) > 10
    assert content(tmp_path / "many") == content(tmp_path / "one")
    assert asked(tmp_path / "many", "SELECT source_line FROM maps ORDER BY 1") == [(one,) for one in range(1, 61)]


def test_packed_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "some.jsonl.gz").write_bytes(gzip.compress(lines_of(5)))
    assert built(tmp_path / "corpus", tmp_path / "some.jsonl.gz").counts.maps == 5


def test_what_is_there_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.corpus.planning_parts.PART_BYTES", 1)  # a part for each file
    here = tmp_path / "maps"
    here.mkdir()
    for number in range(4):
        (here / f"{number}.yaml").write_text(json.dumps(map_of(number)))
    assert built(tmp_path / "corpus", here).done == 4
    assert built(tmp_path / "corpus", here).done == 0
    (here / "1.yaml").write_text(json.dumps(map_of(77)))
    (here / "2.yaml").unlink()
    (here / "9.yaml").write_text(json.dumps(map_of(9)))
    assert built(tmp_path / "corpus", here).done == 2
    assert asked(tmp_path / "corpus", "SELECT title FROM maps ORDER BY 1") == [
        (f"Trams {number}",) for number in (0, 3, 77, 9)
    ]
    assert len(list((tmp_path / "corpus" / "parts").iterdir())) == 4


def test_other_rules_are_other_parts(tmp_path: Path) -> None:
    (tmp_path / "some.jsonl").write_bytes(lines_of(10))
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    assert built(tmp_path / "corpus", tmp_path / "some.jsonl", select=("unsupported-premise",)).done == 1
    assert asked(tmp_path / "corpus", "SELECT rule, count(*) FROM problems GROUP BY 1") == [("unsupported-premise", 2)]


def test_a_paper_that_changes_makes_its_maps_be_read_again(tmp_path: Path) -> None:
    here = folder(tmp_path / "maps")
    built(tmp_path / "corpus", here)
    (here / "deep" / "lee.md").write_text(TEXT + "\nMore of it.\n")
    assert built(tmp_path / "corpus", here).done == 1


def test_an_archive_keeps_to_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "room").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "room"))
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as zipped:
        for name in ("../up.yaml", "/root.yaml", "C:\\x.yaml", "a/../../b.yaml", "fine.yaml"):
            zipped.writestr(name, YAML)
    link = tarfile.TarInfo("link.yaml")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    with tarfile.open(tmp_path / "evil.tar", "w") as tape:
        tape.addfile(link)
        fine = tarfile.TarInfo("fine.yaml")
        fine.size = len(YAML)
        tape.addfile(fine, io.BytesIO(YAML.encode()))
    built(tmp_path / "corpus", tmp_path / "evil.zip", tmp_path / "evil.tar")
    assert names(tmp_path / "corpus") == [f"{tmp_path}/evil.tar/fine.yaml", f"{tmp_path}/evil.zip/fine.yaml"]
    assert list((tmp_path / "room").iterdir()) == []  # where it was unpacked, nothing is left beside


def test_a_damaged_archive_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as zipped:
        zipped.writestr("a.yaml", YAML)
        zipped.writestr("b.yaml", YAML.replace("Trams", "Buses"))
    whole = (tmp_path / "some.zip").read_bytes()
    (tmp_path / "some.zip").write_bytes(whole.replace(b"Trams run", b"Trams rum", 1))  # its checksum is wrong now
    found = built(tmp_path / "corpus", tmp_path / "some.zip")
    assert (found.counts.maps, found.counts.unread) == (1, 1)
    assert "damaged" in str(asked(tmp_path / "corpus", "SELECT message FROM unread")[0][0])


def test_a_damaged_file_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    here = tmp_path / "maps"
    here.mkdir()
    (here / "none.zip").write_bytes(b"PK nothing")
    (here / "none.jsonl").write_bytes(b"")
    packed = gzip.compress(lines_of(2000), mtime=0)
    (here / "cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    (here / "strange.jsonl.gz").write_bytes(b"no gzip at all")
    (here / "fine.jsonl").write_bytes(lines_of(3))
    found = built(tmp_path / "corpus", here)
    assert found.failures == {}
    rows = asked(tmp_path / "corpus", "SELECT split_part(source, '/', -1), rule FROM unread ORDER BY 1")
    damaged = [("cut.jsonl.gz", "broken-file"), ("none.jsonl", "syntax-error"), ("none.zip", "broken-file")]
    assert [row for row in rows if row[1] != "not-utf-8"] == [*damaged, ("strange.jsonl.gz", "broken-file")]
    assert found.counts.maps > 3  # those before the cut, too
    assert built(tmp_path / "corpus", here).done == 0


def test_a_folder_with_other_files_is_no_place_for_a_corpus(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    (tmp_path / "some.jsonl").write_bytes(lines_of(1))
    with pytest.raises(ArgmapError, match="other files"):
        built(tmp_path, tmp_path / "some.jsonl")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["some.jsonl", "thesis.docx"]


def test_what_is_not_there_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        built(tmp_path / "corpus", tmp_path / "none.jsonl")
    with pytest.raises(ArgmapError, match="no rule is called"):
        built(tmp_path / "corpus", tmp_path, select=("unsuported-premise",))
    assert not (tmp_path / "corpus").exists()


def test_a_corpus_is_no_source_of_itself_and_names_are_as_they_were_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "it's a [x]*"
    here.mkdir()
    monkeypatch.chdir(here)
    Path("a'b.yaml").write_text(YAML)
    Path('m"1.jsonl').write_bytes(lines_of(2))
    first = built("cor'pus", ".")
    assert [names("cor'pus")[at].partition("@")[0] for at in (0, 2)] == ["a'b.yaml", 'm"1.jsonl']
    again = built("cor'pus", ".")
    assert (again.plan, again.done) == (first.plan, 0)


def test_texts_that_no_table_can_have_cost_no_other_record(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    for name in (b"a.yaml", b"caf\xe9.yaml"):
        (tmp_path / "maps" / os.fsdecode(name)).write_text(YAML)
    odd = {"claim": {"text": "Trams \ud83d run."}}
    aif = {"nodes": [{"nodeID": "1", "text": "NUL \0 and \ud800.", "type": "I"}], "edges": [], "locutions": []}
    (tmp_path / "odd.jsonl").write_text("\n".join(json.dumps(one) for one in (odd, aif, map_of(1))))
    found = built(tmp_path / "corpus", tmp_path / "maps", tmp_path / "odd.jsonl")
    assert (found.failures, found.counts.records, found.counts.maps + found.counts.unread) == ({}, 5, 5)
    assert names(tmp_path / "corpus")[1].endswith("caf\\udce9.yaml")


def test_of_two_files_with_one_name_in_an_archive_the_last_counts(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "some.tar", "w") as tape:
        for text in (YAML, YAML.replace("Trams", "Buses")):
            one = tarfile.TarInfo("a.yaml")
            one.size = len(text)
            tape.addfile(one, io.BytesIO(text.encode()))
    built(tmp_path / "corpus", tmp_path / "some.tar")
    assert asked(tmp_path / "corpus", "SELECT text FROM nodes WHERE role = 'claim'") == [("Buses run.",)]
