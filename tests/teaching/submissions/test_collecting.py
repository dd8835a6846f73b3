from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from argmap.problems import ReadError
from argmap.teaching.submissions.collecting import collect
from argmap.teaching.submissions.moodle_names import Participant, feedback_folder, participant

MAP = "claim: Cows graze.\n"
FOLDER = "Ada Brook_1042_assignsubmission_file_"


def packed(path: Path, **files: str) -> Path:
    """Write a zip with files."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize(("path", "expected"), [
    (f"{FOLDER}/map.yaml", Participant("Ada Brook", "1042")),
    (f"x/{FOLDER}/deeper/map.yaml", Participant("Ada Brook", "1042")),
    ("Ada Brook_1042_assignsubmission_file_map.yaml", Participant("Ada Brook", "1042")),
    ("Élodie d'Été_7_assignsubmission_onlinetext_", Participant("Élodie d'Été", "7")),
    ("brookada_LATE_1042_99_map.yaml", Participant("brookada", "1042")),
    ("brookada_1042_99_map-1.yaml", Participant("brookada", "1042")),
    (rf"{FOLDER}/x\..\Ben_7_assignsubmission_file_\map.yaml", Participant("Ada Brook", "1042")),
    (f"{FOLDER}/Ben_7_assignsubmission_file_/map.yaml", Participant("Ada Brook", "1042")),
    ("map.yaml", None),
    ("my_map_2.yaml", None),
])  # fmt: skip
def test_moodle_names_whose_a_file_is(path: str, expected: Participant | None) -> None:
    assert participant(path) == expected


def test_feedback_goes_into_the_folder_that_moodle_looks_for() -> None:
    assert feedback_folder(Participant("Ada Brook", "1042")) == FOLDER


def test_a_zip_of_all_submissions_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "all.zip", **{
        f"{FOLDER}/map.yaml": MAP, "Ben_7_assignsubmission_file_/b.json": "{}", "__MACOSX/x.yaml": MAP,
        f"{FOLDER}/notes.pdf": "%PDF",
    })  # fmt: skip
    found = collect([path])
    assert [one.student for one in found.submissions] == [Participant("Ada Brook", "1042"), Participant("Ben", "7")]
    assert found.submissions[0].read() == MAP.encode()
    assert [Path(one).name for one in found.passed] == ["notes.pdf"]


def test_a_folder_holds_files_and_folders_of_students(tmp_path: Path) -> None:
    (tmp_path / "Cem").mkdir()
    for name in ("ada.yaml", "Cem/one.yaml", "Cem/two.yaml", ".hidden.yaml"):
        (tmp_path / name).write_text(MAP)
    (tmp_path / "link.yaml").symlink_to(tmp_path / "ada.yaml")
    found = collect([tmp_path])
    assert [one.student.name for one in found.submissions] == ["Cem", "Cem", "ada"]


def test_the_order_of_what_is_named_does_not_matter(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.yaml" for name in "cab"]
    for path in paths:
        path.write_text(MAP)
    assert collect(paths).submissions == collect(reversed(paths)).submissions


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\x00" * 100])
def test_a_zip_that_is_none_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(ReadError):
        collect([tmp_path / "x.zip"])


def test_a_name_that_leads_out_of_the_zip_stays_a_name(tmp_path: Path) -> None:
    found = collect([packed(tmp_path / "x.zip", **{"../../etc/passwd.yaml": MAP, "/abs.yaml": MAP})])
    assert sorted(one.student.name for one in found.submissions) == ["abs", "etc"]


def test_a_zip_in_a_folder_is_read_as_if_it_had_been_named(tmp_path: Path) -> None:
    (tmp_path / "in" / "Cy").mkdir(parents=True)
    packed(tmp_path / "in" / "all.zip", **{f"{FOLDER}/map.yaml": MAP})
    packed(tmp_path / "in" / "Cy" / "mine.zip", **{f"{FOLDER}/map.yaml": MAP})
    (tmp_path / "in" / "Di.yaml").write_text(MAP)
    found = collect([tmp_path / "in"])
    assert [one.student.name for one in found.submissions] == ["Ada Brook", "Cy", "Di"]
    assert all(one.read() == MAP.encode() for one in found.submissions)
    assert found.passed == []


@pytest.mark.parametrize(("name", "student"), [
    ("arrange-0f9116bd-Ada_Lovelace.json", "Ada Lovelace"), ("free-map-0f9116bd-Zoë.json", "Zoë"),
    ("arrange-0f9116bd-_.json", "arrange-0f9116bd-_"), ("a-b-c.json", "a-b-c"), ("Ada_L.json", "Ada_L"),
])  # fmt: skip
def test_what_a_page_hands_in_is_named_after_the_student(tmp_path: Path, name: str, student: str) -> None:
    (tmp_path / name).write_text("{}")
    assert [one.student.name for one in collect([tmp_path]).submissions] == [student]


def test_a_word_file_without_a_map_is_what_its_student_handed_in(tmp_path: Path) -> None:
    document: Any = pytest.importorskip("docx").Document()
    document.add_paragraph("I forgot.")
    for student, others in (("max", ()), ("ana", ("map.yaml",))):
        (tmp_path / student).mkdir()
        document.save(tmp_path / student / "essay.docx")
        for name in others:
            (tmp_path / student / name).write_text("claim:\n  text: A.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("# Notes\n", encoding="utf-8")
    found = collect([tmp_path])
    assert [Path(one.file).name for one in found.submissions] == ["map.yaml", "essay.docx"]
    assert sorted(Path(one).name for one in found.passed) == ["README.md", "essay.docx"]
