from io import BytesIO
from zipfile import ZipFile

from argmap.teaching.returning.feedback_zip import feedback_zip
from argmap.teaching.submissions.moodle_names import Participant, participant

PAGES = {Participant("Ada Brook", "1042"): b"one", Participant("Ben", "7"): b"two", Participant("Cem"): b"three"}


def test_moodle_finds_whose_each_page_is() -> None:
    with ZipFile(BytesIO(feedback_zip(PAGES.items()))) as archive:
        found = {participant(name): archive.read(name) for name in archive.namelist()}
    assert found == {one: page for one, page in PAGES.items() if one.number}


def test_the_same_pages_give_the_same_bytes() -> None:
    assert feedback_zip(PAGES.items()) == feedback_zip(reversed(PAGES.items()))


def test_who_handed_in_twice_gets_two_pages() -> None:
    ada = Participant("Ada Brook", "1042")
    with ZipFile(BytesIO(feedback_zip([(ada, b"one"), (ada, b"two")]))) as archive:
        assert [archive.read(name) for name in archive.namelist()] == [b"one", b"two"]
