"""One server for all tests of a file: it starts in a second or more."""

from collections.abc import Iterator

import pytest

from tests.lsp.editor import Editor, editor


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Lend an editor in an empty folder, whose server has started."""
    with editor(tmp_path_factory.mktemp("lsp")) as found:
        yield found
