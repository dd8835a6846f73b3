"""Keys below a text that has none itself, or deeper than the key that they belong beside: YAML takes them for text."""

import re
from collections.abc import Iterator, Sequence

from argmap.notation.reading.slips.known_words import is_key
from argmap.notation.reading.slips.slip import Slip, TypedLine

KEY = re.compile(r"(?P<items>(?:- +)*)(?P<key>[^\W\d_][\w-]*(?: [\w-]+)?):(?:\s+(?P<value>\S.*))?$")
ITEM = re.compile(r"(?P<items>(?:- +)+)(?P<text>[^\s\"'{\[|>#].*)$")
LONGEST = 60


def find(lines: Sequence[TypedLine], text: str) -> Iterator[Slip]:
    """Yield each text with keys below it, at the text, and each key that is too deep, at the key."""
    del text
    above: TypedLine | None = None  # the line whose plain text may go on
    for line in lines:
        key = KEY.match(line.body)
        if above and key and not key["items"] and is_key(key["key"]) and line.indent > above.indent:
            slip = _below(above, line)
            if slip:
                yield slip
        elif above and key and key["items"] and is_key(key["key"]) and line.indent > above.indent:
            yield from _items_below(above, line)
        if key or line.body.startswith("- ") or not above or line.indent <= above.indent:
            above = line if _may_go_on(line.body) else None


def _may_go_on(body: str) -> bool:
    found = KEY.match(body)
    if found:
        return bool(found["value"]) and found["value"][0] not in "\"'{[|>#&*!"
    return bool(ITEM.match(body))


def _items_below(above: TypedLine, line: TypedLine) -> Iterator[Slip]:
    """Yield the slip of a text with a list below it that no key introduces."""
    key, item = KEY.match(above.body), ITEM.match(above.body)
    message = "a statement with premises below it needs `text:` and `premises:`"
    last = "then `premises:` in the column of `text`, and the list below that"
    if key is None and item is not None:
        start, said = above.at + item.start("text"), item["text"]
        shown = f"`- text: {said}`" if len(said) <= LONGEST else "`- text: ` before the sentence"
        yield Slip("listed", start, start + len(said), message, f"write {shown}, {last}")
    elif key is not None and key["key"] == "claim" and not key["items"]:
        start = above.at + key.start("value")
        shown = f"`text: {key['value']}`" if len(key["value"]) <= LONGEST else "`text: ` and the sentence"
        cure = f"write {shown} on a line of its own below `claim:`, {last}"
        yield Slip("listed", start, start + len(key["value"]), message, cure)
    elif key is not None and key["key"] == "text" and line.indent >= above.indent + len(key["items"]):
        message = "a list needs a key above it: this one is read as a part of the text above it"
        cure = "write `premises:` or `objections:` on a line above it, in the column of `text`"
        yield Slip("list without key", line.at, line.at + 1, message, cure)


def _below(above: TypedLine, line: TypedLine) -> Slip | None:
    key = KEY.match(above.body)
    if key is None:
        item = ITEM.match(above.body)
        if item is None or line.indent < above.indent + 2:
            return None
        start, said = above.at + item.start("text"), item["text"]
        shown = f"`- text: {said}`" if len(said) <= LONGEST else "`- text: ` before the sentence"
        return Slip(
            "keyless", start, start + len(said), "a statement with keys below it needs the key `text`", f"write {shown}"
        )
    column = above.indent + len(key["items"])
    if key["key"] == "claim" and not key["items"]:
        start = above.at + key.start("value")
        shown = f"`text: {key['value']}`" if len(key["value"]) <= LONGEST else "`text: ` and the sentence"
        cure = f"write {shown} on a line of its own below `claim:`, in the column of the other keys"
        return Slip(
            "keyless", start, start + len(key["value"]), "a statement with keys below it needs the key `text`", cure
        )
    if line.indent <= column:
        return None
    end = line.at + line.body.index(":")
    cure = f"begin it in the column of `{key['key']}`, the key above it"
    return Slip(
        "deep key", line.at, end, "this key is indented too deep: it is read as a part of the text above it", cure
    )
