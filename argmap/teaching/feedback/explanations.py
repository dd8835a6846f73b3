"""The sentence that explains a verdict to the student, in the second person."""

from argmap.graph import Kind, Node
from argmap.teaching.marking import JudgedRelation, Marked, Verdict
from argmap.teaching.marking.ties import Tie
from argmap.teaching.teaching_words import TeachingWords

LONGEST = 160
"""How much of a statement is repeated in a sentence about it, in characters."""


class Explaining:
    """Explains the verdicts on one submission."""

    def __init__(self, marked: Marked, words: TeachingWords) -> None:
        self.marked, self.words = marked, words
        self.pairs = {one.reference: one for one in marked.pairs}
        self.reference, self.submission = marked.reference.graph.nodes, marked.submission.nodes

    def sentence(self, one: JudgedRelation) -> str:
        """Return the sentence for a verdict."""
        said = self.words.say(f"verdict.{self._key(one)}", **self._values(one))
        return f"{said} {self.words.say('verdict.through')}" if one.through and one.verdict is Verdict.RIGHT else said

    def doubt(self, reference: str) -> str:
        """Return what is said of a pair that a teacher has to look at; empty for one that is certain."""
        pair = self.pairs.get(reference)
        if pair is None or pair.certain:
            return ""
        mine, text = self.submission[pair.submitted], self.reference[reference]
        return self.words.say(
            f"verdict.{'turned' if pair.turned else 'uncertain'}", mine=_short(mine), text=_short(text)
        )

    def _key(self, one: JudgedRelation) -> str:
        key = str(one.verdict).replace(" ", "-")
        if one.verdict in (Verdict.RIGHT, Verdict.MISSING) and one.expected is None:
            return f"{key}-claim"
        return "extra-relation" if one.verdict is Verdict.EXTRA and one.reference else key

    def _values(self, one: JudgedRelation) -> dict[str, str]:
        mine = self.submission.get(one.submitted or "")
        text = self.reference.get(one.reference or "")
        parent = self.reference.get(one.expected.parent) if one.expected else None
        where = self.submission.get(one.found.parent) if one.found else None
        return {
            "mine": _short(mine or text), "text": _short(text or mine),
            "parent": _short(parent), "where": _short(where),
            "expected": self._bearing(one.expected), "found": self._bearing(one.found),
            "mates": self._mates(one.expected),
        }  # fmt: skip

    def _bearing(self, tie: Tie | None) -> str:
        return self.words.say(f"bearing.{tie.kind if tie else Kind.SUPPORTS}")

    def _mates(self, tie: Tie | None) -> str:
        texts = [_short(self.reference[one]) for one in sorted(tie.mates)] if tie else []
        return ", ".join(f"“{one}”" if self.words.code == "en" else f"„{one}“" for one in texts)


def _short(node: Node | None) -> str:
    text = " ".join(node.text.split()).rstrip(".") if node else ""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
