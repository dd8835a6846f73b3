"""Stretches of a text that stand in quotation marks, of any of the usual pairs."""

import re
from collections.abc import Iterator

QUOTED = re.compile(r"“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|»([^»«]*)«|\"([^\"]*)\"")


def quotations(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks, without them; single marks, which are apostrophes too, are passed over."""
    for match in QUOTED.finditer(text):
        yield next((group for group in match.groups() if group), "")


def unquoted(text: str, instead: str) -> str:
    """Return a text with every quotation replaced."""
    return QUOTED.sub(instead, text)
