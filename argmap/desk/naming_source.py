"""A source that somebody types in: a work of the paper, as far as the words can be read, which backs a statement."""

from typing import Any

from argmap.citations.keys import key_of, unique
from argmap.citations.parsing import parse_entry
from argmap.notation.bibliography import Work
from argmap.problems import ArgmapError

Data = dict[str, Any]


def naming_source(data: Data, where: Data, written: Data, text: str) -> Data:
    """Return the operation that adds a work to a map and lets it back a statement.

    ``data`` is the map's, ``where`` names the statement as operations do, and ``written`` is what is written of it. A
    work that the paper has already is named, not added. Raises ``ArgmapError`` where there are no words.
    """
    said = " ".join(text.split())
    if not any(map(str.isalnum, said)):
        raise ArgmapError("a source needs words: who says it, where and when")
    works, work = _works(data), _work(said)
    known = next((id_ for id_, one in works.items() if {**one, "id": ""} == {**work, "id": ""}), None)
    work["id"] = known or unique(work["id"], works)
    cites = written.get("cites") or []
    cites = cites if isinstance(cites, list) else [cites]
    cited = [one if isinstance(one, str) else one.get("work") for one in cites]
    steps: list[Data] = [] if known else [{"op": "add-work", "work": work}]
    if work["id"] not in cited:
        steps.append({"op": "set", "where": where, "field": "cites", "value": [*cites, work["id"]]})
    if not steps:
        raise ArgmapError("this statement names that source already")
    return {"op": "together", "operations": steps}


def _work(text: str) -> Data:
    """Return the work that a text describes; a document with the text as its title, where it cannot be read."""
    found = parse_entry(text).work or Work(id=key_of({"title": text}), type="document", title=text)
    return found.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _works(data: Data) -> dict[str, Data]:
    paper = data.get("paper")
    works = paper.get("works") if isinstance(paper, dict) else None
    return {str(one.get("id")): one for one in works or () if isinstance(one, dict)}
