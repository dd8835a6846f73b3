import sys

import pytest

from argmap.commands._common import Exit
from tests.running import Argmap


def test_without_pygls_it_is_said_what_to_install(argmap: Argmap, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in sys.modules if one.partition(".")[0] == "pygls" or one.startswith("argmap.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    done = argmap("lsp")
    assert (done.status, done.out) == (Exit.FAILED, "")
    assert "pip install 'argmap[lsp]'" in done.err
