"""Comments and tracked changes of a DOCX as remarks, in the order of the text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from argmap.paper.readers.docx.package import Package
from argmap.problems import Place
from argmap.reviewing.remarks.answering import without_circles
from argmap.reviewing.remarks.docx_markup.comment_parts import CommentsHeard, DocxComment, RepliesHeard
from argmap.reviewing.remarks.docx_markup.marked_story import CommentRange, MarkedStory, TrackedChange
from argmap.reviewing.remarks.remark import Remark

LONGEST = 20_000
"""Characters: a comment on more is on the text as a whole."""
CONTEXT = 64
_BEFORE, _BEHIND = re.compile(r"\S+[^\S\n]*\Z"), re.compile(r"[^\S\n]*\S+")


def remarks_in(package: Package) -> list[Remark]:
    """Return the remarks in a DOCX. Raises ``ReadError`` with one problem."""
    main = package.document()
    relations = package.relations(main)
    stories = [main, *(part for kind, part in relations if kind in ("footnotes", "endnotes"))]
    comments, replies = CommentsHeard(Place(package.file)), RepliesHeard()
    for kind, part in relations:
        if kind == "comments":
            package.hear(part, comments)
        elif kind == "commentsExtended":
            package.hear(part, replies)
    heard = []
    for part in stories:
        heard.append(MarkedStory(Place(package.file)))
        package.hear(part, heard[-1])
    return _Remarks(comments, replies).all(heard)


class _Remarks:
    def __init__(self, comments: CommentsHeard, replies: RepliesHeard) -> None:
        self.comments = comments.found
        owner = {each: one.id for one in self.comments.values() for each in one.paragraphs}
        pairs = ((owner.get(each), owner.get(parent)) for each, parent in replies.parents.items())
        self.parents = without_circles({one: parent for one, parent in pairs if one and parent})
        self.done = {owner[each] for each in replies.done if each in owner}

    def all(self, stories: list[MarkedStory]) -> list[Remark]:
        placed = [one for story in stories for one in self._of_story(story)]
        seen = {remark.address for remark in placed}
        rest = [self._comment(one, "", CommentRange(0, 0)) for id_, one in self.comments.items() if id_ not in seen]
        return [one for one in [*placed, *rest] if one.comment or one.exact]

    def _of_story(self, story: MarkedStory) -> list[Remark]:
        said, changes = story.said, {(one.start, one.end, one.author): one for one in story.changes}
        found = []
        for id_, at in story.ranges.items():
            if id_ in self.comments:
                change = self._explained(self.comments[id_], at, changes)
                remark = self._comment(self.comments[id_], said, at)
                found.append((at.start, replace(remark, replaces="".join(change.inserted)) if change else remark))
        found += [(one.start, remark) for one in changes.values() for remark in _changed(one, said)]
        return [remark for _, remark in sorted(found, key=lambda pair: pair[0])]

    def _explained(
        self, one: DocxComment, at: CommentRange, changes: dict[tuple[int, int, str], TrackedChange]
    ) -> TrackedChange | None:
        """Take from the changes the one that a comment explains: by the same person, of the same words."""
        if one.id in self.parents or at.end <= at.start:
            return None
        return changes.pop((at.start, at.end, one.author), None)

    def _comment(self, one: DocxComment, said: str, at: CommentRange) -> Remark:
        """Return a comment; one that answers another is on the words of that."""
        parent = self.parents.get(one.id, "")
        exact = "" if parent or at.end - at.start > LONGEST else said[at.start : at.end].strip()
        before, behind = _context(said, at.start, at.end) if exact else ("", "")
        return Remark(
            one.text, exact, before, behind, by=one.author, created=one.date, address=one.id, parent=parent,
            tags=("resolved",) if one.id in self.done else (), motivation="replying" if parent else "",
        )  # fmt: skip


def _changed(change: TrackedChange, said: str) -> Iterator[Remark]:
    """Yield a tracked change as a remark: what is only inserted stands with the word before it, or behind it."""
    start, end, new = change.start, change.end, "".join(change.inserted)
    if end - start > LONGEST or not (new.strip() or said[start:end].strip()):
        return
    if not said[start:end].strip():
        if before := _BEFORE.search(said[max(0, start - CONTEXT) : start]):
            start, new = start - len(before[0]), before[0] + new
        elif behind := _BEHIND.match(said[end : end + CONTEXT]):
            end, new = end + len(behind[0]), new + behind[0]
    before_it, behind_it = _context(said, start, end)
    yield Remark(
        "", said[start:end].strip(), before_it, behind_it, by=change.author, created=change.date, motivation="editing",
        replaces=new.strip(),
    )  # fmt: skip


def _context(said: str, start: int, end: int) -> tuple[str, str]:
    return said[max(0, start - CONTEXT) : start], said[end : end + CONTEXT]
