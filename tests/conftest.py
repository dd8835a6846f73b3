"""Settings for all tests."""

import os
import signal

import pytest
from hypothesis import HealthCheck, settings

from tests.examples import examples
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


# What a shell runs in the background ignores SIGINT, and so would the programs that tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
