"""Ctrl-C or SIGTERM once: finish what is at hand, keep it, and stop. Twice: stop at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType

_Handler = signal.Handlers | int | Callable[[int, FrameType | None], object] | None


class GentleInterrupt:
    """While entered, the first SIGINT or SIGTERM only sets `asked`; the second raises KeyboardInterrupt.

    SIGTERM would end the process with its temporary folders left behind, and copies of plans in them.

    `when_asked` is called on the first. Signals reach only the main thread, so elsewhere this does nothing.
    """

    def __init__(self, when_asked: Callable[[], None]) -> None:
        self.asked = False
        self._when_asked = when_asked
        self._before: dict[signal.Signals, _Handler] = {}

    def __call__(self) -> bool:
        return self.asked

    def __enter__(self) -> GentleInterrupt:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        self._when_asked()
