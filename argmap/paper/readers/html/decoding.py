"""The text of an HTML file: its encoding found as browsers find it (HTML Standard, section 13.2.3.2)."""

import re
from codecs import CodecInfo

from webencodings import lookup

from argmap.files import AS_UTF8, decode, refuse
from argmap.problems import Place

_DECLARED = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_LOOKED_AT = 1024  # bytes, in which the standard wants the declaration
_READ_AS = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252", "gbk": "gb18030"}
"""Encodings that the standards read as others: a declaration found in ASCII is not in UTF-16 (HTML, 13.2.3.2), and
gb18030 has all that gbk has (Encoding, 10.1.1)."""
_GONE = "replacement"  # what the Encoding Standard calls those that no browser reads


def decode_html(content: bytes, file: str) -> str:
    """Return the text of an HTML file; UTF-8 where it declares nothing known. Raises ``ReadError``: ``not-utf-8``."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode(content, _codec("utf-16le") if content[0] == 0xFF else _codec("utf-16be"), "UTF-16", file)
    label = _label(content)
    encoding = lookup(label)
    name = _READ_AS.get(encoding.name, encoding.name) if encoding else "utf-8"
    if name == "utf-8" or content.startswith(b"\xef\xbb\xbf"):
        return decode(content, file)
    if name == _GONE:
        raise refuse("not-utf-8", f"no browser reads {label} any more", AS_UTF8, Place(file, 1))
    return _decode(content, _codec(name), label, file)


def _label(content: bytes) -> str:
    """Return the name of the encoding that the beginning of a file declares, empty for none."""
    found = _DECLARED.search(content[:_LOOKED_AT])
    return (found[1] or found[2]).decode() if found else ""


def _codec(name: str) -> CodecInfo:
    codec: CodecInfo = lookup(name).codec_info
    return codec


def _decode(content: bytes, codec: CodecInfo, label: str, file: str) -> str:
    try:
        text, _ = codec.decode(content, "strict")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} is not {label}, which the file says it is in"
        raise refuse("not-utf-8", message, AS_UTF8, Place(file, line)) from error
    return text.removeprefix("\ufeff").replace("\0", "\ufffd")
