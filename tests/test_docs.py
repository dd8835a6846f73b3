"""What the pages in docs/ show is right; ``tests.tools`` runs their commands."""

import re
from pathlib import Path

import pytest

from argmap.desk.classroom import class_submissions
from argmap.evaluation.credence import credence
from argmap.evaluation.support import Support, SupportOf
from argmap.files import LARGEST
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.notation.source.builder import DEEPEST, MOST
from argmap.teaching.submissions import hand_in
from tests.places import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_notation_that_is_shown_is_a_map() -> None:
    text = (ROOT / "docs" / "notation.md").read_text(encoding="utf-8")
    (notation,) = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    paper = "paper: {footnotes: [{number: 5, text: An explanation.}]}"
    map_ = loads(re.sub(r"^paper: .*$", paper, notation, flags=re.MULTILINE)).map
    assert map_.claim.id == "chosen"
    assert len(map_.claim.premises) == 2


def anchor(heading: str) -> str:
    """Return the name of a heading in links, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", page.read_text(encoding="utf-8")):
        name, _, part = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), target
        if part:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert part in map(anchor, headings), target


def test_the_limits_that_are_named_are_those_that_hold() -> None:
    page = (ROOT / "docs" / "notation.md").read_text(encoding="utf-8")
    assert f"at most {LARGEST // 2**20} MiB, {MOST:,} values and {DEEPEST} levels" in page


def test_the_limits_of_a_class_that_are_named_are_those_that_hold() -> None:
    page = " ".join((ROOT / "docs" / "teaching-page.md").read_text(encoding="utf-8").split())
    most = f"At most {class_submissions.MOST} submissions of {hand_in.LARGEST // 2**20} MiB each are taken"
    together = f"{class_submissions.MOST_BYTES // 2**20} MiB together, in files of at most {LARGEST // 2**20} MiB"
    assert f"{most}, {together}" in page


COINS = """
claim:
  id: rain
  text: It will rain.
  premises:
    - linked:
        - {id: clouds, text: Clouds are gathering., credence: 0.5}
        - {id: ants, text: The ants are building walls., credence: 0.5}
"""
OBJECTION = "  objections:\n    - {id: sun, text: The sun shines., credence: 0.5}\n"


def test_the_probabilities_that_are_told_in_words_are_right() -> None:
    """docs/semantics.md: linked, a quarter; with an objection of one half besides, half of that."""
    page = " ".join((ROOT / "docs" / "semantics.md").read_text(encoding="utf-8").split())
    assert "Linked, they make one quarter; with an objection of one half besides, half of that." in page
    assert credence(lower(loads(COINS).map), "rain").high == pytest.approx(1 / 4)
    assert credence(lower(loads(COINS + OBJECTION).map), "rain").high == pytest.approx(1 / 8)


def test_premises_that_are_not_linked_are_each_enough() -> None:
    """docs/semantics.md, of the map of the library: without the link, the first premise is evidence enough."""
    page = (ROOT / "docs" / "semantics.md").read_text(encoding="utf-8")
    (linked,) = re.findall(r"^```yaml\n# links\.yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    apart = linked.replace("    - linked:\n", "").replace("        - {", "    - {")
    states = [SupportOf(lower(loads(text).map)).of["later"] for text in (linked, apart)]
    assert states == [Support.UNSUPPORTED, Support.SUPPORTED]
