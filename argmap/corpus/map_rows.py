"""A map, and what was found in it, as rows of the tables."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Kind, Node, Role
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import Footnote, Work
from argmap.problems import Level, Problem
from argmap.text.plain_words import plain_words

Row = dict[str, Any]
YEAR = re.compile(r"\d{4}")


def wording(text: str) -> int:
    """Return a number that is equal for statements of the same words, whatever their case and punctuation.

    A BLAKE2b hash (RFC 7693) of 64 bits. A text without a word has a number of its own letters.
    """
    words = plain_words(text) or text.strip()
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def map_rows(document: GraphDocument, problems: Sequence[Problem], name: str) -> Iterator[tuple[str, Row]]:
    """Yield the rows of one map, each with the name of its table; that of the map itself is the first."""
    graph, support = document.graph, SupportOf(document.graph)
    levels = _levels(graph)
    leaves = [one for one in graph.nodes.values() if _is_leaf(graph, one)]
    yield "maps", {
        "map": name, **_counts(graph), "format": document.format, "debate": graph.debate, "title": graph.title or None,
        "language": graph.language, "paper": paper_of(graph), "leaves": len(leaves),
        "uncited_leaves": sum(not (one.footnotes or one.cites) for one in leaves),
        "depth": max(levels.values(), default=0), "drafts": sum(one.draft for one in graph.nodes.values()),
        **_of_levels(problems), "supported": _supported(graph, support),
    }  # fmt: skip
    for node in graph.nodes.values():
        yield "nodes", {
            "map": name, "node": node.id, "role": node.role, "rebuttal": node.rebuttal, "text": node.text,
            "wording": wording(node.text), "voice": node.voice, "basis": node.basis, "place": node.at,
            "support": support.of[node.id], "leaf": _is_leaf(graph, node), "footnotes": len(node.footnotes),
            "cites": len(node.cites), "level": levels.get(node.id), "speaker": node.speaker, "draft": node.draft,
            "line": document.value_place(node.path).line,
        }  # fmt: skip
    for step in graph.inferences.values():
        linked = len(step.sources) + len(step.missing) > 1
        for source in step.sources:
            yield "edges", {
                "map": name, "inference": step.id, "source": source, "target": step.target, "kind": step.kind,
                "scheme": step.scheme, "linked": linked,
            }  # fmt: skip
    if graph.paper:
        named = Counter(one.note for node in graph.nodes.values() for one in node.footnotes)
        yield from (("footnotes", footnote_row(one, name, named[one.number])) for one in graph.paper.footnotes)
        yield from (("works", work_row(one, name)) for one in graph.paper.works)
    yield from (("problems", problem_row(one, name)) for one in problems)


def footnote_row(note: Footnote, name: str, statements: int | None) -> Row:
    """Return the row of a note; ``statements`` counts those that name it."""
    return {
        "map": name, "number": note.number, "cites": len(note.cites), "statements": statements, "text": note.text,
    }  # fmt: skip


def work_row(work: Work, name: str) -> Row:
    """Return the row of a work."""
    people = [" ".join(filter(None, [one.given, one.family])) or one.literal or "" for one in work.author]
    year = YEAR.search(str(work.issued or ""))
    return {
        "map": name, "work": work.id, "type": work.type, "title": work.title, "authors": "; ".join(people) or None,
        "year": int(year[0]) if year else None, "doi": work.doi,
    }  # fmt: skip


def problem_row(problem: Problem, name: str) -> Row:
    """Return the row of a problem."""
    place = problem.place
    return {
        "map": name, "rule": problem.rule, "level": problem.level, "message": problem.message,
        "help": problem.help, "file": place.file, "line": place.line, "column": place.column, "node": problem.node,
        "place": problem.at,
    }  # fmt: skip


def _counts(graph: Graph) -> Row:
    roles = Counter(one.role for one in graph.nodes.values())
    paper = graph.paper
    return {
        "statements": len(graph.nodes), "claims": roles[Role.CLAIM], "premises": roles[Role.PREMISE],
        "objections": roles[Role.OBJECTION], "rebuttals": sum(one.rebuttal for one in graph.nodes.values()),
        "inferences": len(graph.inferences), "footnotes": len(paper.footnotes) if paper else 0,
        "works": len(paper.works) if paper else 0,
    }  # fmt: skip


def _of_levels(problems: Sequence[Problem]) -> Row:
    found = Counter(one.level for one in problems)
    return {"errors": found[Level.ERROR], "warnings": found[Level.WARNING], "infos": found[Level.INFO]}


def paper_of(graph: Graph) -> str | None:
    """Return what the map's paper is called: its title, its id, or the file of its text."""
    if graph.paper is None:
        return None
    record = graph.paper.record
    return (record and (record.title or record.id)) or graph.paper.file


def _supported(graph: Graph, support: SupportOf) -> bool | None:
    """Return whether the claim is supported; of several, all. ``None`` where there is none."""
    return all(support.of[one] == "supported" for one in graph.roots) if graph.roots else None


def _is_leaf(graph: Graph, node: Node) -> bool:
    """Tell whether a statement is offered for or against something, and nothing is offered for it."""
    return node.role is not Role.CLAIM and not any(step.sources for step in graph.into(node.id, Kind.SUPPORTS))


def _levels(graph: Graph) -> dict[str, int]:
    """Return how many steps lead from each statement to a claim; what leads to none has no level."""
    found = dict.fromkeys(graph.roots, 0)
    pending = list(found)
    for target in pending:  # which grows: each statement once, nearest first
        steps = graph.into(target)
        for step in [*steps, *(under for one in steps for under in graph.into(one.id))]:
            for source in step.sources:
                if source not in found:
                    found[source] = found[target] + 1
                    pending.append(source)
    return found
