"""One annotation of Hypothesis as a remark, and back (API reference of h; ``APIAnnotationData`` in its client).

What Hypothesis has no place for goes into an object of its own, ``argmap``, which other programs pass over; what should
stand there instead of the words is the last paragraph of the text as well, so that people see it.
"""

import re
from typing import Any
from urllib.parse import quote, unquote

from argmap.reviewing.annotations.annotation import Motivation
from argmap.reviewing.remarks.formats._json_input import all_of, objects_of, text_of, texts_of
from argmap.reviewing.remarks.formats._selected_words import SelectedWords, selected
from argmap.reviewing.remarks.remark import Remark

PUBLIC = frozenset(("", "__world__", "public"))
"""The group that everybody reads."""
USER = re.compile(r"acct:([^@]*)@.*", re.DOTALL)
HOST = "argmap.invalid"
OWN = "argmap"
INSTEAD = "Instead: "


def remark_of_row(row: dict[str, Any]) -> Remark:
    """Return an annotation as a remark; of an annotation that answers others, the last of these is its parent."""
    words = next((found for one in objects_of(row.get("target")) if _says(found := _words(one))), SelectedWords())
    own = next(iter(objects_of(row.get(OWN))), {})
    comment, replaces = _said(text_of(row.get("text")), own)
    motivation = text_of(own.get("motivation"))
    parents = texts_of(row.get("references"))
    return Remark(
        comment, words.exact, words.prefix, words.suffix, None, words.page, by=_by(row),
        created=text_of(row.get("created")), address=text_of(row.get("id")), parent=parents[-1] if parents else "",
        tags=tuple(texts_of(row.get("tags"))), audience=_audience(row, own),
        motivation=motivation if motivation in set(Motivation) else "", replaces=replaces,
    )  # fmt: skip


def row_of_remark(one: Remark) -> dict[str, Any]:
    """Return a remark as an annotation that the client imports."""
    own = {"audience": [*one.audience], "motivation": one.motivation, "replaces": one.replaces}
    kept = {key: value for key, value in own.items() if value or (key == "replaces" and value is not None)}
    user = f"acct:{quote(one.by, safe='', errors='surrogatepass')}@{HOST}"
    return {
        "id": one.address, "created": one.created, "updated": one.created, "user": user,
        "user_info": {"display_name": one.by or None}, "uri": "", "document": {"title": ""},
        "text": _shown(one), "tags": [*one.tags], "group": "__world__", "hidden": False,
        "permissions": {"read": [user if one.audience else "group:__world__"], "update": [user], "delete": [user]},
        **({"references": [one.parent]} if one.parent else {}), "target": [_target(one)], "links": {},
        **({OWN: kept} if kept else {}),
    }  # fmt: skip


def _words(target: dict[str, Any]) -> SelectedWords:
    return selected(target.get("selector"))


def _says(words: SelectedWords) -> bool:
    return bool(words.exact or words.prefix or words.suffix or words.page is not None)


def _by(row: dict[str, Any]) -> str:
    """Return the name that somebody shows, or of the account: ``acct:maria@hypothes.is``."""
    shown = next((text_of(one.get("display_name")) for one in objects_of(row.get("user_info"))), "")
    user = text_of(row.get("user"))
    account = USER.fullmatch(user)
    return shown or (unquote(account[1]) if account else user)


def _audience(row: dict[str, Any], own: dict[str, Any]) -> tuple[str, ...]:
    """Return for whom it is: the group that reads it; what moderators have hidden is for no author to see."""
    groups = [text_of(one) or text_of(one.get("name")) or text_of(one.get("id")) if isinstance(one, dict) else
              text_of(one) for one in all_of(row.get("group"))]  # fmt: skip
    hidden = ["confidential"] if row.get("hidden") is True else []
    private = [one for one in groups if one.casefold() not in PUBLIC]
    return tuple(dict.fromkeys([*texts_of(own.get("audience")), *private, *hidden]))


def _said(text: str, own: dict[str, Any]) -> tuple[str, str | None]:
    """Return the comment and what should stand there instead, which its last paragraph repeats."""
    replaces = own.get("replaces")
    if not isinstance(replaces, str):
        return text, None
    return text.removesuffix(INSTEAD + replaces).removesuffix("\n\n"), replaces


def _shown(one: Remark) -> str:
    if one.replaces is None:
        return one.comment
    return "\n\n".join(filter(None, (one.comment, INSTEAD + one.replaces)))


def _target(one: Remark) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = []
    if one.page is not None:
        selectors.append({"type": "PageSelector", "index": one.page - 1, "label": str(one.page)})
    if one.exact or one.prefix or one.suffix:
        selectors.append({"type": "TextQuoteSelector", "exact": one.exact, "prefix": one.prefix, "suffix": one.suffix})
    return {"source": "", **({"selector": selectors} if selectors else {})}
