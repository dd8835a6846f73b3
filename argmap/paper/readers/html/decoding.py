"""The text of an HTML file: its encoding found as browsers find it (HTML Standard, section 13.2.3.2)."""

import re

from argmap.files import decode, refuse
from argmap.problems import Place

_DECLARED = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:-]{1,40})|<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w:-]{1,40})"""
)
_LOOKED_AT = 1024  # bytes, in which the standard wants the declaration to stand

_CODECS = (
    dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "cp1252", "windows-1252"), "cp1252")
    | {f"windows-125{n}": f"cp125{n}" for n in range(9)}
    | {f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {"iso-8859-9": "cp1254", "koi8-r": "koi8-r", "koi8-u": "koi8-u", "macintosh": "mac-roman"}
    | {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5"}
    | {"euc-jp": "euc-jp", "shift_jis": "cp932", "euc-kr": "cp949"}
)
"""Python's codecs by the labels of the Encoding Standard; ISO 8859-1 means windows-1252 to it."""


def decode_html(content: bytes, file: str) -> str:
    """Return the text of an HTML file; UTF-8 where it declares nothing. Raises ``ReadError``: ``not-utf-8``."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode(content, "utf-16", file)
    declared = _DECLARED.search(content[:_LOOKED_AT])
    label = (declared[1] or declared[2]).decode().casefold() if declared else ""
    if content.startswith(b"\xef\xbb\xbf") or label not in _CODECS:
        return decode(content, file)
    return _decode(content, _CODECS[label], file)


def _decode(content: bytes, codec: str, file: str) -> str:
    try:
        return content.decode(codec).replace("\0", "\ufffd")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} is not {codec}, which the file says it is in"
        raise refuse("not-utf-8", message, "save the file in the encoding UTF-8", Place(file, line)) from error
