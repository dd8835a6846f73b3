import base64
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from argmap.desk import exporting
from argmap.desk.exporting import export_formats, exported
from argmap.formats import writable
from argmap.notation.reading import load, loads
from argmap.renderers import renderers
from argmap.reports.report_forms import forms_of_any
from tests.desk.desks import ask, example, refused
from tests.reviewing.opened_files import everything_in

QUICK = sorted({*renderers().names(), *writable()} - {"pdf", "pptx"})


@pytest.mark.parametrize("name", QUICK)
def test_every_format_gives_a_file(name: str, tmp_path: Path) -> None:
    answer = ask(example(tmp_path), "export", to=name)
    assert answer["name"].startswith("school.")
    assert "/" in answer["type"]
    assert len(base64.b64decode(answer["data"])) > 20


@pytest.mark.slow
@pytest.mark.parametrize("name", ["pdf", "pptx"])
def test_the_slow_formats_too(name: str, tmp_path: Path) -> None:
    test_every_format_gives_a_file(name, tmp_path)


@pytest.mark.parametrize("form", forms_of_any())
def test_a_report_comes_in_every_form(form: str, tmp_path: Path) -> None:
    answer = ask(example(tmp_path), "export", to=f"report-{form}")
    assert answer["name"] == f"school-report.{form}"
    content = base64.b64decode(answer["data"])
    assert "School should begin at nine" in everything_in(content)


def test_all_that_render_convert_and_report_write_is_offered() -> None:
    reports = {f"report-{name}" for name in forms_of_any()}
    assert {one.name for one in export_formats()} == {*renderers().names(), *writable(), *reports}
    assert all(one.says for one in export_formats())


def test_a_large_map_drawn_in_sheets_is_an_archive(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    reasons = "\n".join(f"    - text: Reason {n}.\n      premises: [Ground {n}., Other {n}.]" for n in range(40))
    file.write_text(f"title: T\nclaim:\n  text: A.\n  premises:\n{reasons}\n", encoding="utf-8")
    found = exported(load(file), "svg")
    assert (found.name, found.type) == ("large-svg.zip", "application/zip")
    with ZipFile(BytesIO(found.content)) as archive:
        assert "large.svg" in archive.namelist()
        assert len(archive.namelist()) > 2


def test_where_no_pixels_can_be_made_the_page_is_to_make_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not [one for one in export_formats() if one.by_page]
    monkeypatch.setattr(exporting, "IN_BROWSER", True)
    monkeypatch.setattr(exporting, "find_spec", lambda _: None)
    assert sorted(one.name for one in export_formats() if one.by_page) == ["pdf", "png"]
    assert "pptx" not in {one.name for one in export_formats()}


def test_a_page_gets_each_drawing_as_a_file_of_its_own(tmp_path: Path) -> None:
    (one,) = ask(example(tmp_path), "draw")["files"]
    assert (one["name"], one["type"]) == ("school.svg", "image/svg+xml")
    assert b"School should begin" in base64.b64decode(one["data"])


def test_what_is_exported_reads_again(tmp_path: Path) -> None:
    desk = example(tmp_path)
    text = base64.b64decode(ask(desk, "export", to="yaml")["data"]).decode()
    assert loads(text).map.claim.text == "School should begin at nine."


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    assert "svg" in refused(example(tmp_path), "export", to="svgg")["message"]
