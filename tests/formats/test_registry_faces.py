"""To tell a file's format, every format is asked for its extensions: that loads none of their readers and writers."""

import subprocess
import sys

from tests.places import ROOT
from tests.running import environment

ASKED = """
import sys
from argmap.formats import formats
assert all(one.SUFFIXES for _, one in formats().items())
print("\\n".join(sorted(name for name in sys.modules if name.startswith(("argmap", "urllib.request", "yaml")))))
"""
HEAVY = (
    "argmap.formats.argdown.", "argmap.formats._tables.", "argmap.formats._outlines.outline_steps",
    "argmap.formats._outlines.text_outline", "argmap.formats._word_outline", "argmap.formats._aif.",
    "argmap.formats._gsn.", "argmap.formats._graphml", "argmap.formats._rationale", "argmap.formats._essay",
    "argmap.formats.standard_form.", "argmap.language", "argmap.paper.readers", "urllib.request", "yaml",
)  # fmt: skip


def test_asking_for_extensions_loads_no_reader() -> None:
    run = [sys.executable, "-c", ASKED]
    done = subprocess.run(run, env=environment(), cwd=ROOT, capture_output=True, check=True)
    loaded = done.stdout.decode().split()
    assert "argmap.formats.argdown" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []
