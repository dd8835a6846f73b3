"""Comments and tracked changes of a DOCX are read as remarks on the words that they are on."""

import zipfile
from io import BytesIO

import pytest

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats import remark_formats
from argmap.reviewing.remarks.formats.docx_comments import is_one, read, write
from argmap.reviewing.remarks.remark import Remark
from tests.reviewing.remarks.formats.packing_comments import (
    answer,
    changed,
    comment,
    docx,
    end,
    reference,
    run,
    start,
)


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def found(content: bytes) -> list[Remark]:
    return read(content, "paper.docx")


def test_words_over_runs_paragraphs_and_cells_are_those_of_the_range() -> None:
    body = (
        paragraph(run("The state "), start(0), run("chose "), start(1), run("its policy."), end(0))
        + paragraph(run("Nobody"), end(1), run(" disputes it."))
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('one '), start(2), run('cell'))}</w:tc>"
        + f"<w:tc>{paragraph(run('and'), end(2), run(' another'))}</w:tc></w:tr></w:tbl>"
    )
    remarks = found(docx(body, "".join(comment(n, f"c{n}") for n in range(3))))
    assert [(one.comment, one.exact) for one in remarks] == [
        ("c0", "chose its policy."),
        ("c1", "its policy.\nNobody"),
        ("c2", "cell\nand"),
    ]
    assert remarks[0].prefix == "The state "
    assert remarks[1].suffix.startswith(" disputes it.")
    assert (remarks[0].by, remarks[0].created, remarks[0].address) == ("R1", "2026-11-29T10:00:00Z", "0")


def test_words_of_notes_are_read() -> None:
    note = f'<w:footnote w:id="1">{paragraph(run("See "), start(0), run("Smith"), end(0))}</w:footnote>'
    [one] = found(docx(paragraph(run("A text.")), comment(0, "Which?"), footnotes=note))
    assert (one.exact, one.prefix) == ("Smith", "See ")


def test_a_comment_at_a_place_is_on_no_words() -> None:
    body = paragraph(run("A text."), reference(0), start(1), end(1))
    assert [one.exact for one in found(docx(body, comment(0, "a") + comment(1, "b") + comment(2, "c")))] == [""] * 3


def test_replies_and_what_is_resolved_are_read() -> None:
    body = paragraph(start(0), start(1), run("Words"), end(0), end(1), run(" more"))
    comments = comment(0, "Why?", "0A", "R1") + comment(1, "Because.", "0B", "R2")
    first, reply = found(docx(body, comments, answer("0A", done=1) + answer("0B", "0A")))
    assert (first.exact, first.tags, first.parent) == ("Words", ("resolved",), "")
    assert (reply.comment, reply.exact, reply.parent, reply.by) == ("Because.", "", "0", "R2")


def test_replies_in_a_circle_and_to_nothing_end() -> None:
    comments = "".join(comment(n, f"c{n}", f"0{n}") for n in range(3))
    answers = answer("00", "01") + answer("01", "02") + answer("02", "00") + answer("09", "00") + answer("00", "77")
    remarks = found(docx(paragraph(run("Words")), comments, answers))
    assert len(remarks) == 3
    assert any(not one.parent for one in remarks)


def test_a_deletion_beside_an_insertion_is_a_replacement() -> None:
    for first, second in (
        (changed("del", run("a bad ", "delText") + run("word", "delText")), changed("ins", run("another word"))),
        (changed("ins", run("another word")), changed("del", run("a bad word", "delText"))),
    ):
        [one] = found(docx(paragraph(run("This is "), first, second, run(" here."))))
        assert (one.exact, one.replaces, one.by) == ("a bad word", "another word", "R1")
        assert (one.prefix, one.suffix.strip()) == ("This is ", "here.")


def test_what_is_only_inserted_stands_with_the_word_beside_it() -> None:
    [one] = found(docx(paragraph(run("It was "), changed("ins", run("never ")), run("chosen."))))
    assert (one.exact, one.replaces) == ("was", "was never")
    [one] = found(docx(paragraph(changed("ins", run("Perhaps ")), run("it was."))))
    assert (one.exact, one.replaces) == ("it", "Perhaps it")
    [one] = found(docx(paragraph(run("It was "), changed("del", run("never ", "delText")), run("chosen."))))
    assert (one.exact, one.replaces) == ("never", "")


def test_changes_of_two_people_are_two() -> None:
    body = paragraph(run("It "), changed("del", run("was", "delText")), changed("ins", run("is"), "R2"), run(" so."))
    assert [(one.by, one.exact, one.replaces) for one in found(docx(body))] == [
        ("R1", "was", ""),
        ("R2", "was", "wasis"),
    ]


def test_comments_are_on_what_the_authors_wrote() -> None:
    gone = changed("ins", run("kept") + changed("del", run(" not", "delText")))
    body = paragraph(start(0), run("It "), changed("del", run("was", "delText")), gone, run(" so"), end(0), run("."))
    assert found(docx(body, comment(0, "?")))[0].exact == "It was so"


def _with_part(name: str, text: str | bytes) -> bytes:
    content = BytesIO(docx(paragraph(start(0), run("Words"), end(0)), comment(0, "Why?")))
    out = BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, text if one == name else old.read(one))
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "text", "rule"),
    [
        ("word/comments.xml", "<w:comments", "broken-file"),
        ("word/comments.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "xml-feature"),
        ("word/comments.xml", "<a>" * 600 + "</a>" * 600, "too-deep"),
        ("word/comments.xml", b" " * 40_000_000, "too-large"),
        ("word/commentsExtended.xml", "<a>" + "<b/>" * 8_000_000 + "</a>", "too-large"),
        ("_rels/.rels", "<Relationships/>", "broken-file"),
    ],
)
def test_hostile_parts_are_refused_in_reading_and_writing(part: str, text: str | bytes, rule: str) -> None:
    content = _with_part(part, text)
    for attempt in (lambda: found(content), lambda: write([Remark("Why?", "Words")], content)):
        with pytest.raises(ReadError) as caught:
            attempt()
        assert [one.rule for one in caught.value.problems] == [rule]


def test_ranges_without_number_cost_little() -> None:
    count = 3_000
    body = paragraph(*map(start, range(count)), run("word " * 20_000), *map(end, range(count)))
    remarks = found(docx(body, "".join(comment(n, "c") for n in range(count))))
    assert len(remarks) == count
    assert {one.exact for one in remarks} == {""}  # a comment on so much is on the text as a whole


def test_it_is_a_format_of_its_own() -> None:
    assert is_one(docx(""))
    assert not is_one(b"%PDF-1.7")
    assert ".docx" in remark_formats().get("docx-comments").SUFFIXES
