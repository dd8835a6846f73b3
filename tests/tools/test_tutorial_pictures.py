"""The command that takes the pictures of the tutorials refuses what it does not know."""

import pytest

from tools.tutorial_pictures import main


def test_an_unknown_tutorial_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["tutorial_pictures", "reader", "editor"])
    with pytest.raises(SystemExit):
        main()
    assert "no tutorial is called editor" in capsys.readouterr().err
