"""The numbers that a word processor shows for notes (ECMA-376, part 1, sections 17.11.17 to 17.11.19).

They may begin again in each section, and endnotes have Roman numerals unless the document says otherwise. Where they
begin again on each page, a DOCX does not say what is shown.
"""

from collections.abc import Iterable, Iterator, Mapping

from argmap.paper.readers.docx.story import NoteKey, Text

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LONGEST_ROMAN = 399


def labels(keys: Iterable[NoteKey], body: Text, settings: Text) -> Iterator[tuple[NoteKey, str]]:
    """Yield the label of each note; ``keys`` are the notes with numbers in the order of their references."""
    counts: dict[str, int] = {}
    last: dict[str, int] = {}
    for key in keys:
        section = body.sections.get(key, 0)
        said = settings.numbering.get((key.part, 0), {}) | body.numbering.get((key.part, section), {})
        if said.get("w:numRestart") == "eachPage":
            continue
        if said.get("w:numRestart") == "eachSect" and last.get(key.part, section) != section:
            counts[key.part] = 0
        counts[key.part] = counts.get(key.part, 0) + 1
        last[key.part] = section
        yield key, _written(counts[key.part], key, said)


def _written(number: int, key: NoteKey, said: Mapping[str, str]) -> str:
    form = said.get("w:numFmt", "lowerRoman" if key.part == "endnotes" else "decimal")
    if form in ("lowerRoman", "upperRoman") and number <= _LONGEST_ROMAN:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    if form in ("lowerLetter", "upperLetter"):  # a, b ... z, aa, bb
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
