"""Settings for all tests."""

import os

from hypothesis import HealthCheck, settings

# No test asserts a time, and a loaded machine must not fail one; the gate repeats the same examples each time.
settings.register_profile("argmap", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("argmap"), derandomize=True)
settings.load_profile("ci" if "CI" in os.environ else "argmap")
