"""Guards that are too strict for a person's map: a draft that is as likely wrong as right is refused.

An assistant can say the same thing in other words; a person who reads a wrong statement may not notice it.
"""

import re
from collections.abc import Collection, Iterator
from unicodedata import category

from argmap.anchoring.folding import folded
from argmap.anchoring.quotation_marks import quotations
from argmap.graph import Node
from argmap.mcp_server.draft_faults import DraftFault
from argmap.mcp_server.passage_comparison import PassageComparison
from argmap.notation.location import parse_at
from argmap.notation.model import Voice
from argmap.problems import shown
from argmap.rules import Subject

MOST_SENTENCES, UNQUOTED = 8, 3
"""The most sentences that a statement may be read from, and how many need no quotation that narrows them."""
MOST_QUOTED = 7
"""The most words in quotation marks: rules let quotations of any length pass as such."""
WORD = re.compile(r"\w+")
ROMAN = re.compile(r"\b[IVXLCDM]{2,}\b")
HIDDEN = ("Cf", "Co", "Cn", "Cs")
"""Categories of characters that are not seen."""


def stricter(subject: Subject, drafts: Collection[str]) -> Iterator[DraftFault]:
    """Yield what is wrong with the statements that have the ids ``drafts``."""
    comparison = PassageComparison.of(subject)
    for id_ in drafts:
        node = subject.graph.nodes[id_]
        yield from _on_place(node, subject)
        yield from _on_notes(node, subject)
        yield from _on_words(node)
        yield from _on_signs(node, subject)
        if comparison is None:
            cure = "a person must map this paper"
            yield DraftFault(
                id_, "unknown-language", "statements cannot be compared with a paper in its language", cure
            )
        else:
            yield from comparison.faults(node)


def _on_place(node: Node, subject: Subject) -> Iterator[DraftFault]:
    if not node.at or subject.anchors is None:
        yield DraftFault(node.id, "no-location", "no location is given", "name the sentence with `at`: 1.6 s7")
        return
    if any(one.figure for one in parse_at(node.at)):
        cure = "name the sentence that says what the figure or table shows"
        yield DraftFault(node.id, "figure-location", "what figures and tables show is not in the text", cure)
        return
    if anchor := subject.anchors.of.get(node.id):
        found = {number for one in parse_at(node.at) for number in subject.anchors.index.find(one) or ()}
        if len(found) > MOST_SENTENCES:
            cure = f"name the sentences that say it, at most {MOST_SENTENCES}"
            yield DraftFault(node.id, "wide-location", f"`at` names {len(found)} sentences", cure)
        elif len(found) > UNQUOTED and not anchor.quote:
            cure = "name fewer, or give the first and last words of the passage with `quote`"
            yield DraftFault(node.id, "wide-location", f"`at` names {len(found)} sentences without a quotation", cure)
    if node.voice is Voice.READER:
        yield DraftFault(node.id, "reader", "what the paper does not say is for a person to add", "leave it out")


def _on_notes(node: Node, subject: Subject) -> Iterator[DraftFault]:
    """Yield notes and works of which the text does not show where they are cited."""
    if subject.anchors is None:
        return
    for one in node.footnotes:
        if one.note in subject.graph.footnotes and not subject.anchors.index.noted.get(one.note):
            message = f"the text never marks note {one.note}, so nothing shows that it backs this"
            yield DraftFault(node.id, "unmarked-note", message, "leave the note out")
    if node.cites and not subject.cited_in_text:
        message = "no citation was found in the paper's text, so nothing shows that it cites a work for this"
        yield DraftFault(node.id, "uncited-work", message, "leave `cites` out, or name the note that cites the work")


def _on_words(node: Node) -> Iterator[DraftFault]:
    for words in quotations(node.text):
        if (count := len(WORD.findall(words))) > MOST_QUOTED:
            cure = f"say it in your own words, and quote {MOST_QUOTED} words at most"
            yield DraftFault(node.id, "long-quotation", f"{count} words are quoted from the paper", cure)
    said = set(WORD.findall(folded(node.text)))
    strange = [part for part in (node.name or "").split("-") if part and not _begins(part, said)]
    if strange:
        cure = "make the id of words of the statement, or leave it out"
        yield DraftFault(node.id, "strange-id", f"the id has a word that the statement lacks: {strange[0]}", cure)


def _on_signs(node: Node, subject: Subject) -> Iterator[DraftFault]:
    """Yield signs that hide a figure from the other guards, where the paper does not write it so."""
    paper = subject.article.text if subject.article else ""
    odd = {sign for sign in node.text if not sign.isascii() and (sign.isnumeric() or category(sign) in HIDDEN)}
    odd |= set(ROMAN.findall(node.text))
    for sign in sorted(one for one in odd if one not in paper):
        cure = "write figures as the paper does, in plain digits"
        yield DraftFault(node.id, "odd-sign", f"the paper has no {shown(sign)}", cure)


def _begins(part: str, words: Collection[str]) -> bool:
    return any(word.startswith(part) or part.startswith(word) for word in words if len(word) > 1 or word == part)
