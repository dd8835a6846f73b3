"""What a page hands in: a file of JSON with the exercise, who did it, and the map or the answers."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from argmap.files import decode, refuse
from argmap.files.binary_kinds import binary_kind
from argmap.formats import read_content
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import Place, ReadError
from argmap.teaching.submissions.collecting import Submission

SIGN = "argmap-hand-in"
CLAIM = re.compile(r"""^[{\s]*["']?claim["']?\s*:""", re.MULTILINE)
"""The beginning of a map. What has none is something else, and whoever marks it needs no words on the notation."""
OWN = (".yaml", ".yml", ".json", ".txt")
"""How files end that a map in argmap's notation has, and much else."""
LARGEST = 2 * 1024 * 1024
"""How large a submission may be (2 MiB); a map of a thousand statements has a tenth of it."""
MOST = 2000
"""How many statements a submission may have."""
LONGEST = 2000
"""How many characters a statement of a submission may have."""


@dataclass(frozen=True, slots=True)
class HandIn:
    """What was handed in: a map as a graph, or ``answers`` by question; what the page says of exercise and student."""

    graph: Graph | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    exercise: str = ""
    student: str = ""


def read_hand_in(submission: Submission) -> HandIn:
    """Return what was handed in: a map in any format that is read, or a file from an exercise's page.

    Raises ``ReadError`` for anything else, and for what is too large.
    """
    place = Place(submission.file)
    content = submission.read()
    if len(content) > LARGEST:
        cure = "hand in the map alone"
        raise refuse("too-large", f"this is larger than {LARGEST // 2**20} MiB", cure, place)
    found = _from_page(content, submission.file) or HandIn(_graph(content, submission.file))
    nodes = found.graph.nodes.values() if found.graph else ()
    if len(nodes) > MOST:
        raise refuse("too-large", f"this has more than {MOST} statements", "hand in the map alone", place)
    if any(len(one.text) > LONGEST for one in nodes):
        cure = "write each statement as one sentence"
        raise refuse("too-large", f"this has a statement of more than {LONGEST} characters", cure, place)
    return found


def _graph(content: bytes, file: str) -> Graph:
    """Return the map in what was handed in; of another program's, whatever could be read. Raises ``ReadError``."""
    try:
        found = read_content(content, file)
    except ReadError as error:
        text = content.decode("utf-8", "replace")
        kind = binary_kind(content) if error.problems[0].rule == "not-utf-8" else None
        if not kind and (CLAIM.search(text) or not file.lower().endswith(OWN)):
            raise
        cure = "ask for the map as a file of YAML or JSON, or for the file that the page of the exercise saved"
        message = f"this is {kind.name}, no map" if kind else "this is no map" if text.strip() else "this file is empty"
        raise refuse("wrong-type", message, cure, Place(file)) from error
    return found.graph


def _from_page(content: bytes, file: str) -> HandIn | None:
    if SIGN.encode() not in content[:200]:
        return None
    text = decode(content, file)
    place, cure = Place(file), "hand in the file that the page saved, as it is"
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse("broken-file", "this file from an exercise's page is damaged", cure, place) from error
    if not isinstance(data, dict) or data.get(SIGN) != 1:
        raise refuse("broken-file", "this is not a file from an exercise's page", cure, place)
    map_, answers = data.get("map"), data.get("answers")
    graph = lower(loads(json.dumps(map_), "json", file=file).map) if map_ is not None else None
    said = {key: value for key, value in data.items() if key in ("exercise", "student") and isinstance(value, str)}
    if graph is None and not isinstance(answers, dict):
        raise refuse("broken-file", "this file holds neither a map nor answers", cure, place)
    return HandIn(graph, answers if isinstance(answers, dict) else {}, **said)
