"""A feature: one way a file shows a plan, as a function from random numbers to a specimen."""

from __future__ import annotations

import importlib
import pkgutil
import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests.accuracy import features
from tests.accuracy.known_plan import Specimen

Write = Callable[[random.Random], Specimen]
_FEATURES: dict[str, Feature] = {}


@dataclass(frozen=True, slots=True)
class Feature:
    """`name` is unique; `format` is the file extension (`docx`, `pdf`, `txt`, ...)."""

    name: str
    format: str
    write: Write

    def specimen(self, seed: int, number: int) -> Specimen:
        """The specimen of a number: the same seed and number give the same plan, whatever else is run."""
        return self.write(random.Random(zlib.crc32(f"{self.name} {seed} {number}".encode())))


def feature(name: str, file_format: str) -> Callable[[Write], Write]:
    """Declare the decorated function as the feature `name` of a format."""

    def declare(write: Write) -> Write:
        if name in _FEATURES:
            raise ValueError(f"two features are named {name!r}")
        _FEATURES[name] = Feature(name, file_format, write)
        return write

    return declare


def all_features() -> tuple[Feature, ...]:
    """Every feature that a module of `tests.accuracy.features` declares, by module and in order there."""
    for module in pkgutil.iter_modules(features.__path__):
        importlib.import_module(f"{features.__name__}.{module.name}")
    return tuple(_FEATURES.values())
