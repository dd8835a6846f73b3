"""Files of the Argdown project itself, compared with the counts of its own JSON export."""

import csv
from pathlib import Path

from argmap.formats import read
from argmap.formats.argdown import counts_of
from argmap.notation.source import Source
from tests.needs import missing
from tests.places import ROOT

CORPUS = ROOT.parent / "shared/corpus/argdown"
OTHERWISE = {
    "docs_changes_2019.md_fence03-argdown.argdown": "sections: the export counts a group that its settings make",
}
"""Files in which a count differs, and why."""


def rows() -> list[dict[str, str]]:
    if not (CORPUS / "counts.tsv").exists():
        missing("../shared/corpus/argdown")
    with (CORPUS / "counts.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def source(row: dict[str, str]) -> Source:
    path: Path = CORPUS / row["file"]
    return Source(path.read_bytes().decode(), str(path))


def test_counts_agree_with_the_argdown_tool() -> None:
    accepted = [row for row in rows() if row["parse_ok"] == "yes"]
    different = set()
    for row in accepted:
        counts = counts_of(source(row))
        if any(str(count) != row[f"n_{key}"] for key, count in counts.items()):
            different.add(row["file"])
    assert different == set(OTHERWISE)
    assert len(accepted) == 207


def test_what_argdown_accepts_is_understood() -> None:
    for row in rows():
        if row["parse_ok"] == "yes":
            found = read(CORPUS / row["file"])
            not_understood = [
                one for one in found.remarks if one.rule == "not-understood" and "include" not in one.message
            ]
            assert not_understood == [], row["file"]


def test_what_argdown_refuses_is_read_and_mostly_told() -> None:
    refused = [row for row in rows() if row["parse_ok"] == "no"]
    read_all = [read(CORPUS / row["file"], "argdown") for row in refused]
    told = [found for found in read_all if any(one.rule == "not-understood" for one in found.remarks)]
    assert len(told) >= len(refused) - 2
