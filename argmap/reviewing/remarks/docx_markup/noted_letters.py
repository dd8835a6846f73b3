"""The notes of a DOCX: a comment on words of one stands at its reference, since Word has none inside notes."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from argmap.reviewing.remarks.docx_markup.run_letters import RunLetters

_NOTES = {"footnotes": ("w:footnote", "w:footnoteReference"), "endnotes": ("w:endnote", "w:endnoteReference")}


class NoteLetters(RunLetters):
    """The letters of a note; ``run`` is the run with its reference."""

    def __init__(self, note: Any, run: Any) -> None:
        super().__init__(note)
        self.run = run


def notes_of(document: Any) -> Iterator[NoteLetters]:
    """Yield the notes of a document that the text refers to."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _NOTES and not relation.is_external:
            note, reference = map(qn, _NOTES[kind])
            runs = {one.get(qn("w:id")): one.getparent() for one in document.element.body.iter(reference)}
            for one in parse_xml(relation.target_part.blob).iter(note):
                if one.get(qn("w:id")) in runs:
                    yield NoteLetters(one, runs[one.get(qn("w:id"))])
