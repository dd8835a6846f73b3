"""Comments are added to a DOCX at the words of remarks; its text stays and looks as it was."""

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from argmap.reviewing.remarks.formats.docx_comments import read, write
from argmap.reviewing.remarks.remark import Remark
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.writing_docx import write_docx
from tests.reviewing.remarks.formats.packing_comments import answer, comment, docx, end, run, start


def original() -> bytes:
    document = Document()
    document.core_properties.author = "The Author"
    first = document.add_paragraph("The state ")
    first.add_run("chose").bold = True
    first.add_run(" its policy; ")
    first.add_run("nobody\tdisputes").italic = True
    first.add_run(" it, they say.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "A cell of words"
    table.cell(0, 1).text = "and the state"
    return saved(document)


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def look(content: bytes) -> list[tuple[str, object, object, object]]:
    """Return the letters of a document, each with how it looks."""
    document = Document(BytesIO(content))
    runs = [Run(one, document) for one in document.element.body.iter(f"{{{document.element.nsmap['w']}}}r")]
    return [(letter, one.bold, one.italic, one.underline) for one in runs for letter in one.text]


def test_comments_stand_at_their_words_and_the_text_looks_as_before() -> None:
    quotes = ["state chose its", "policy; nobody", "hose it", "disputes it", "of words", "they say.", "A cell"]
    remarks = [Remark(f"Point {n}", quote, by="R2", created="2026-11-29T10:00:00Z") for n, quote in enumerate(quotes)]
    copy = write(remarks, original())
    found = {one.comment: one for one in read(copy, "copy.docx")}
    exact = ["state chose its", "policy; nobody", "hose it", "disputes it", "of words", "they say", "A cell"]
    assert [found[f"Point {n}"].exact for n in range(len(quotes))] == exact
    assert {(one.by, one.created) for one in found.values()} == {("R2", "2026-11-29T10:00:00Z")}
    assert look(copy) == look(original())
    properties = Document(BytesIO(copy)).core_properties
    assert (properties.author, properties.last_modified_by) == ("The Author", "")


def test_words_that_are_not_certainly_at_one_place_are_quoted() -> None:
    remarks = [
        Remark("Which?", "the state"),
        Remark("Fine.", created="yesterday"),
        Remark("Here.", "state", suffix=" chose its"),
    ]
    copy = write(remarks, original())
    assert [(one.comment, one.exact, one.created) for one in read(copy, "copy.docx")] == [
        ("On “the state”: Which?", "", ""),
        ("Fine.", "", ""),
        ("Here.", "state", ""),
    ]
    assert look(copy) == look(original())


def test_replies_follow_what_they_answer() -> None:
    remarks = [
        Remark("Because.", parent="why", address="because", by="R3"),
        Remark("Why?", "chose", address="why", tags=("major", "resolved")),
        Remark("I see.", parent="because"),
    ]
    first, *replies = read(write(remarks, original()), "copy.docx")
    assert (first.comment, first.exact, first.tags) == ("Major: Why?", "chose", ("resolved",))
    assert {(one.comment, one.parent) for one in replies} == {
        ("Because.", first.address),
        ("I see.", replies[0].address),
    }


def test_comments_that_are_there_stay() -> None:
    body = f"<w:p>{start(0)}{start(1)}{run('Old words')}{end(0)}{end(1)}{run(' and new ones')}</w:p>"
    comments = comment(0, "Why?", "0A") + comment(1, "Because.", "0B")
    before = docx(body, comments, answer("0A", done=1) + answer("0B", "0A"))
    copy = write([Remark("New", "new", address="n"), Remark("Reply", parent="n"), Remark("Part", "words")], before)
    found = {one.comment: one for one in read(copy, "copy.docx")}
    assert (found["Why?"].exact, found["Why?"].tags, found["Because."].parent) == ("Old words", ("resolved",), "0")
    assert (found["New"].exact, found["Part"].exact, found["Reply"].parent) == ("new", "words", found["New"].address)


def test_a_comment_on_a_note_stands_at_its_mark(tmp_path: Path) -> None:
    content = write_docx(ARTICLE, tmp_path / "paper.docx").read_bytes()
    words = " ".join(ARTICLE.notes[0].split()[:6])
    copy = write([Remark("Is it?", words)], content)
    assert [(one.comment, one.exact) for one in read(copy, "copy.docx")] == [(f"On “{words}”: Is it?", "")]
    assert look(copy) == look(content)
    mark = next(Document(BytesIO(copy)).element.body.iter(qn("w:footnoteReference"))).getparent()
    assert [one.tag for one in (mark.getprevious(), mark.getnext())] == list(
        map(qn, ("w:commentRangeStart", "w:commentRangeEnd"))
    )


def test_suggested_words_are_a_tracked_change_that_its_comment_explains() -> None:
    remarks = [
        Remark("Clearer.", "disputes", replaces="denies", by="R1", created="2026-11-30T10:00:00Z"),
        Remark("Why?", "policy of", by="R1"),
    ]
    content = write(remarks, original())
    found = {one.comment: one for one in read(content, "copy.docx")}
    assert len(found) == 2
    changed = found["Clearer."]
    assert (changed.exact, changed.replaces, changed.by) == ("disputes", "denies", "R1")
    body = Document(BytesIO(content)).element.body
    (deleted,), (inserted,) = body.iter(qn("w:del")), body.iter(qn("w:ins"))
    assert "".join(one.text for one in deleted.iter(qn("w:delText"))) == "disputes"
    assert "".join(one.text for one in inserted.iter(qn("w:t"))) == "denies"
    assert deleted.get(qn("w:date")) == "2026-11-30T10:00:00Z"
    assert deleted.get(qn("w:id")) != inserted.get(qn("w:id"))


def test_words_to_be_left_out_are_a_deletion() -> None:
    content = write([Remark("Leave it out.", "disputes", replaces="")], original())
    body = Document(BytesIO(content)).element.body
    assert len(list(body.iter(qn("w:del")))) == 1
    assert not list(body.iter(qn("w:ins")))
    (one,) = read(content, "copy.docx")
    assert (one.comment, one.replaces) == ("Leave it out.", "")


def test_other_words_for_the_same_place_are_said_in_the_comment() -> None:
    remarks = [Remark("Clearer.", "disputes", replaces="denies"), Remark("Milder.", "disputes", replaces="doubts")]
    found = read(write(remarks, original()), "copy.docx")
    assert [(one.comment, one.replaces) for one in found] == [
        ("Clearer.", "denies"), ("Milder.\nSuggested wording: doubts", None),
    ]  # fmt: skip


def test_no_note_is_deleted_with_the_words_around_it(tmp_path: Path) -> None:
    content = write_docx(ARTICLE, tmp_path / "paper.docx").read_bytes()
    marks = list(Document(BytesIO(content)).element.body.iter(qn("w:footnoteReference")))
    words = [_around(one) for one in marks]
    assert any(before and behind for before, behind in words)
    copy = write([Remark("Shorter.", f"{before} {behind}", replaces="x") for before, behind in words], content)
    body = Document(BytesIO(copy)).element.body
    assert len(list(body.iter(qn("w:footnoteReference")))) == len(marks)
    assert all(one.find(qn("w:footnoteReference")) is None for gone in body.iter(qn("w:del")) for one in gone)
    assert "Suggested wording: x" in " ".join(one.comment for one in read(copy, "copy.docx"))


def _around(mark: Any) -> tuple[str, str]:
    """Return some words before and behind the mark of a note."""
    run = mark.getparent()
    before = "".join(text.text or "" for one in run.itersiblings(preceding=True) for text in one.iter(qn("w:t")))
    behind = "".join(text.text or "" for one in run.itersiblings() for text in one.iter(qn("w:t")))
    return " ".join(before.split()[-4:]), " ".join(behind.split()[:4])


def test_an_empty_document_and_odd_letters_can_be_written() -> None:
    [one] = read(write([Remark("A\x00b\x1fc & <d>", by="\ud800R")], saved(Document())), "copy.docx")
    assert (one.comment, one.by) == ("Abc & <d>", "R")
