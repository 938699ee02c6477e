"""Ctrl-C once: finish what is at hand, keep it, and stop. Twice: stop at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType


class GentleInterrupt:
    """While entered, the first SIGINT only sets `asked`; the second raises KeyboardInterrupt as usual.

    `when_asked` is called on the first. Signals reach only the main thread, so elsewhere this does nothing.
    """

    def __init__(self, when_asked: Callable[[], None]) -> None:
        self.asked = False
        self._when_asked = when_asked
        self._before: signal.Handlers | int | Callable[[int, FrameType | None], object] | None = None

    def __call__(self) -> bool:
        return self.asked

    def __enter__(self) -> GentleInterrupt:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        self._when_asked()
