"""Texts, titles, tags, rules and data as Argdown has to be given them to read them back as they are.

Sources: "Escaping characters" in https://argdown.org/syntax; section 7.3.1 of YAML 1.2 (https://yaml.org/spec/1.2).
"""

import json
import re
from typing import Any

from argmap.formats.argdown.argdown_lexer import SPECIAL, TAG
from argmap.formats.argdown.shortcodes import SHORTCODES

ALWAYS = re.compile(r"[\\#*_\[<{]|/(?=[/*])|=(?===)|(?<===)=|(?<==)=(?==)")
IN_RULES = re.compile(r"[\\#*_\[<{,]|/(?=[/*])|-(?=-)|(?<=-)-|^-|-$")
UNSAFE = re.compile(
    "[^\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
PLAIN_TAG = re.compile("[A-Za-z0-9\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff-]+")
LONGER_TAG = re.compile(r"[^\s()]+(?: [^\s()]+)*")
TITLE = re.compile(r"[^\[\]\s@^\-<>][^\[\]@\n]*")
MADE_UP_TITLE = re.compile(r"Untitled \d+")
NOTHING = "…"
"""What stands for a text that has nothing to see."""


def is_plain(text: str) -> bool:
    """Tell whether a text can be written as text: it has no line breaks and no blanks but single ones inside."""
    return bool(text) and text == " ".join(text.split()) and not UNSAFE.search(text)


def escaped(text: str, always: re.Pattern[str] = ALWAYS) -> str:
    """Return a text on one line, with a backslash before each character that would mean something."""
    said = " ".join(UNSAFE.sub(" ", text).split()) or NOTHING
    marks = {found.start() for found in always.finditer(said)}
    for at in range(len(said) - 1, -1, -1):
        found = SPECIAL.match(said, at) if said[at] in ".:" else None
        if found and (found[0].strip() in SHORTCODES or not marks.isdisjoint(range(at + 1, found.end()))):
            marks.add(at)
    return "".join(f"\\{sign}" if at in marks else sign for at, sign in enumerate(said))


def title_is_safe(title: str) -> bool:
    """Tell whether a title can stand in brackets, and is none that Argdown makes up for a statement without one.

    Argdown counts those up without looking whether the text has such a title: it would take the two for one.
    """
    fits = TITLE.fullmatch(title) and not MADE_UP_TITLE.fullmatch(title)
    return bool(fits) and is_plain(title) and len(title) <= 200


def tags_as_text(tags: tuple[str, ...]) -> str | None:
    """Return tags as they follow a text; ``None`` where one cannot be written so."""
    if len(set(tags)) < len(tags):
        return None
    found = []
    for tag in tags:
        if PLAIN_TAG.fullmatch(tag) and TAG.fullmatch(f"#{tag}"):
            found.append(f"#{tag}")
        elif LONGER_TAG.fullmatch(tag) and is_plain(tag):
            found.append(f"#({tag})")
        else:
            return None
    return " ".join(found)


def flow(value: Any) -> str:
    """Return data as YAML in one line, such that no brace or equals sign in a text ends it for Argdown."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return json.dumps(value)


def flow_lines(value: dict[str, Any], indent: str) -> str:
    """Return data as YAML over several lines: a line for each key, and for each item of a list."""
    lines = []
    for key, one in value.items():
        if isinstance(one, list) and one:
            items = f",\n{indent}  ".join(map(flow, one))
            lines.append(f"{indent}{key}: [\n{indent}  {items}\n{indent}]")
        else:
            lines.append(f"{indent}{key}: {flow(one)}")
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def _quoted(text: str) -> str:
    said = json.dumps(text, ensure_ascii=False)[1:-1]
    said = re.sub(r"[{}]|=(?==)|\x7f", lambda found: f"\\u{ord(found[0]):04x}", said)
    return '"' + UNSAFE.sub(lambda found: _code(found[0]), said) + '"'


def _code(sign: str) -> str:
    number = ord(sign)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
