"""Page numbers and other locators: what they count, and where in the work they point."""

import re
from dataclasses import dataclass

from argmap.citations.vocabulary import either, label, one_of, table

_WORDS = either(word for known in table("labels").values() for word in known)
_NUMBER = r"(?:[ivxlcdm]+\b|(?:[A-Z]|e)?\d+(?:[a-z]?\b|(?=ff?\b))|[A-Z]-\d+\b)"
_ON = r"(?:\s?(?:ff?|sqq?|ss|и\sсл|и\sдалее|i\sn|y\sss|e\sss|et\ss(?:uiv)?)\b\.?|\s?et\sseq\.?)?"  # and following
_RANGE = rf"{_NUMBER}(?:\s*[-–—]\s*{_NUMBER})?{_ON}"
_RANGE = rf"(?:\d+\.\d+\s*[-–—]\s*\d+\.\d+|{_RANGE})"  # 39.1-39.26: pages of a paper's own
_LIST = rf"{_RANGE}(?:(?:,\s?|\s?&\s|\sand\s){_RANGE}(?!\w|\s?\())*(?:,?\s(?:passim|n+\.?\s?\d+))?"
LOCATOR = re.compile(rf"(?<![\w.])(?P<label>(?i:{_WORDS}))\s?(?P<where>{_LIST})(?!\w)")
BARE = re.compile(rf"(?<=[,:])\s*(?P<where>{_RANGE}(?:,\s?{_RANGE})*)\s*(?=[.\s]*$|[.,]\s?\W*$)")
WHOLE = re.compile(rf"(?:(?P<label>(?i:{_WORDS}))\s?)?(?P<where>{_LIST}|passim)")
POINTED = re.compile(rf"(?:,?\s*{one_of('signals', 'pointing')}\s?)(?P<label>(?i:{_WORDS}))?\s?(?P<where>{_LIST})")


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in a work: ``label`` says what ``text`` counts, as CSL names it."""

    label: str
    text: str

    @property
    def spans(self) -> bool:
        """Tell whether it goes from one page to another."""
        return self.label == "page" and "-" in self.text


def where(match: re.Match[str]) -> Locator:
    """Return what a pattern of this module matched, with plain hyphens and no spaces around them."""
    text = re.sub(r"\s*[-–—]\s*", "-", match["where"])
    return Locator((match["label"] and label(match["label"])) or "page", re.sub(r",\s*", ", ", text))
