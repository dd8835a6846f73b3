import csv
from io import StringIO
from pathlib import Path

import pytest

from tests.running import Argmap
from tests.teaching.marking.maps import KEY, edited

DAMAGED = edited(
    {"Pupils lack sleep.": "The pupils seem to lack sleep.", "  objections:\n    - {id: buses": "    - {id: buses"}
)
EVIL = edited({"Pupils lack sleep.": "</style><script>alert(1)</script> =1+1"})


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Write a key and what four students handed in, one of them no map."""
    (tmp_path / "key.yaml").write_text(KEY)
    for name, text in (("Ada", KEY), ("Ben", DAMAGED), ("=Cem", EVIL), ("Dee", "claim: [\n")):
        folder = tmp_path / "all" / f"{name}_{len(text)}_assignsubmission_file_"
        folder.mkdir(parents=True)
        (folder / "map.yaml").write_text(text)
    return tmp_path


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"))))


def mark(argmap: Argmap, room: Path, *more: str) -> list[dict[str, str]]:
    done = argmap("teach", "mark", room / "all", "--key", room / "key.yaml", "-o", room / "marks", *more)
    assert done.status == 2, done.err  # Dee's is no map
    assert done.err.count("\n") == 1
    assert "3 submissions marked" in done.out
    return rows(room / "marks" / "marks.csv")


def test_a_class_is_marked_past_what_is_broken(argmap: Argmap, room: Path) -> None:
    found = {row["student"]: row for row in mark(argmap, room)}
    assert found["Ada"]["mark"] == "100"
    assert 0 < float(found["Ben"]["mark"]) < float(found["Ben"]["if all uncertain are right"]) < 100
    assert found["'=Cem"]["mark"]
    assert "bracket" in found["Dee"]["problem"]
    assert not (room / "marks" / ".progress.jsonl").exists()


def test_the_maps_of_a_class_are_laid_over_the_reference(argmap: Argmap, room: Path) -> None:
    mark(argmap, room)
    picture = (room / "marks" / "class-map.svg").read_text(encoding="utf-8")
    assert "100% right" in picture
    assert "67% right" in picture
    assert "fewer have the statement in its place" in picture
    assert "<script" not in picture


def test_what_the_teacher_wrote_stays_and_counts(argmap: Argmap, room: Path) -> None:
    mark(argmap, room)
    marks, uncertain = room / "marks" / "marks.csv", room / "marks" / "uncertain.csv"
    text = uncertain.read_text(encoding="utf-8-sig")
    assert "The pupils seem to lack sleep." in text
    line = next(line for line in text.splitlines() if "The pupils seem" in line)
    uncertain.write_text(text.replace(line, "yes" + line), encoding="utf-8-sig")
    table = marks.read_text(encoding="utf-8-sig")
    line = next(line for line in table.splitlines() if line.startswith("Ada"))
    cells = line.split(",")
    cells[6:8] = ["99", "Well done!"]
    marks.write_text(table.replace(line, ",".join(cells)), encoding="utf-8-sig")
    before = {row["student"]: row for row in rows(marks)}
    after = {row["student"]: row for row in mark(argmap, room)}
    assert (after["Ada"]["your mark"], after["Ada"]["your remark"]) == ("99", "Well done!")
    assert after["Ben"]["mark"] == before["Ben"]["if all uncertain are right"]
    assert after["Ben"]["uncertain"] == "0"
    page = next((room / "marks" / "feedback").glob("Ada*.html")).read_text(encoding="utf-8")
    assert "Well done!" in page


def test_marking_twice_gives_the_same_bytes(argmap: Argmap, room: Path) -> None:
    mark(argmap, room)
    first = {path: path.read_bytes() for path in (room / "marks").rglob("*") if path.is_file()}
    mark(argmap, room)
    assert {path: path.read_bytes() for path in (room / "marks").rglob("*") if path.is_file()} == first


def test_a_page_holds_nothing_of_others_and_runs_nothing(argmap: Argmap, room: Path) -> None:
    mark(argmap, room)
    pages = {path.name: path.read_text(encoding="utf-8") for path in (room / "marks" / "feedback").iterdir()}
    assert len(pages) == 3
    assert all("<script" not in page for page in pages.values())
    assert sum("The pupils seem" in page for page in pages.values()) == 1
    report = (room / "marks" / "class-report.html").read_text(encoding="utf-8")
    assert "<script" not in report
    assert not any(name in report for name in ("Ada", "Ben", "Cem", "Dee"))


def test_pseudonyms_stand_for_names_everywhere(argmap: Argmap, room: Path) -> None:
    found = mark(argmap, room, "--pseudonyms", str(room / "whose.csv"))
    names = ("Ada", "Ben", "Cem", "Dee")
    for path in (room / "marks").rglob("*"):
        assert not any(name in path.name for name in names)
        assert not path.is_file() or not any(name in path.read_text(encoding="utf-8") for name in names)
    codes = {row["code"]: row["student"] for row in rows(room / "whose.csv")}
    assert {codes[row["student"]] for row in found} == {"Ada", "Ben", "'=Cem", "Dee"}
    again = mark(argmap, room, "--pseudonyms", str(room / "whose.csv"))
    assert [row["student"] for row in again] == [row["student"] for row in found]


def test_a_run_that_was_stopped_goes_on(argmap: Argmap, room: Path) -> None:
    mark(argmap, room)
    table = (room / "marks" / "marks.csv").read_bytes()
    progress = room / "marks" / ".progress.jsonl"
    progress.write_text('{"key": "of another run", "outcome": {"student": "X", "file": "x"}}\n{"key": "cut o')
    mark(argmap, room)
    assert (room / "marks" / "marks.csv").read_bytes() == table


@pytest.mark.parametrize(("rubric", "said"), [
    ("points = 0\n", "points"), ("weights = 3\n", "weights"), ("x = 1\n", "x"), ("points = [\n", "TOML"),
])  # fmt: skip
def test_a_rubric_that_is_none_is_told(argmap: Argmap, room: Path, rubric: str, said: str) -> None:
    (room / "rubric.toml").write_text(rubric)
    done = argmap(
        "teach",
        "mark",
        room / "all",
        "--key",
        room / "key.yaml",
        "-o",
        room / "marks",
        "--rubric",
        room / "rubric.toml",
    )
    assert done.status == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_rubric_decides_on_points(argmap: Argmap, room: Path) -> None:
    (room / "rubric.toml").write_text("points = 20\nstep = 1\n[weights]\nnotes = 0\n")
    found = mark(argmap, room, "--rubric", str(room / "rubric.toml"))
    assert {row["of"] for row in found} == {"20"}
    assert found[1]["mark"] == "20"


@pytest.mark.parametrize("pseudonyms", [False, True])
def test_marks_come_back_in_the_gradebook_and_feedback_in_a_zip(argmap: Argmap, room: Path, pseudonyms: bool) -> None:
    heads = "Kennung,Name,Status,Bewertung,Bestwertung\r\n"
    lines = [f'"Teilnehmer/in{len(text)}",X,"Abgegeben",,20.00\r\n' for text in (KEY, DAMAGED)]
    book = room / "Bewertungen.csv"
    book.write_bytes((heads + "".join(lines)).encode("utf-8-sig"))
    more = ("--pseudonyms", room / "whose.csv") if pseudonyms else ()
    where = (room / "all", "--key", room / "key.yaml", "-o", room / "marks", "--gradebook", book)
    done = argmap("teach", "mark", *where, *more)
    assert "2 marks entered; 1 student has no row in it" in done.err
    copy = (room / "marks" / "Bewertungen.csv").read_bytes().decode("utf-8-sig")
    assert copy.replace('"Abgegeben",20,', '"Abgegeben",,', 1).splitlines()[:2] == (heads + lines[0]).splitlines()
    assert (room / "marks" / "feedback-for-moodle.zip").is_file() is not pseudonyms


def test_a_table_that_is_no_gradebook_is_told(argmap: Argmap, room: Path) -> None:
    where = (room / "all", "--key", room / "key.yaml", "-o", room / "marks", "--gradebook", room / "key.yaml")
    done = argmap("teach", "mark", *where)
    assert done.status == 2
    assert "no grading worksheet" in done.err
    assert "Traceback" not in done.err


def test_what_was_written_of_students_who_are_not_marked_now_stays(argmap: Argmap, room: Path) -> None:
    mark(argmap, room)
    marks = room / "marks" / "marks.csv"
    text = marks.read_text(encoding="utf-8-sig")
    line = next(line for line in text.splitlines() if line.startswith("Ada"))
    cells = line.split(",")
    cells[6] = "77,5" if ";" in text.splitlines()[0] else "77.5"
    marks.write_text(text.replace(line, ",".join(cells)), encoding="utf-8-sig")
    late = room / "late.yaml"
    late.write_text(KEY)
    assert argmap("teach", "mark", late, "--key", room / "key.yaml", "-o", room / "marks").status == 0
    assert [(row["student"], row["mark"], row["your mark"]) for row in rows(marks)] == [
        ("late", "100", ""),
        ("Ada", "", "77.5"),
    ]
    assert {row["student"]: row["your mark"] for row in mark(argmap, room)}["Ada"] == "77.5"


@pytest.mark.parametrize(("name", "content", "said"), [
    ("marks.csv", "a,b\n1,2\n", "no column 'student'"), ("marks.csv", "", "no column"),
    ("uncertain.csv", "x\n", "no column"),
    ("marks.csv", "student,number,file,your mark,your remark\nA,,x,good,\n", "no mark"),
    ("uncertain.csv", "the same? (yes/no),reference,id,student wrote\nperhaps,k,i,w\n", "neither yes nor no"),
])  # fmt: skip
def test_a_table_that_would_be_lost_is_not_written_over(
    argmap: Argmap, room: Path, name: str, content: str, said: str
) -> None:
    (room / "marks").mkdir()
    (room / "marks" / name).write_text(content)
    done = argmap("teach", "mark", room / "all", "--key", room / "key.yaml", "-o", room / "marks")
    assert done.status == 2
    assert said in done.err
    assert (room / "marks" / name).read_text() == content


def test_who_handed_in_twice_gets_a_row_and_a_page_for_each(argmap: Argmap, room: Path) -> None:
    folder = next((room / "all").glob("Ada*"))
    (folder / "second.yaml").write_text(DAMAGED)
    done = argmap("teach", "mark", folder, "--key", room / "key.yaml", "-o", room / "marks")
    assert done.status == 0
    assert len(rows(room / "marks" / "marks.csv")) == 2
    pages = sorted((room / "marks" / "feedback").iterdir())
    assert len(pages) == 2
    assert len({page.read_bytes() for page in pages}) == 2


def test_an_empty_folder_and_an_unknown_language_are_told(argmap: Argmap, room: Path) -> None:
    (room / "empty").mkdir()
    where = ("--key", room / "key.yaml", "-o", room / "marks")
    assert "YAML" in argmap("teach", "mark", room / "empty", *where).err
    done = argmap("teach", "mark", room / "all", *where, "--language", "dee")
    assert (done.status, "did you mean de?" in done.err) == (2, True)
    assert not (room / "marks").exists()
