"""The commands that list and explain."""

import json

from jsonschema import Draft202012Validator

from argmap.reports.documentation import entries
from argmap.schemes import scheme, scheme_names
from tests.running import Argmap


def test_rules_has_a_line_for_every_name(argmap: Argmap) -> None:
    lines = argmap("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[one.name, str(one.level)] for one in entries()]
    assert all(one.summary in line for one, line in zip(entries(), lines, strict=True))


def test_explain_knows_every_name_and_the_nearest(argmap: Argmap) -> None:
    for name in ("unsupported-premise", "syntax-error", "expert-opinion"):
        done = argmap("explain", name)
        assert done.status == 0
        assert done.out.startswith(f"{name} (")
    done = argmap("explain", "unsuported-premise")
    assert (done.status, done.out) == (2, "")
    assert "did you mean unsupported-premise?" in done.err


def test_schemes_are_listed_and_explained(argmap: Argmap) -> None:
    lines = argmap("schemes").out.splitlines()
    assert [line.split()[0] for line in lines] == list(scheme_names())
    assert scheme("sign").questions[0] in argmap("schemes", "sign").out
    assert argmap("schemes", "sing").err == "argmap: no scheme is called 'sing'; did you mean sign?\n"


def test_schemas_are_schemas(argmap: Argmap) -> None:
    for options in ([], ["--paper"]):
        Draft202012Validator.check_schema(json.loads(argmap("schema", *options).out))
