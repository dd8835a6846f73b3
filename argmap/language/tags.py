"""Tags of languages (BCP 47), and the names that people write instead."""

import re
from functools import cache

from argmap.language._language import every

_LONG = 3
_VARIANT = r"[a-z0-9]{5,8}|[0-9][a-z0-9]{3}"
_TAG = re.compile(
    rf"(?:[a-z]{{2,3}}(?:-[a-z]{{3}}){{0,3}}(?:-[a-z]{{4}})?(?:-(?:[a-z]{{2}}|[0-9]{{3}}))?(?:-(?:{_VARIANT}))*"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)",
    re.IGNORECASE | re.ASCII,
)
"""The syntax of RFC 5646, section 2.1, without the tags of old that it keeps for their own sake, and without primary
subtags of four to eight letters, which are possible and none of which is registered: ``English`` is a name."""


def is_tag(text: str) -> bool:
    """Tell whether a text has the form of a tag, and does not begin with a longer code than need be: ``eng``."""
    primary = text.partition("-")[0].lower()
    return _TAG.fullmatch(text) is not None and (len(primary) < _LONG or primary not in _names())


def code_of(name: str) -> str | None:
    """Return the code of a language by its name, in English or in that language; ``None`` for an unknown name."""
    return _names().get(" ".join(name.lower().split()))


def meant(text: str) -> str | None:
    """Return the tag that somebody means who writes a name, or a tag with other signs or a longer code: ``en_GB``."""
    if code := code_of(text):
        return code
    head, *rest = re.split(r"[-_\s]+", text)
    guess = "-".join((code_of(head) or head, *rest))
    return guess if is_tag(guess) else None


@cache
def _names() -> dict[str, str]:
    return {name: code for one in every() for code, names in one.languages.items() for name in names}
