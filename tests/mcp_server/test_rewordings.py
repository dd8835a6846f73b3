"""Statements in other words than their passage: those that say the same pass, those that say something else do not."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.mcp_server.draft_models import DraftClaim
from argmap.mcp_server.map_drafting import RefusedError
from argmap.mcp_server.starting_drafts import started

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "rewordings.yaml").read_text(encoding="utf-8"))
RIGHT = [(one["passage"], text) for one in CASES for text in one["right"]]
WRONG = [(one["passage"], text, told) for one in CASES for text, told in one["wrong"].items()]


def draft(folder: Path, passage: str, text: str) -> None:
    """Draft a statement that is read from a passage, the only one of its paper."""
    paper = folder / "paper.md"
    paper.write_text(f"# Ada\n\nAda Brink\n\n## 1. Ada\n\n{passage}\n", encoding="utf-8")
    started(paper, folder / "map.yaml", DraftClaim.model_validate({"text": text, "at": "1.1 s1"}))


@pytest.mark.parametrize(("passage", "text"), RIGHT)
def test_what_says_the_same_passes(tmp_path: Path, passage: str, text: str) -> None:
    try:
        draft(tmp_path, passage, text)
    except RefusedError as refused:
        pytest.fail(str(refused.faults))


@pytest.mark.parametrize(("passage", "text", "told"), WRONG)
def test_what_says_something_else_is_refused_with_the_words_of_both(
    tmp_path: Path, passage: str, text: str, told: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        draft(tmp_path, passage, text)
    assert any(told in one.message for one in refused.value.faults), refused.value.faults
