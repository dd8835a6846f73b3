import pytest

from argmap.desk.refusals import InvalidError
from argmap.desk.sendable import bytes_of, media_type, sendable


def test_what_is_sent_can_be_read() -> None:
    sent = sendable("marks.zip", b"PK\x00\xff")
    assert (sent["name"], sent["type"], bytes_of(sent["data"])) == ("marks.zip", "application/zip", b"PK\x00\xff")


@pytest.mark.parametrize(
    ("name", "type_"), [("a.yaml", "application/yaml"), ("a.html", "text/html"), ("a", "application/octet-stream")]
)
def test_a_name_says_the_media_type(name: str, type_: str) -> None:
    assert media_type(name) == type_


@pytest.mark.parametrize("text", ["?", "YQ", "YQ==\n", "é"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidError):
        bytes_of(text)
