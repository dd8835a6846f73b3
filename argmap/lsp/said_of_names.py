"""What is said of the things that maps name: notes and works in full, schemes with their questions, rules."""

from argmap.citations.wording import note_text
from argmap.forest.sources import NamedSources
from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.reports.documentation import explain, scheme_page
from argmap.schemes import scheme_names
from argmap.text.markdown_text import escaped, inside


def note(value: str, graph: Graph) -> list[str]:
    """Return the note of a number, with its citations in full."""
    number = int(value) if value.isdecimal() else 0
    said = _source(number, graph)
    for antecedent in _antecedents(number, graph):
        said += [f"{inside(f'Note {antecedent}')}: {inside(note_text(graph.footnotes[antecedent], graph.works))}"]
    return said


def _antecedents(number: int, graph: Graph) -> list[int]:
    """Return the notes that a note refers to by Ibid., and those that these refer to."""
    found, pending = [number], [number]
    while pending:
        note_ = graph.footnotes.get(pending.pop())
        new = [
            one.ibid for one in (note_.cites if note_ else ()) if one.ibid in graph.footnotes and one.ibid not in found
        ]
        found += [one for one in new if one is not None]
        pending += [one for one in new if one is not None]
    return found[1:]


def work(value: str, graph: Graph) -> list[str]:
    """Return the reference to the work of an id, in full."""
    return _source(value, graph)


def scheme(value: str, _: Graph | None = None) -> list[str]:
    """Return a scheme with its premises and critical questions."""
    return [scheme_page(value)] if value in scheme_names() else []


def rule(value: str, _: Graph | None = None) -> list[str]:
    """Return the page of a rule."""
    try:
        return [explain(value)]
    except ArgmapError:
        return []


def _source(key: int | str, graph: Graph) -> list[str]:
    found = next((one for one in NamedSources(graph).defined() if one.key == key), None)
    return [f"**{inside(found.title)}**", escaped(found.text)] if found else []
