"""The facts, seeds and gold kept beside the project. Tests that need them skip where they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared_file(*parts: str) -> Path:
    """The path of a shared file or folder; skips the test, with the reason, where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs shared/{'/'.join(parts)}, which is not beside this checkout")
    return path
