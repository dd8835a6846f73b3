"""What the selectors of an annotation say of the words that it is on (Web Annotation Data Model 2017, section 4.2).

Read are the text quote selector (4.2.4), the text position selector (4.2.5), the page of a PDF in a fragment selector
(4.2.1; RFC 3778 and 8118, "page="), the beginning of a range selector (4.2.8), what refines a selector (4.2.9), and
the page selector that only Hypothesis has. Others (CSS, XPath, SVG) name parts of a page and no words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from argmap.reviewing.remarks.formats._json_input import count_of, objects_of, text_of

PAGE = re.compile(r"(?:^|[#&])page=(\d{1,5})(?!\d)")


@dataclass(frozen=True, slots=True)
class SelectedWords:
    """Words, and where they are, as in a ``Remark``."""

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    page: int | None = None


def selected(selectors: Any) -> SelectedWords:
    """Return what one selector or a list of them says; of several that say the same thing the first counts."""
    found = SelectedWords()
    for one in objects_of(selectors):
        said = _said(one)
        words = found if found.exact or found.prefix or found.suffix else said
        found = SelectedWords(
            words.exact, words.prefix, words.suffix,
            said.start if found.start is None else found.start, said.page if found.page is None else found.page,
        )  # fmt: skip
    return found


def page_in(address: str) -> int | None:
    """Return the page that the end of an address names: ``paper.pdf#page=3``."""
    found = PAGE.search(address)
    return int(found[1]) or None if found else None


def _said(selector: dict[str, Any]) -> SelectedWords:
    """Return what a selector says with all that refines it, each within what the one before it selects."""
    found = SelectedWords()
    for depth, one in enumerate(_chain(selector)):
        found = _refined(found, _alone(one), depth)
    return found


def _chain(selector: dict[str, Any]) -> Iterator[dict[str, Any]]:
    inside = [selector]
    while inside:
        yield inside[0]
        inside = objects_of(inside[0].get("refinedBy"))


def _refined(whole: SelectedWords, part: SelectedWords, depth: int) -> SelectedWords:
    """Return a part of a selection; its position counts within the whole, so it is none in the text."""
    page = part.page if whole.page is None else whole.page
    if part.exact or part.prefix or part.suffix:
        return replace(part, page=page, start=part.start if not depth else None)
    return replace(whole, page=page, start=part.start if not depth else whole.start)


def _alone(selector: dict[str, Any]) -> SelectedWords:
    match text_of(selector.get("type") or selector.get("@type")).removeprefix("oa:"):
        case "TextQuoteSelector":
            exact, prefix, suffix = (text_of(selector.get(key)) for key in ("exact", "prefix", "suffix"))
            return SelectedWords(exact, prefix, suffix)
        case "TextPositionSelector":
            return SelectedWords(start=count_of(selector.get("start")))
        case "FragmentSelector":
            return SelectedWords(page=page_in(text_of(selector.get("value"))))
        case "PageSelector":
            index = count_of(selector.get("index"))
            return SelectedWords(page=None if index is None else index + 1)
        case "RangeSelector":
            return next((_alone(one) for one in objects_of(selector.get("startSelector"))), SelectedWords())
    return SelectedWords()
