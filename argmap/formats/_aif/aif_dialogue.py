"""Who said what: the locutions (L nodes) of a graph in AIF, and the people in its lists.

Inference Anchoring Theory anchors each statement in a locution by an illocutionary connection: L -> YA -> I (Budzynska
et al. 2016, Theoretical foundations for illocutionary structure parsing). A locution that reports another one leads to
it in the same way, L -> YA -> L; OVA writes one so for the analyst (arg.tech/ova).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.formats._json_records import JsonRecord, records
from argmap.formats._quote_anchors import anchor
from argmap.graph.graph_builder import GraphBuilder
from argmap.problems import Level

LONGEST_SPEAKER = 60


class Utterance(NamedTuple):
    """A locution: the key of its node, who said it, and the words alone."""

    key: str
    speaker: str | None
    words: str


class Dialogue:
    """Gives statements their speakers; ``utterances`` are the L nodes, ``illocutions`` the keys of YA nodes."""

    def __init__(
        self, builder: GraphBuilder, graph: JsonRecord, utterances: dict[str, JsonRecord], illocutions: set[str],
        edges: list[tuple[str, str]],
    ) -> None:  # fmt: skip
        self.builder, self.graph, self.utterances, self.illocutions = builder, graph, utterances, illocutions
        self.after: dict[str, list[str]] = {}
        for source, target in edges:
            self.after.setdefault(source, []).append(target)
        self.speakers: dict[str, str] = {}
        self.walked: set[str] = set()

    def read(self) -> dict[str, Utterance]:
        """Return the locution of each statement that has one, and tell of locutions that no statement was made of."""
        people = dict(self.people())
        for key, person in self.spoken():
            self.speakers.setdefault(key, people.get(person, ""))
        found: dict[str, Utterance] = {}
        reports: set[str] = set()
        free: list[str] = []
        for key in self.utterances:
            reached = list(self.reached(key))
            statements = [one for one in reached if one in self.builder and one not in self.utterances]
            for one in statements:
                self.anchor(one, self.utterance(key), found)
            if key in self.builder:
                self.take_words(key)
            elif any(one in self.utterances for one in reached):
                reports.add(key)
            elif not statements:
                free.append(key)
        self.tell(reports, free)
        return found

    def people(self) -> Iterator[tuple[str, str]]:
        """Yield the participants with their names."""
        for one in records(self.builder, self.graph, "participants"):
            names = (one.text(part) for part in ("firstname", "surname"))
            name = " ".join(name for name in names if name != "None")
            yield one.text("participantID", "personID"), " ".join(name.split())

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Yield the nodes that the list of locutions names, with who said them."""
        for one in records(self.builder, self.graph, "locutions"):
            yield one.text("nodeID"), one.text("personID")
            if one.text("source"):
                self.builder.leave_out("sources of locutions", one.place("source"))

    def take_words(self, key: str) -> None:
        """Give a statement that is itself a locution its speaker, and only the words for its text."""
        said = self.utterance(key)
        self.builder.change(key, speaker=said.speaker, text=said.words or self.builder.node(key).text)

    def reached(self, key: str) -> Iterator[str]:
        """Yield what a locution leads to: directly, or by an illocutionary connection."""
        for one in self.after.get(key, ()):
            if one in self.builder or one in self.utterances:
                yield one
            elif one in self.illocutions:
                yield from self.anchored_by(one)

    def anchored_by(self, key: str) -> list[str]:
        """Return what an illocutionary connection leads to; for a second locution of it, one of each sort will do."""
        found = self.after.get(key, [])
        if key in self.walked:
            sorts = {one in self.utterances: one for one in found if one in self.builder or one in self.utterances}
            self.after[key] = list(sorts.values())
        self.walked.add(key)
        return self.after.get(key, [])

    def utterance(self, key: str) -> Utterance:
        """Return a locution without the speaker's name before the words, as AIFdb writes it: ``Name : words``."""
        text = self.utterances[key].text("text")
        if speaker := self.speakers.get(key):
            rest = text[len(speaker) :].lstrip() if text.startswith(speaker) else ""
            return Utterance(key, speaker, rest[1:].strip() if rest.startswith(":") else text)
        before, colon, after = text.partition(":")
        if not colon or len(before) > LONGEST_SPEAKER or not before.strip():
            return Utterance(key, None, text)
        return Utterance(key, " ".join(before.split()), after.strip())

    def anchor(self, statement: str, utterance: Utterance, found: dict[str, Utterance]) -> None:
        """Give a statement its speaker; of several, the first."""
        if statement in found:
            self.builder.leave_out("further locutions of a statement", self.utterances[utterance.key].where)
            return
        found[statement] = utterance
        self.builder.change(statement, speaker=utterance.speaker)
        said, node = anchor(utterance.words), self.builder.node(statement)
        if said and utterance.words.split() != node.text.split():
            self.builder.change(statement, quotes=(said,))
            self.builder.leave_out("words of locutions beyond the first and last", self.utterances[utterance.key].where)

    def tell(self, reports: set[str], free: Iterable[str]) -> None:
        """Tell of locutions that no statement was made of: reports of others, the analyst's copies, and the rest."""
        texts = {_letters(node.text("text")) for node in self.utterances.values()} - {""}
        for key in (key for key in self.utterances if key in reports):
            self.builder.leave_out("reports of other locutions", self.utterances[key].where)
        for key in free:
            node = self.utterances[key]
            text = " ".join(node.text("text").split())
            if _letters(text.partition(":")[2]) in texts:
                self.builder.leave_out("analysts' copies of locutions", node.where)
                continue
            message = "no statement was made of this locution"
            cure = "connect it with an I node if it is part of the argument"
            self.builder.remark("left-out", message, cure, node.place("text"), Level.INFO)


def _letters(text: str) -> str:
    """Return what is compared of a locution: its letters and digits."""
    return "".join(filter(str.isalnum, text.casefold()))
