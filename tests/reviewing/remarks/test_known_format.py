from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats import remark_formats
from argmap.reviewing.remarks.known_format import format_of
from argmap.reviewing.remarks.remark import Remark

TABLE = b"\xef\xbb\xbfid;Comment\n1;x\n"


@pytest.mark.parametrize("name", ["web-annotation", "hypothesis", "table"])
def test_what_a_format_writes_is_known_whatever_its_name(name: str) -> None:
    found = remark_formats().get(name)
    content = found.write([Remark("x", "y")])  # type: ignore[attr-defined]
    for file in ("x.jsonld", "x.json", "x.csv", "x", "X.JSON"):
        assert format_of(content, file) is found


@pytest.mark.parametrize(
    ("content", "file", "name"),
    [
        (TABLE, "x.txt", "table"),
        (b"Created at,Quote/description,Comment\n", "x.csv", "hypothesis-table"),
        (b'{"total": 0, "rows": []}', "x.json", "hypothesis"),
        (b'{"rows": [{"user": "acct:a@b", "uri": "x"', "x.json", "hypothesis"),
        (b'{"@context": "http://www.w3.org/ns/anno.jsonld", ', "x.json", "web-annotation"),
        (b"{", "x.jsonld", "web-annotation"),
        (b"name\tmark\n", "x.tsv", "hypothesis-table"),
        (b"name,mark\n", "x.csv", "table"),
    ],
)
def test_content_tells_the_format_and_the_name_where_it_does_not(content: bytes, file: str, name: str) -> None:
    assert format_of(content, file) is remark_formats().get(name)


@pytest.mark.parametrize(("content", "file"), [(b"{}", "x.json"), (b"a,b\n", "x"), (b"", "x"), (b"\0", "x.png")])
def test_what_is_in_no_format_is_refused_with_those_that_there_are(content: bytes, file: str) -> None:
    with pytest.raises(ReadError) as error:
        format_of(content, file)
    (problem,) = error.value.problems
    assert problem.rule == "unknown-format"
    assert all(found.SAYS in problem.help for _, found in remark_formats().items())


@given(st.binary(max_size=60), st.sampled_from(["x.json", "x.jsonld", "x.csv", "x"]))
def test_any_bytes_are_read_or_refused(content: bytes, file: str) -> None:
    with suppress(ReadError):
        format_of(content, file).read(content, file)
