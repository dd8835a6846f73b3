"""Problems in the Static Analysis Results Interchange Format 2.1.0 (OASIS standard, 2020), which code hosts show."""

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from argmap.problems import Level, Place, Problem
from argmap.reports.problems import Style
from argmap.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def show(problems: Sequence[Problem], _: Mapping[str, str], __: Style) -> str:
    """Return one run with all problems (section 3.27), and the rules that found them (3.49)."""
    rules = sorted({one.rule for one in problems})
    driver = {"name": "argmap", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    results = [_result(one, rules.index(one.rule)) for one in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(problem: Problem, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": LEVELS[problem.level],
        "message": {"text": f"{problem.message}\n{problem.help}"},
        "locations": [{"physicalLocation": _location(problem.place)}],
    }
    if problem.node:
        result["locations"][0]["logicalLocations"] = [{"name": problem.node, "kind": "element"}]
    return result


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(place.file).as_posix())}}
    if place.line is not None:
        region = {"startLine": place.line}
        if place.column is not None:
            region["startColumn"] = place.column
            if place.width:
                region["endColumn"] = place.column + place.width
        location["region"] = region
    return location
