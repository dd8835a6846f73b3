"""Numbers that name a work by themselves: of a preprint, a patent, a standard, a technical report."""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.draft import Draft
from argmap.citations.vocabulary import one_of

_APART = rf"(?:(?<=[,.;:(\[{HOLE}{MARK}])\s?|^)"
_BEHIND = rf"(?=\s*(?:[,.;()\]{HOLE}{MARK}]|$))"
_ARXIV = re.compile(
    rf"{_APART}(?:arXiv\spreprint\s)?(?P<number>arXiv:\s?(?:\d{{4}}\.\d{{4,5}}|[a-z-]+(?:\.[A-Z]{{2}})?/\d{{7}})(?:v\d+)?)"
    r"(?:\s\[[\w.-]+\])?",
    re.IGNORECASE,
)
_MEDLINE = re.compile(r"(?<!\w)(?:PMID|PMCID)\b:?\s?(?:PMC)?\d+", re.IGNORECASE)
_VERSION = re.compile(rf"[(\[]{one_of('works', 'versions')}\s?\d[\w.]*[)\]]", re.IGNORECASE)
_ISBN = re.compile(r"(?<!\w)ISBN(?:-1[03])?:?\s?(?P<number>(?:\d[\s-]?){9,12}[\dX])\b", re.IGNORECASE)
_NUMBER = r"(?:(?i:no|number)\.?\s)?(?=[\w/.-]*\d)\w(?:[\w/.-]*\w)?(?:[\s,]\d{3})*"
_PATENT = re.compile(
    rf"{_APART}(?P<number>(?:[A-Z][\w.]*\s){{0,2}}(?i:{one_of('works', 'patents')})\s(?i:application\s)?{_NUMBER})"
    rf"{_BEHIND}"
)
_STANDARD = re.compile(
    rf"{_APART}(?P<number>(?:[A-Z]{{2,}}[\w/.-]*\s){{1,2}}(?i:{one_of('works', 'standards')})\s{_NUMBER}"
    rf"|(?:ISO|IEC|DIN|EN|ANSI|IEEE|NIST|ITU|RFC|BS)[\s/-](?:[A-Z]{{2,}}[\s/-])*\d[\w:.-]*){_BEHIND}"
)
_REPORT = re.compile(
    rf"{_APART}(?P<genre>(?i:{one_of('works', 'reports')}))\s(?:(?i:{one_of('numbers', 'number')}):?\s?)?"
    rf"(?P<number>(?=[\w/.-]*\d)\w[\w/.-]*){_BEHIND}"
)


_COMMAND = re.compile(rf"{_APART}(?P<number>(?:C|Cd|Cmd|Cmnd|Cm|CP|HC|HL)\.?\s\d{{1,5}}(?:-[IVX]+)?){_BEHIND}")
"""Papers laid before the parliament of the United Kingdom, by the letters of their series: Cm 7603, HC 12."""
_LATE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def read_identifier(draft: Draft) -> None:
    """Take the number of a preprint, a patent, a standard or a report, with the words that say which it is."""
    sheet = draft.sheet
    _read_catalogued(draft)
    for mark in sheet.titles():
        if found := _ARXIV.fullmatch(mark.text):
            draft.put("number", found["number"])
            sheet.take(mark.start, mark.end)
    if "number" in draft.fields:
        return
    if found := sheet.find(_ARXIV) or sheet.find(_PATENT) or sheet.find(_STANDARD):
        draft.put("number", sheet.take_match(found, "number"))
    elif found := sheet.find(_COMMAND):
        draft.put("number", sheet.take_match(found, "number").split(maxsplit=1)[1])
    elif (found := sheet.find(_REPORT)) and not (_LATE.fullmatch(found["number"]) and _is_only_year(sheet.open, found)):
        draft.put("genre", found["genre"])
        draft.put("number", sheet.take_match(found, "number"))


def _is_only_year(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number is the only one that can be the year: Working Paper, 2003; but Working Paper 2003, 2020."""
    years = [one for one in _LATE.finditer(text) if not found.start("number") <= one.start() < found.end("number")]
    return not years


def _read_catalogued(draft: Draft) -> None:
    """Take the ISBN; keep apart the version and the numbers of PubMed, which no field holds."""
    sheet = draft.sheet
    if isbn := sheet.find(_ISBN):
        draft.put("isbn", sheet.take_match(isbn, "number"))
    if version := sheet.find(_VERSION):
        draft.keep(*version.span())
    for record in list(_MEDLINE.finditer(sheet.open)):
        draft.keep(*record.span())
