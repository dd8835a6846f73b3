"""Settings for all tests."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.examples import examples
from tests.places import ROOT
from tests.running import Argmap

# No test asserts a time, and a loaded machine must not fail one. The same examples every time, few enough for the test
# command, and more in CI; HYPOTHESIS_PROFILE=long searches on.
COMMON = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("short", max_examples=examples(40), derandomize=True, **COMMON)  # type: ignore[arg-type]
settings.register_profile("long", max_examples=2000, **COMMON)  # type: ignore[arg-type]
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture
def argmap(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Argmap:
    """The command line, to be called with its arguments."""
    return Argmap(monkeypatch, capfdbinary)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation as a site, built once for all tests by the command that people type."""
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "tools.site", "-o", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return out


# What a shell runs in the background ignores SIGINT, and so would the programs that tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
