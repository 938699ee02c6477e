"""A module that takes a second to import, as the real libraries do, for a test of Ctrl-C meanwhile."""

from __future__ import annotations

import time

time.sleep(1.0)
