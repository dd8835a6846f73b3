"""The report on a class: how marks are spread, which statements were hard, what was confused; no student is named."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from statistics import mean, median

from argmap.teaching.feedback.html_page import html_page
from argmap.teaching.feedback.item_analysis import ItemAnalysis, items
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

BANDS = 10
MOST = 12
"""How many rows a list of what is commonest has."""


class ClassReport:
    """Makes the report; ``asked`` are the statements or questions that were expected, by reference and by id."""

    def __init__(self, asked: Mapping[str, Mapping[str, str]], words: TeachingWords) -> None:
        self.asked, self.words = asked, words

    def write(self, outcomes: Sequence[Outcome], waiting: int) -> str:
        """Return the report as HTML. ``waiting`` is how many wordings wait for the teacher's answer."""
        say = self.words.say
        marked = [one for one in outcomes if not one.problem]
        unread = [one for one in outcomes if one.problem]
        read = "report.answered" if any("answers" in one.scores for one in marked) else "report.read"
        parts = [f"<h1>{escape(say('report.title'))}</h1>", f"<p>{escape(say(read, count=len(marked)))}</p>"]
        if waiting:
            parts.append(f'<p class="remark">{escape(say("report.open", count=waiting))}</p>')
        if unread:
            parts.append(f"<p>{escape(say('report.unread', count=len(unread)))}</p>")
        if marked:
            parts += [*self._distribution(marked), *self._by_reference(marked), *self._extra(marked)]
        return html_page(say("report.title"), printable("\n".join(parts)), self.words.code)

    def _distribution(self, marked: Sequence[Outcome]) -> Iterator[str]:
        say, of = self.words.say, marked[0].of
        points = [one.points for one in marked]
        values = {"mean": mean(points), "median": median(points), "least": min(points), "most": max(points), "of": of}
        yield f"<h2>{escape(say('report.distribution'))}</h2>"
        yield f"<p>{escape(say('report.mean', **{key: f'{value:.3g}' for key, value in values.items()}))}</p><table>"
        bands = Counter(min(BANDS - 1, int(one / of * BANDS)) for one in points)
        for band in range(BANDS):
            ends = {"from": f"{band * of / BANDS:g}", "to": f"{(band + 1) * of / BANDS:g}"}
            yield _row(say("report.band", **ends), bands[band], max(bands.values()))
        yield "</table>"

    def _by_reference(self, marked: Sequence[Outcome]) -> Iterator[str]:
        for name, texts in self.asked.items():
            found = items([one for one in marked if one.reference == name])
            if found:
                yield from self._items(name, texts, found, questions=_of_questions(marked, name))
                yield from self._confusions(texts, [one for one in marked if one.reference == name])

    def _items(
        self, name: str, texts: Mapping[str, str], found: Sequence[ItemAnalysis], *, questions: bool
    ) -> Iterator[str]:
        say, kind = self.words.say, "answers" if questions else "items"
        heading = say(f"report.{kind}") + (f": {name}" if len(self.asked) > 1 else "")
        yield f"<h2>{escape(heading)}</h2><p>{escape(say(f'report.{kind}_says'))}</p>"
        heads = ("question" if questions else "statement", "found", "right", "apart", "most")
        yield f'<div class="wide" tabindex="0" role="region" aria-label="{escape(heading)}"><table><tr>' + "".join(
            f"<th>{escape(say(f'report.{one}'))}</th>" for one in heads
        )
        yield "</tr>"
        for one in sorted(found, key=lambda item: (item.difficulty, item.id)):
            apart = "" if one.discrimination is None else f"{one.discrimination:.2f}"
            most = say(f"tag.{one.most.replace(' ', '-')}") if one.most else ""
            cells = (f"{one.found / one.all:.0%}", f"{one.difficulty:.0%}", apart, most)
            yield f'<tr><td dir="auto">{escape(texts[one.id])}</td>'
            yield "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
        yield "</table></div>"

    def _confusions(self, texts: Mapping[str, str], marked: Sequence[Outcome]) -> Iterator[str]:
        say = self.words.say
        counts = Counter(
            (id_, verdict) for one in marked for id_, verdict in one.verdicts.items() if verdict != "right"
        )
        for title, rows in (
            ("missed", [(key, count) for key, count in counts.items() if key[1] == "missing"]),
            ("confusions", [(key, count) for key, count in counts.items() if key[1] != "missing"]),
        ):
            ranked = sorted(rows, key=lambda row: (-row[1], row[0]))[:MOST]
            yield f"<h2>{escape(say(f'report.{title}'))}</h2>"
            yield "<table>" if ranked else f"<p>{escape(say('report.none'))}</p>"
            for (id_, verdict), count in ranked:
                tag = f" ({say(f'tag.{verdict.replace(chr(32), chr(45))}')})" if title == "confusions" else ""
                yield _row(f"{texts[id_]}{tag}", count, ranked[0][1])
            yield "</table>" if ranked else ""

    def _extra(self, marked: Sequence[Outcome]) -> Iterator[str]:
        counts = Counter(text for one in marked for text in set(one.extra))
        ranked = sorted(
            ((text, count) for text, count in counts.items() if count > 1), key=lambda row: (-row[1], row[0])
        )
        if ranked:
            yield f"<h2>{escape(self.words.say('report.extra'))}</h2><table>"
            yield from (_row(text, count, ranked[0][1]) for text, count in ranked[:MOST])
            yield "</table>"


def _of_questions(marked: Sequence[Outcome], name: str) -> bool:
    return any("answers" in one.scores for one in marked if one.reference == name)


def _row(text: str, count: int, most: int) -> str:
    """Return a row with a bar as long as its count is in relation to the largest."""
    width = f"{100 * count / most:.0f}%" if most else "0"
    bar = f'<span class="bar" style="width:{width}"></span>' if count else ""
    return f'<tr><td dir="auto">{escape(text)}{bar}</td><td>{count}</td></tr>'
