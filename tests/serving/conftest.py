from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.serving import Server
from tests.serving.talking import MAP, SmallDesk, live, running, with_desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a map."""
    found = tmp_path / "map.yaml"
    found.write_text(MAP.format(title="First"), encoding="utf-8")
    return found


@pytest.fixture
def live_server(file: Path) -> Iterator[Server]:
    """Serve the map."""
    with running(live(file)) as server:
        yield server


@pytest.fixture
def desk() -> SmallDesk:
    return SmallDesk()


@pytest.fixture
def desk_server(desk: SmallDesk) -> Iterator[Server]:
    """Serve the desk."""
    with running(with_desk(desk)) as server:
        yield server


@pytest.fixture(params=["live", "desk"])
def server(request: pytest.FixtureRequest) -> Server:
    """Serve one and the other: what may be answered is the same for both."""
    found: Server = request.getfixturevalue(f"{request.param}_server")
    return found
