"""Files in every encoding of the WHATWG Encoding Standard, by every label that it has for them."""

from pathlib import Path

import pytest
from webencodings import lookup
from webencodings.labels import LABELS

from argmap.files import AS_UTF8
from argmap.paper.readers import html
from argmap.paper.readers.html.decoding import decode_html
from argmap.problems import ReadError

GONE = "replacement"
"""The standard's name for encodings that no browser reads any more."""
SCRIPTS = ("é", "Ağ", "Łódź", "Ж", "ق", "Ω", "ש", "ไ", "港", "港口", "ポ", "포")
FILES = {
    "windows-1252": (b'<meta charset="windows-1252"><p>caf\xe9 \x93x\x94', "café “x”"),
    "ISO 8859-1 is windows-1252": (
        b'<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>\x96',
        "–",
    ),
    "latin1 is windows-1252": (b"<meta charset=latin1><p>\x96", "–"),
    "XHTML": (b'<?xml version="1.0" encoding="koi8-r"?><p>\xc1</p>', "а"),
    "cp1251": (b"<meta charset=cp1251><p>\xcf\xee\xf0\xf2", "Порт"),
    "latin2": (b"<meta charset=latin2><p>\xa3\xf3d\xbc", "Łódź"),
    "iso88592": (b"<meta charset=iso88592><p>\xa3\xf3d\xbc", "Łódź"),
    "x-sjis": (b"<meta charset=x-sjis><p>\x8d`", "港"),
    "gb2312 is gb18030": (b"<meta charset=gb2312><p>\xb8\xdb \x95\x32\x82\x36", "港 𠀀"),
    "capital letters": (b"<META CHARSET=CP1251><p>\xcf", "П"),
    "UTF-16 cannot be declared in ASCII": ("<meta charset=utf-16><p>é".encode(), "é"),
    "x-user-defined is windows-1252": (b"<meta charset=x-user-defined><p>\xe9", "é"),
    "an unknown label": ("<meta charset=klingon><p>é".encode(), "é"),
    "nothing declared": ("<p>é".encode(), "é"),
    "UTF-16, little end first": ("\ufeff<p>é".encode("utf-16-le"), "é"),
    "UTF-16, big end first": ("\ufeff<p>é".encode("utf-16-be"), "é"),
    "a mark of byte order overrules": (b"\xef\xbb\xbf<meta charset=latin1><p>\xc3\xa9", "é"),
    "a mark of UTF-16 overrules": ("\ufeff<meta charset=latin1><p>é".encode("utf-16-le"), "é"),
}


@pytest.mark.parametrize("case", FILES)
def test_files(tmp_path: Path, case: str) -> None:
    content, text = FILES[case]
    file = tmp_path / "a.htm"
    file.write_bytes(content)
    assert [block.text for block in html.read(file)] == [text]


@pytest.mark.parametrize("label", [one for one, name in LABELS.items() if name != GONE])
def test_every_label(label: str) -> None:
    name = LABELS[label]
    codec = lookup("utf-8" if name.startswith("utf-16") else "windows-1252" if name == "x-user-defined" else name)
    texts = [text for text in SCRIPTS if _writable(text, codec.codec_info.name)]
    assert texts
    page = f"<meta charset='{label}'><p>{' '.join(texts)}"
    assert decode_html(page.encode(codec.codec_info.name), "a.html") == page


def _writable(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


WRONG = {
    "a byte of no letter": (
        b"<meta charset=cp1253>\n<p>\xff",
        "byte 0xff is not cp1253, which the file says it is in",
        2,
    ),
    "half a character": (b"<meta charset=big5><p>\xa4", "byte 0xa4 is not big5, which the file says it is in", 1),
    "not UTF-8": (b"<p>a\n\xe9", "byte 0xe9 is not UTF-8", 2),
    "not UTF-8, unknown label": (b"<meta charset=klingon>\n\xe9", "byte 0xe9 is not UTF-8", 2),
    "half of UTF-16": (b"\xff\xfea\0b", "byte 0x62 is not UTF-16, which the file says it is in", 1),
    "an encoding that is gone": (b"<p>a\n<meta charset=hz-gb-2312>", "no browser reads hz-gb-2312 any more", 1),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_read(case: str) -> None:
    content, message, line = WRONG[case]
    with pytest.raises(ReadError) as caught:
        decode_html(content, "a.html")
    (problem,) = caught.value.problems
    assert (problem.rule, problem.message) == ("not-utf-8", message)
    assert (problem.help, problem.place.line) == (AS_UTF8, line)
