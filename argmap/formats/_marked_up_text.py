"""Text of a mind map that may be marked up as HTML, without the markup; addresses of its links are kept."""

import re
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>")
_HREF = re.compile(r"href\s*=\s*[\"']?(https?://[^\s\"'<>]+)", re.IGNORECASE)
_BREAKS = frozenset(("br", "p", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4"))
_ASIDE = re.compile(r"<!--|<(style|script|head)\b[^<>]*>", re.IGNORECASE)
_ENDS = {name: re.compile(rf"</{name}\s{{0,20}}>", re.IGNORECASE) for name in ("style", "script", "head")}
_ENDS[""] = re.compile("-->")


def without_html(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without HTML, and the addresses that its links lead to; a text without tags stays as it is."""
    if not _TAG.search(text):
        return text, ()
    addresses: list[str] = []

    def of_tag(match: re.Match[str]) -> str:
        addresses.extend(unescape(found) for found in _HREF.findall(match[3]))
        return " " if match[2].lower() in _BREAKS else ""

    plain = unescape(_TAG.sub(of_tag, _without_asides(text)))
    return " ".join(plain.split()), tuple(dict.fromkeys(addresses))


def _without_asides(text: str) -> str:
    """Return HTML without comments, styles and scripts; linear, as one that is never closed is looked for once."""
    parts: list[str] = []
    open_: set[str] = set()
    at = 0
    for start in _ASIDE.finditer(text):
        name = (start[1] or "").lower()
        if start.start() < at or name in open_:
            continue
        if end := _ENDS[name].search(text, start.end()):
            parts.append(text[at : start.start()])
            at = end.end()
        else:
            open_.add(name)
    return " ".join([*parts, text[at:]])
