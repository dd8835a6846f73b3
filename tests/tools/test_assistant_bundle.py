"""The bundle for desktop assistants, and the skill beside it."""

import json
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from argmap.mcp_server.drafting_tools import DraftingTools
from argmap.version import __version__
from tests.places import ROOT
from tests.running import environment
from tools.assistant_bundle import bundle, manifest, project

SKILL = ROOT / "assistants" / "read-a-paper" / "SKILL.md"


def test_the_manifest_names_the_tools_the_version_and_the_folder() -> None:
    found = manifest()
    assert {"manifest_version", "name", "version", "description", "author", "server"} <= found.keys()
    assert (found["manifest_version"], found["version"]) == ("0.4", __version__)
    tools = DraftingTools(ROOT)
    assert isinstance(found["tools"], list)
    assert [one["name"] for one in found["tools"]] == [one.__name__ for one in (*tools.reading, *tools.writing)]
    assert all(one["description"].endswith(".") for one in found["tools"])
    assert "${user_config.folder}" in json.dumps(found["server"])


def test_the_bundle_runs_where_it_is_unpacked_and_is_the_same_each_time(tmp_path: Path) -> None:
    content = bundle()
    assert content == bundle()
    with ZipFile(BytesIO(content)) as archive:
        archive.extractall(tmp_path)
    assert '"mcp >=2"' in project()
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "mcp", "nowhere"],
        cwd=tmp_path, env=environment(PYTHONPATH=str(tmp_path)), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "nowhere: there is no such folder" in done.stderr


def test_the_skill_has_a_head_and_names_only_tools_that_there_are() -> None:
    text = SKILL.read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    told = yaml.safe_load(head)
    assert told["name"] == SKILL.parent.name
    assert 0 < len(told["description"]) <= 1024
    tools = DraftingTools(ROOT)
    names = {one.__name__ for one in (*tools.reading, *tools.writing)}
    used = set(re.findall(r"`(\w+_\w+)`", body))
    assert used <= names


@pytest.mark.parametrize("word", ["mcp", "paper"])
def test_the_bundle_has_the_extras_that_the_server_needs(word: str) -> None:
    assert {"mcp": "mcp >=2", "paper": "pypdfium2 >=5"}[word] in project()
