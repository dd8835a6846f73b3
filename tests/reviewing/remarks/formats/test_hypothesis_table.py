import pytest

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats import hypothesis_table, table
from argmap.reviewing.remarks.remark import Remark

HEADS = "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags"
ROWS = (
    '2026-11-29 10:00,maria,113,https://example.org/p,Public,Annotation,"open, ""question""",No.,"major,method"\n'
    "2026-11-29 10:01,bo,,https://example.org/p,Confidential,Reply,,=1+1,\n"
    "2026-11-29 10:02,bo,,https://example.org/p,Public,Highlight,the words,,"
)


@pytest.mark.parametrize("separator", [",", "\t"])
def test_a_table_of_the_client_is_read(separator: str) -> None:
    rows = ROWS if separator == "," else ROWS.replace(",", "\t").replace("open\t", "open,").replace("r\tm", "r,m")
    content = f"{HEADS.replace(',', separator)}\n{rows}".encode()
    assert hypothesis_table.is_one(content)
    assert not table.is_one(content)
    assert hypothesis_table.read(content, "x.csv") == [
        Remark("No.", 'open, "question"', by="maria", created="2026-11-29 10:00", tags=("major", "method")),
        Remark("=1+1", by="bo", created="2026-11-29 10:01", audience=("Confidential",), motivation="replying"),
        Remark("", "the words", by="bo", created="2026-11-29 10:02", motivation="highlighting"),
    ]


@pytest.mark.parametrize("content", [b"", b"Comment\nx\n", b'Comment,Quote/description\n"x', b"\xff", b"a\0b"])
def test_what_cannot_be_read_is_told_once(content: bytes) -> None:
    with pytest.raises(ReadError) as error:
        hypothesis_table.read(content, "x.csv")
    assert len(error.value.problems) == 1


def test_rows_of_another_length_are_read() -> None:
    content = f"{HEADS}\nonly\n,,,,,,q,c,t,more,and,more\n".encode()
    assert hypothesis_table.read(content, "x.csv") == [Remark("c", "q", tags=("t",))]
