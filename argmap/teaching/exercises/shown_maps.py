"""A branch as a student sees it in an exercise: statements and structure, without what would give answers away."""

from argmap.citations.wording import note_text, sentence, work_text
from argmap.evaluation.citing import Citing
from argmap.graph import Graph
from argmap.notation.bibliography import Footnote
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import Data, NoteShown
from argmap.teaching.exercises.map_branches import LISTS, statements

STRUCTURE = ("id", "text", "ref", *LISTS)
WITH_SOURCES = (*STRUCTURE, "footnotes", "cites", "basis", "voice")


def shown(claim: Data, keys: tuple[str, ...] = STRUCTURE) -> Data:
    """Return a claim's data with some keys alone."""
    found = {key: claim[key] for key in keys if key in claim and key not in LISTS}
    for key in LISTS:
        if claim.get(key):
            found[key] = [shown(one, keys) for one in claim[key]]
    return found


def bare_map(data: Data) -> Data:
    """Return a branch's data as a reference to mark by: what a student can know of it without the paper's notes."""
    head: Data = {key: data[key] for key in ("title", "language", "glossary") if key in data}
    return {**head, "claim": shown(data["claim"])}


def blanked(claim: Data, blanks: set[str]) -> Data:
    """Return a claim's data with the texts of some statements empty."""
    found = shown(claim)
    for one in statements(found):
        if one["id"] in blanks:
            one["text"] = ""
    return found


def notes_shown(graph: Graph, article: Article | None, numbers: set[int]) -> tuple[NoteShown, ...]:
    """Return notes by their numbers with their texts: the paper's own, or as the map's record has them."""
    own = {note.number: note.text for note in article.notes} if article else {}
    found = []
    for number in sorted(numbers):
        note = graph.footnotes.get(number)
        text = own.get(number) or (_text(note, graph) if note else "")
        meant = _meant(note, graph) if note else ""
        if text:
            found.append(NoteShown(number=number, text=" ".join(f"{text} {meant}".split())))
    return tuple(found)


def with_paper(claim: Data, graph: Graph) -> Data:
    """Return a claim as a map with the notes and works that its statements name, and no others."""
    if graph.paper is None:
        return {"claim": claim}
    notes = {
        one if isinstance(one, int) else one["note"] for here in statements(claim) for one in here.get("footnotes", ())
    }
    cited = {
        one if isinstance(one, str) else one["work"] for here in statements(claim) for one in here.get("cites", ())
    }
    footnotes = [
        {"number": one.number, "text": _text(one, graph)} for one in graph.paper.footnotes if one.number in notes
    ]
    works = [one for one in graph.paper.works if one.id in cited]
    paper: Data = {"footnotes": footnotes} if footnotes else {}
    if works:
        paper["works"] = [one.model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in works]
    return {"claim": claim, **({"paper": paper} if paper else {})}


def _text(note: Footnote, graph: Graph) -> str:
    return note_text(note, graph.works)


def _meant(note: Footnote, graph: Graph) -> str:
    """Return in brackets the works that an Ibid. stands for, since the note before need not be among those shown."""
    if all(one.ibid is None for one in note.cites):
        return ""
    works = [sentence(work_text(graph.works[key])) for key in Citing(graph).works(note.number) if key in graph.works]
    return f"[{' '.join(works)}]" if works else ""
