"""How a program ended, in words."""

from __future__ import annotations

import signal


def ending_in_words(exit_code: int) -> str:
    """`exit code 7`, `signal SIGKILL`; a negative code is the number of a signal, which may have no name."""
    if exit_code >= 0:
        return f"exit code {exit_code}"
    try:
        return f"signal {signal.Signals(-exit_code).name}"
    except ValueError:
        return f"signal {-exit_code}"
