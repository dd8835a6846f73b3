from hashlib import sha256
from pathlib import Path

import pytest

from argmap.app.pinned_packages import pinned_packages
from tools.pin_app import TABLE, renewed, table


def test_the_table_is_written_as_it_was_read() -> None:
    assert table(pinned_packages()) == TABLE.read_text(encoding="utf-8")


def test_a_package_is_pinned_as_its_file_is(tmp_path: Path) -> None:
    package = next(one for one in pinned_packages() if one.name == "pydantic-core")
    file = tmp_path / "pydantic_core-9.9-cp314-cp314-pyemscripten_2026_0_wasm32.whl"
    file.write_bytes(b"core")
    (tmp_path / "pydantic-9.9-py3-none-any.whl").write_bytes(b"other")
    found = renewed(package, tmp_path)
    assert (found.version, found.file, found.sha256) == ("9.9", file.name, sha256(b"core").hexdigest())
    file.unlink()
    with pytest.raises(ValueError, match="has 0 files of pydantic-core"):
        renewed(package, tmp_path)
