"""Dates of a PDF and dates of ISO 8601 are turned into each other."""

import pytest

from argmap.reviewing.remarks.pdf_markup.dated import iso_date, pdf_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("D:20151230152231+01'00'", "2015-12-30T15:22:31+01:00"),
        ("D:20151230152231-05'30", "2015-12-30T15:22:31-05:30"),
        ("D:20240521163026Z00'00'", "2024-05-21T16:30:26Z"),
        ("D:20240521163026", "2024-05-21T16:30:26"),
        ("20240521", "2024-05-21"),
        ("D:2024", "2024"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_a_date_of_a_pdf_is_read(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize("iso", ["2015-12-30T15:22:31+01:00", "2024-05-21T16:30:26Z", "2024-05-21T16:30:26"])
def test_a_date_is_written_and_read_back(iso: str) -> None:
    assert iso_date(pdf_date(iso)) == iso


def test_what_is_no_date_is_not_written() -> None:
    assert pdf_date("yesterday") == pdf_date("") == ""
