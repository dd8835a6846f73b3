"""Problems in the Static Analysis Results Interchange Format 2.1.0 (OASIS standard, 2020), which code hosts show.

What code hosts need beyond the standard is from GitHub's documentation, "SARIF support for code scanning": addresses of
files relative to the repository, and for each rule what it finds, at length, and its level.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from argmap.problems import Level, Place, Problem
from argmap.reports.problems import Style
from argmap.reports.problems._addresses import address
from argmap.reports.problems._fingerprints import fingerprints
from argmap.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
EXAMPLES = re.compile(r"^(?:Bad|Good|Paper)\b.*:$", re.MULTILINE)
LONGEST = 1024
"""The most characters of a description that GitHub shows."""


def show(problems: Sequence[Problem], texts: Mapping[str, str], _: Style) -> str:
    """Return one run with all problems (section 3.27), and the rules that found them (3.49)."""
    rules = sorted({one.rule for one in problems})
    places = {rule: place for place, rule in enumerate(rules)}
    driver = {"name": "argmap", "version": __version__, "rules": list(map(_rule, rules))}
    results = [
        _result(one, places[one.rule], print_)
        for one, print_ in zip(problems, fingerprints(problems, texts), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    text = json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
    return text.encode(errors="backslashreplace").decode()  # names of files may hold bytes that are no text


def _rule(name: str) -> dict[str, Any]:
    """Return what the reference says of a rule (section 3.49)."""
    from argmap.problems import ArgmapError
    from argmap.reports.documentation import entry, page

    try:
        one, text = entry(name), page(name)
    except ArgmapError:  # the name of a problem that somebody else's program made
        return {"id": name}
    described, _, _ = text.partition(next(iter(EXAMPLES.findall(text)), "\0"))
    paragraphs = (" ".join(part.split()) for part in described.strip().split("\n\n"))
    return {
        "id": name,
        "shortDescription": {"text": one.summary},
        "fullDescription": {"text": "\n\n".join(paragraphs)[:LONGEST]},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": LEVELS[one.level]},
        "properties": {"tags": one.profiles.split(", ")},
    }


def _result(problem: Problem, index: int, print_: str) -> dict[str, Any]:
    where = f" (at {problem.at} in the paper)" if problem.at else ""
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": LEVELS[problem.level],
        "message": {"text": f"{problem.message}{where}\n{problem.help}"},
        "locations": [{"physicalLocation": _location(problem.place)}],
        "partialFingerprints": {"problem/v1": print_},
    }
    said = {"at": problem.at, "concern": problem.concern and str(problem.concern)}
    result["properties"] = {key: value for key, value in said.items() if value}
    if problem.node:
        result["locations"][0]["logicalLocations"] = [{"name": problem.node, "kind": "element"}]
    return result


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": address(place.file)}}
    if place.line is not None:
        region = {"startLine": place.line, "endLine": place.line}
        if place.column is not None:
            region["startColumn"] = place.column
            if place.width:
                region["endColumn"] = place.column + place.width
        location["region"] = region
    return location
