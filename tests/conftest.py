"""Settings of the whole suite."""

from __future__ import annotations

import os

from hypothesis import settings

# On CI the examples are the same in every run, so that a red run is about the change; elsewhere they are new each
# time, which is how they find things.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
