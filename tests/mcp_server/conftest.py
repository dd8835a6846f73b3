from pathlib import Path
from shutil import copy

import pytest

from argmap.mcp_server.draft_models import DraftClaim
from argmap.mcp_server.starting_drafts import started
from tools.assistant_transcript import CLAIM, PAPER

pytest.importorskip("mcp.server.mcpserver")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a paper, and beside it a file that is no business of an assistant's."""
    (tmp_path / "secret.md").write_text("# A secret\n\nThe secret is out.\n")
    (tmp_path / "served").mkdir()
    copy(PAPER, tmp_path / "served")
    return tmp_path / "served"


@pytest.fixture
def file(folder: Path) -> Path:
    """A map of the paper with its claim, which a person has confirmed."""
    made = started(folder / "trams.md", folder / "trams.yaml", DraftClaim.model_validate(CLAIM))
    found = Path(made.file)
    found.write_text(found.read_text().replace("  draft: true\n", ""))
    return found
