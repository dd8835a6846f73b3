"""``argmap teach agreement``: what it prints, and what it does with what cannot be read."""

import json
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.running import Argmap

LAKE = ROOT / "arguments" / "lake" / "lake.yaml"
NOTES = ROOT / "arguments" / "notation" / "footnotes.yaml"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    (tmp_path / "broken.yaml").write_text('claim: {text: "A holds.}\n', encoding="utf-8")
    return tmp_path / "broken.yaml"


def test_a_table_and_the_differences(argmap: Argmap) -> None:
    done = argmap("teach", "agreement", LAKE, NOTES)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("2 maps, 7 statements, 5 in all maps\n  A  ")
    assert f"text of the paper: {LAKE.with_name('lake.md')}" in done.out
    assert "Cohen's kappa              0.56   0.30 to 1.00   moderate (Landis and Koch 1977)" in done.out
    assert "The words are\nconventions, not tests" in done.out
    assert (
        "   7  There are so few boats that they leave little oil.\n      A  rebuttal, attacks 6\n      B  absent"
        in done.out
    )
    assert done.out.endswith(
        "Named by their numbers, and the same in all maps:\n   1  People can swim in the lake without risk.\n"
    )
    assert max(map(len, done.out.replace(str(ROOT), "").splitlines())) <= 100


def test_json_for_programs(argmap: Argmap) -> None:
    done = argmap("teach", "agreement", LAKE, NOTES, "--format", "json", "--samples", "50", "--seed", "7")
    found = json.loads(done.out)
    assert found["version"] == 1
    assert found["maps"] == [str(LAKE), str(NOTES)]
    assert found["intervals"] == {"level": 0.95, "samples": 50, "seed": 7}
    assert {one["measure"] for one in found["agreement"]} == {
        "same", "cohen-kappa", "alpha", "alpha-u", "segmentation-similarity", "cass",
    }  # fmt: skip
    assert all(one["low"] <= one["value"] <= one["high"] for one in found["agreement"])
    assert found["statements"][5]["in"][str(LAKE)] == {"id": "oil", "role": "objection", "relation": "attacks 1"}
    assert found["statements"][5]["in"][str(NOTES)]["id"] is None
    assert (
        argmap("teach", "agreement", LAKE, NOTES, "--format", "json", "--samples", "50", "--seed", "7").out == done.out
    )


def test_three_maps_and_the_pairs(argmap: Argmap, tmp_path: Path) -> None:
    third = tmp_path / "third.yaml"
    third.write_text(
        "claim: {text: People can swim in the lake without risk., objections: [Boats leave oil.]}\n", "utf-8"
    )
    done = argmap("teach", "agreement", LAKE, NOTES, third, "--samples", "0")
    assert done.status == 0
    assert "Fleiss's kappa" in done.out
    assert [line.split()[:3] for line in done.out.splitlines() if " and " in line[:9]] == [
        ["A", "and", "B"], ["A", "and", "C"], ["B", "and", "C"],
    ]  # fmt: skip
    assert "Not defined, because a map has no statement that says where in the text it was read: K" in (
        " ".join(done.out.split())
    )
    assert " to 1.00" not in done.out


def test_without_the_text(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "lake.yaml").write_bytes(LAKE.read_bytes())
    done = argmap("teach", "agreement", tmp_path / "lake.yaml", NOTES, "--samples", "0")
    assert done.status == 0
    assert "without the paper's text" in done.out
    assert (
        "Not defined, because the paper's text is not there: Krippendorff's alpha_U (passages), "
        "segmentation similarity S (passages), CASS (all of it)."
    ) in " ".join(done.out.split())
    given = argmap("teach", "agreement", tmp_path / "lake.yaml", NOTES, "--paper", LAKE.with_name("lake.md"))
    assert "CASS                       0.80" in given.out


def test_equal_maps(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "copy.yaml").write_bytes(LAKE.read_bytes())
    done = argmap("teach", "agreement", LAKE, tmp_path / "copy.yaml", "--samples", "0")
    assert done.out.endswith("The maps agree on the role and the relation of every statement.\n")
    assert "almost perfect (Landis and Koch 1977)" in done.out


def test_a_map_that_cannot_be_read_is_reported_and_the_others_go_on(argmap: Argmap, broken: Path) -> None:
    done = argmap("teach", "agreement", LAKE, broken, NOTES)
    assert done.status == 2
    assert f"{broken}:1:" in done.err
    assert done.out.startswith("2 maps, 7 statements")


@pytest.mark.parametrize(("maps", "count"), [([LAKE], "is one"), ([], "is none")])
def test_two_maps_are_needed(argmap: Argmap, broken: Path, maps: list[Path], count: str) -> None:
    done = argmap("teach", "agreement", broken, *maps)
    assert (done.status, done.out) == (2, "")
    assert f"agreement needs at least two maps that can be read; there {count}" in done.err


def test_a_paper_that_cannot_be_read(argmap: Argmap, tmp_path: Path) -> None:
    done = argmap("teach", "agreement", LAKE, NOTES, "--paper", tmp_path / "gone.md")
    assert (done.status, done.out) == (2, "")
    assert "gone.md" in done.err


def test_hostile_text_is_printed_as_text(argmap: Argmap, tmp_path: Path) -> None:
    for name, text in (("a", "\\u202e turned"), ("b", "::error::x")):
        (tmp_path / f"{name}.yaml").write_text(f'claim: {{text: "{text}"}}\n', encoding="utf-8")
    done = argmap("teach", "agreement", tmp_path)
    assert done.status == 0
    assert "\u202e" not in done.out
    assert not [line for line in done.out.splitlines() if line.lstrip().startswith("::error::")]
