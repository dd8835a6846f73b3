"""Formats say whether they are written by themselves or into a copy of the manuscript."""

from argmap.reviewing.remarks.formats import remark_formats, writes_copies


def test_two_formats_are_written_into_copies() -> None:
    copying = {name for name, found in remark_formats().items() if writes_copies(found)}
    assert copying >= {"docx-comments", "pdf-annotations"}
    assert "table" not in copying
