"""The page that a student gets: points, what to look at next, the own map beside the reference, how the points come."""

from collections.abc import Iterator
from html import escape

from argmap.teaching.feedback.explanations import Explaining
from argmap.teaching.feedback.html_page import html_page
from argmap.teaching.feedback.outlines import Tagged, outline_html
from argmap.teaching.feedback.teachers_words import from_teacher
from argmap.teaching.marking import JudgedRelation, Marked, Verdict
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

GOOD, NEAR, BAD, OPEN = "good", "near", "bad", "open"
KINDS = {
    Verdict.RIGHT: GOOD, Verdict.TAKEN_APART: NEAR, Verdict.TAKEN_TOGETHER: NEAR, Verdict.WRONG_GROUP: NEAR,
    Verdict.WRONG_TARGET: NEAR, Verdict.PARENT_MISSING: NEAR, Verdict.MERGED: NEAR, Verdict.PART: NEAR,
    Verdict.WRONG_SIGN: BAD, Verdict.WRONG_PARENT: BAD, Verdict.NOT_THE_CLAIM: BAD, Verdict.MISSING: BAD,
    Verdict.AGAIN: NEAR, Verdict.EXTRA: OPEN,
}  # fmt: skip
ORDER = (
    Verdict.NOT_THE_CLAIM, Verdict.WRONG_SIGN, Verdict.WRONG_PARENT, Verdict.WRONG_TARGET, Verdict.TAKEN_APART,
    Verdict.TAKEN_TOGETHER, Verdict.WRONG_GROUP, Verdict.MERGED, Verdict.PARENT_MISSING, Verdict.AGAIN, Verdict.MISSING,
    Verdict.PART, Verdict.EXTRA,
)  # fmt: skip
"""What a student should look at first: what can be put right in the own map, then what is missing."""
GREAT, HALF = 0.8, 0.4
"""From which share of the points on the page says so."""


class StudentPage:
    """Makes the pages of one run: in one language, with the title of the text."""

    def __init__(self, title: str, words: TeachingWords) -> None:
        self.title, self.words = title, words

    def write(self, marked: Marked, remark: str = "", mark: str = "") -> str:
        """Return the page for a submission, as HTML. ``remark`` and ``mark`` are the teacher's own."""
        say = self.words.say
        explaining = Explaining(marked, self.words)
        parts = [
            f"<h1>{escape(say('feedback.of', title=self.title) if self.title else say('feedback.title'))}</h1>",
            from_teacher(self.words, mark, remark, marked.sure.of),
            *self._summary(marked, counts=not mark),
            *self._next(marked, explaining),
            '<div class="maps">',
            f"<section><h2>{escape(say('feedback.mine'))}</h2>{self._mine(marked)}</section>",
            f"<section><h2>{escape(say('feedback.reference'))}</h2>{self._reference(marked)}</section></div>",
            *self._account(marked, explaining),
        ]
        return html_page(say("feedback.title"), printable("\n".join(filter(None, parts))), self.words.code)

    def _summary(self, marked: Marked, *, counts: bool) -> Iterator[str]:
        say, sure, possible = self.words.say, marked.sure, marked.possible
        share = possible.points / possible.of
        key = "all_right" if share >= 1 else "good" if share >= GREAT else "half" if share >= HALF else "begun"
        numbers = {"points": f"{sure.points:g}", "of": f"{sure.of:g}", "possible": f"{possible.points:g}"}
        mark = say("feedback.open" if possible.points > sure.points else "feedback.mark", **numbers)
        statements, relations = marked.scores["statements"], marked.scores["relations"]
        found = say("feedback.found", count=statements.right, all=statements.expected)
        placed = say("feedback.placed", count=relations.right, all=relations.expected)
        yield (
            f'<p class="mark">{escape(mark)}</p>' if counts else f"<p>{escape(say('feedback.reckoned', mark=mark))}</p>"
        )
        yield f"<p>{escape(say(f'feedback.{key}'))} {escape(found)} {escape(placed)}</p>"

    def _next(self, marked: Marked, explaining: Explaining) -> Iterator[str]:
        judged = sorted(
            (one for one in marked.judged if one.verdict is not Verdict.RIGHT), key=lambda one: ORDER.index(one.verdict)
        )
        sentences = [explaining.sentence(one) for one in judged]
        sentences += [doubt for one in marked.pairs if (doubt := explaining.doubt(one.reference))]
        if sentences:
            items = "".join(f'<li dir="auto">{escape(one)}</li>' for one in dict.fromkeys(sentences))
            yield f"<h2>{escape(self.words.say('feedback.next'))}</h2><ol>{items}</ol>"

    def _mine(self, marked: Marked) -> str:
        tags = {one.submitted: self._tag(one) for one in reversed(marked.judged) if one.submitted}
        for pair in marked.uncertain:
            tags[pair.submitted] = Tagged(OPEN, self.words.say("tag.uncertain"))
        return outline_html(marked.submission, {id_: tag for id_, tag in tags.items() if id_}, self.words)

    def _reference(self, marked: Marked) -> str:
        tags = {
            one.reference: self._tag(one)
            for one in reversed(marked.judged)
            if one.reference and (one.expected or one.reference in marked.reference.graph.roots)
        }
        return outline_html(marked.reference.graph, tags, self.words)

    def _tag(self, one: JudgedRelation) -> Tagged:
        return Tagged(KINDS[one.verdict], self.words.say(f"tag.{str(one.verdict).replace(' ', '-')}"))

    def _account(self, marked: Marked, explaining: Explaining) -> Iterator[str]:
        """Yield the account: of each part, then of each line; what waits for the teacher as a range."""
        say = self.words.say
        yield f"<details><summary>{escape(say('feedback.account'))}</summary><table>"
        for part in marked.sure.parts:
            if part.most and part.weight:
                name = say(f"feedback.part.{part.name}")
                earned = say("feedback.earned", earned=f"{max(0.0, part.earned):g}", most=part.most)
                yield f'<tr><th scope="row">{escape(name)}</th><td>{escape(earned)}</td></tr>'
        heads = (say("feedback.line"), say("feedback.counts"))
        yield f"</table><table><tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>"
        sure = {(line.judged.reference, line.judged.expected): line.earned for line in marked.sure.lines}
        for line in marked.possible.lines:
            least = sure.get((line.judged.reference, line.judged.expected), line.earned)
            earned = f"{line.earned:g}" if least >= line.earned else f"{least:g} – {line.earned:g}"
            yield f'<tr><td dir="auto">{escape(explaining.sentence(line.judged))}</td><td>{earned}</td></tr>'
        yield "</table></details>"
