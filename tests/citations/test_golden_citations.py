"""Every note and entry of the paper against the record that was made by hand, with and without italics."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from argmap.citations.notes import parse_note
from argmap.citations.parsing import parse_entry
from argmap.paper.gathering import gather
from tests.citations.scoring import Score, compare
from tests.citations.shared import article, truth, without_emphasis

TEXTS = pytest.mark.parametrize("change", [str, without_emphasis], ids=["italics", "plain"])
Change = Callable[[str], str]


@TEXTS
def test_entries(change: Change) -> None:
    paper, score = truth(), Score()
    works = {work.id: work for work in paper.works}
    for entry, key in zip(article().entries, paper.references, strict=True):
        cited = parse_entry(change(entry.text))
        compare(score, key, works[key], cited.work, entry.text)
        assert cited.work
        assert cited.work.id == key
        assert cited.rest == ()
    print(f"entries: {score}")
    assert (score.right, score.total) == (121, 121)


@TEXTS
def test_notes(change: Change) -> None:
    """What is not as in the record, the notes do not say: note 9 names no work, and note 3 translates differently."""
    paper, score = truth(), Score()
    works = {work.id: work for work in paper.works}
    for note, expected in zip(article().notes, paper.footnotes, strict=True):
        parsed, where = parse_note(change(note.text)), f"note {note.number}"
        for index, citation in enumerate(expected.cites):
            cited = parsed.cites[index] if index < len(parsed.cites) else None
            score.count(where, "prefix", citation.prefix or "", cited.prefix if cited else "")
            score.count(where, "locator", citation.locator or "", cited.where.text if cited and cited.where else "")
            if citation.ibid:
                score.count(where, "ibid", "ibid", cited.back.kind if cited and cited.back else "")
            else:
                compare(score, where, works[citation.work or ""], cited.work if cited else None, note.text)
        kept = bool(parsed.explains) or any(one.rest for one in parsed.cites)
        score.count(where, "explains", str(bool(expected.text)), str(kept))
    print(f"notes: {score}")
    assert (score.right, score.total) == (228, 241)
    assert {where for where, *_ in score.wrong} == {"note 3", "note 7", "note 9"}


@TEXTS
def test_whole_paper(change: Change) -> None:
    """The bibliography put together: list and notes as one, Ibid. and ids as in the record."""
    paper, made, score = truth(), article(), Score()
    notes = tuple(replace(note, text=change(note.text)) for note in made.notes)
    entries = tuple(replace(entry, text=change(entry.text)) for entry in made.entries)
    text = " ".join([*(one.text for one in made.notes), *(one.text for one in made.entries)])
    found = gather(replace(made, notes=notes, entries=entries)).paper
    assert found.references == paper.references
    expected, got = {one.id: one for one in paper.works}, {one.id: one for one in found.works}
    for key in paper.references:
        compare(score, key, expected[key], got[key], text)
    for note, read in zip(paper.footnotes, found.footnotes, strict=True):
        assert read.number == note.number
        if note.number != 9:  # names no work, only an address
            assert len(read.cites) == len(note.cites)
        for one, other in zip(note.cites, read.cites, strict=False):
            where = f"note {note.number}"
            score.count(where, "locator", one.locator or "", other.locator or "")
            score.count(where, "ibid", str(one.ibid), str(other.ibid))
            if one.work in paper.references:
                score.count(where, "work", one.work or "", other.work or "")
            elif one.work and note.number != 9:
                compare(score, where, expected[one.work], got[other.work or ""], text)
    print(f"whole paper: {score}")
    assert (score.right, score.total) == (220, 220)
