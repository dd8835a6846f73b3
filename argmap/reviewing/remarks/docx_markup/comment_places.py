"""Puts comments at their words in a document of python-docx; a reply stands where what it answers does.

What should be there instead of the words is a tracked change, or said in the comment where it cannot be one.
"""

import re
from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

from argmap.reviewing.remarks.answering import heads, parents_first
from argmap.reviewing.remarks.docx_markup.noted_letters import notes_of
from argmap.reviewing.remarks.docx_markup.range_marks import mark
from argmap.reviewing.remarks.docx_markup.run_letters import RunLetters, Runs
from argmap.reviewing.remarks.docx_markup.tracked_changes import TrackedChanges
from argmap.reviewing.remarks.quoted_letters import QuotedWords, certain_place
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_texts import spoken, unplaced, worded
from argmap.reviewing.remarks.remark_words import RemarkWords
from argmap.text.xml import UNPRINTABLE

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?")
NOBODY = "Reviewer"
"""Who made a comment of which nothing says it: the format wants somebody."""


class CommentPlaces:
    """Adds comments to a document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self._changes = TrackedChanges(document.element.body)
        self._empty: Any = None  # the last run that was added for a comment on no words

    def add(self, named: Mapping[str, Remark], parents: Mapping[str, str]) -> dict[str, Any]:
        """Add remarks, by their names; ``parents`` has which answers which. Return their comments."""
        head = heads(parents)
        runs = self._runs({name: one for name, one in named.items() if name not in parents})
        found = {}
        for name in parents_first(named, parents):
            one = named[name]
            at = runs.get(head.get(name, name))
            found[name] = self._comment(one, at or self._nowhere(), quotes=name not in parents and not self._is_on(at))
        self._changes.make()
        return found

    def _runs(self, named: Mapping[str, Remark]) -> dict[str, Runs]:
        """Return the first and the last run of the words of remarks, or the reference of the note that they are in."""
        body, notes = RunLetters(self.document.element.body), list(notes_of(self.document))
        passages, found = dict[str, tuple[int, int]](), dict[str, Runs]()
        for name, one in named.items():
            quoted = QuotedWords(one.exact, one.prefix, one.suffix)
            if at := certain_place(quoted, [body]):
                passages[name] = at[1:]
            elif at := certain_place(quoted, notes):
                found[name] = (notes[at[0]].run, notes[at[0]].run)
        return found | body.runs(passages)

    def _is_on(self, runs: Runs | None) -> bool:
        """Whether runs are the words themselves, and not the reference of a note."""
        return runs is not None and runs[0].find(qn("w:t")) is not None

    def _nowhere(self) -> Runs:
        """Return a new and empty run at the beginning, behind others of them: a comment on it is on no words."""
        paragraph = next(self.document.element.body.iter(qn("w:p")), None)
        if paragraph is None:
            paragraph = self.document.add_paragraph()._p
        run = paragraph.makeelement(qn("w:r"))
        if self._empty is not None:
            self._empty.getnext().getnext().addnext(run)  # behind the end of the range and the reference
        else:
            paragraph.insert(0 if paragraph.find(qn("w:pPr")) is None else 1, run)
        self._empty = run
        return run, run

    def _comment(self, one: Remark, runs: Runs, *, quotes: bool) -> Any:
        comment = spoken(one, RemarkWords().read(one))
        author = UNPRINTABLE.sub("", one.by) or NOBODY
        date = one.created if _DATE.fullmatch(one.created) else ""
        new = one.replaces
        if new is not None and comment and not (quotes or one.parent):
            new = None if self._changes.note(runs, UNPRINTABLE.sub("", new), author, date) else new
        said = UNPRINTABLE.sub("", unplaced(one, comment) if quotes else worded(comment, new))
        initials = "".join(word[0] for word in author.split())[:3]
        made = self.document.comments.add_comment(said, author, initials)
        mark(*runs, made.comment_id)
        if date:
            made._comment_elm.set(qn("w:date"), date)
        else:
            made._comment_elm.attrib.pop(qn("w:date"), None)  # not the time at which the copy was made
        return made
