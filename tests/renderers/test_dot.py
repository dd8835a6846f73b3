import subprocess
from pathlib import Path

import pytest

from tests.drawing.generating import seeded
from tests.renderers.pictures import MAPS, debian_dot, graph_of, picture


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_the_text_is_the_same_in_every_run(file: Path) -> None:
    assert picture(graph_of(file), "dot") == picture(graph_of(file), "dot")


@pytest.mark.parametrize("file", [*MAPS, None], ids=lambda one: one.stem if one else "made up")
def test_dot_accepts_the_text_without_a_word(file: Path | None) -> None:
    text = picture(graph_of(file) if file else seeded(200, 3), "dot")
    ran = subprocess.run(
        [debian_dot(), "-Kneato", "-n2", "-Tcanon"], input=text, capture_output=True, check=True, timeout=120
    )
    assert ran.stderr == b""
    assert ran.stdout
