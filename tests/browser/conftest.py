import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.needs import missing

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
QUICK = ("test_page.py", "test_desk_server.py")
"""The files that the test command runs: a page to read and one of a desk. The others take minutes; CI runs them."""
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what starts a browser, but for a few files."""
    for item in items:
        if item.path.parent == Path(__file__).parent and item.path.name not in QUICK:
            item.add_marker(pytest.mark.slow)


@contextmanager
def launched() -> Iterator[Any]:
    """Run a Chromium of this machine without a window."""
    program = next(filter(None, map(shutil.which, NAMES)), None) or missing("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Yield a browser that all tests share."""
    with launched() as running:
        yield running


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build argmap.html once for all tests."""
    from tests.browser.in_file import build

    return build(tmp_path_factory.mktemp("app"))


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """Yield an empty page that opens local files only."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.route(lambda address: not address.startswith(("file:", "data:", "about:")), lambda route: route.abort())
    opened = context.new_page()
    yield opened
    context.close()
