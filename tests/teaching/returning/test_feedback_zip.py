from io import BytesIO
from zipfile import ZipFile

from argmap.teaching.returning.feedback_zip import feedback_zip
from argmap.teaching.submissions.moodle_names import Participant, participant

PAGES = {Participant("Ada Brook", "1042"): b"one", Participant("Ben", "7"): b"two", Participant("Cem"): b"three"}


def test_moodle_finds_whose_each_page_is() -> None:
    with ZipFile(BytesIO(feedback_zip(PAGES))) as archive:
        found = {participant(name): archive.read(name) for name in archive.namelist()}
    assert found == {one: page for one, page in PAGES.items() if one.number}


def test_the_same_pages_give_the_same_bytes() -> None:
    assert feedback_zip(PAGES) == feedback_zip(dict(reversed(PAGES.items())))
