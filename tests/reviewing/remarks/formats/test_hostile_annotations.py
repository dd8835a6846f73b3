"""No PDF, however broken, gives anything but remarks or one clear message."""

import re
import time
from contextlib import suppress
from io import BytesIO

import pytest
from pypdf import PdfWriter

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats.pdf_annotations import read, write
from argmap.reviewing.remarks.remark import Remark
from tests.reviewing.remarks.formats.setting_pdf import SetLine, SetPage, acrobat, annotated, set_pages

LINE = SetLine("The state chose its policy.", 50, 700)
PAPER = set_pages(SetPage([LINE]))


def refusal(content: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(content, "paper.pdf")
    [problem] = caught.value.problems
    assert problem.place is not None
    assert problem.place.file == "paper.pdf"
    return problem.rule


@pytest.mark.parametrize("corner", ["nan", "1e39", "-99999999999999999999999", "/Name", "(text)", "null"])
def test_areas_of_no_numbers_mark_nothing(corner: str) -> None:
    content = annotated(PAPER, {"Subtype": "/Highlight", "Contents": "So?", "QuadPoints": acrobat([(1, 2, 3, 4)])})
    broken = re.sub(rb"/QuadPoints \[[^]]*\]", f"/QuadPoints [ {(corner + ' ') * 8}]".encode(), content)
    assert broken != content
    assert [(one.comment, one.exact) for one in read(broken, "paper.pdf")] == [("So?", "")]


@pytest.mark.slow
def test_areas_without_number_mark_nothing() -> None:
    many = {"Subtype": "/Highlight", "Contents": "So?", "QuadPoints": acrobat([LINE.area()]) * 125_000}
    assert [(one.comment, one.exact) for one in read(annotated(PAPER, many), "paper.pdf")] == [("So?", "")]


@pytest.mark.parametrize("kind", ["/R", "/Group"])
def test_answers_in_a_circle_end(kind: str) -> None:
    circle = [{"Subtype": "/Text", "Contents": f"{n}", "IRT": (n + 1) % 3, "RT": kind} for n in range(3)]
    itself = {"Subtype": "/Text", "Contents": "3", "IRT": 3, "RT": kind}
    found = read(annotated(PAPER, *circle, itself), "paper.pdf")
    assert {each for one in found for each in one.comment.split()} == {"0", "1", "2", "3"}
    assert sum(not one.parent for one in found) >= 2


@pytest.mark.slow
def test_ten_thousand_annotations_are_read_and_more_are_refused() -> None:
    marked = {"Subtype": "/Highlight", "QuadPoints": acrobat([LINE.area("chose")]), "Contents": "So?"}
    content = annotated(PAPER, *[{**marked, "IRT": max(0, n - 1), "RT": "/R"} for n in range(10_000)])
    began = time.perf_counter()
    assert len(read(content, "paper.pdf")) == 10_000
    assert time.perf_counter() - began < 60
    assert refusal(annotated(PAPER, *[marked] * 10_001)) == "too-large"


def test_damage_is_told_or_mended() -> None:
    content = annotated(PAPER, {"Subtype": "/Text", "Contents": "So?"})
    assert refusal(b"%PDF-1.7\n" + b"rubbish" * 100) == "broken-file"
    broken = re.sub(rb"startxref\s+\d+", b"startxref\n7", content)
    assert [one.comment for one in read(broken, "paper.pdf")] == ["So?"]
    for cut in range(0, len(content), len(content) // 12):
        with suppress(ReadError):
            read(content[:cut], "paper.pdf")


def test_a_password_is_told() -> None:
    writer = PdfWriter(clone_from=BytesIO(PAPER))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert refusal(out.getvalue()) == "encrypted-file"
    with pytest.raises(ReadError, match="password"):
        write([Remark("So?")], out.getvalue())


def test_nothing_is_written_into_a_broken_file() -> None:
    for content in (b"%PDF-1.7\n", PAPER[:300], PAPER[: len(PAPER) // 2]):
        with pytest.raises(ReadError):
            write([Remark("So?", "chose")], content)
