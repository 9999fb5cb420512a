"""
Fixed numbers that look like chance: SplitMix64, written out.

Python promises no stable sequence of ``random``'s methods, and sets have no stable order at all; these few lines give
the same numbers on every interpreter and machine, for good.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

_GAMMA: Final = 0x9E3779B97F4A7C15
_FIRST: Final = 0xBF58476D1CE4E5B9
_SECOND: Final = 0x94D049BB133111EB
_MASK: Final = (1 << 64) - 1

Option = TypeVar("Option")


class Mixer:
    """A stream of numbers that its seed decides."""

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def number(self) -> int:
        """Give the next number, of 64 bits."""
        self._state = (self._state + _GAMMA) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * _FIRST) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * _SECOND) & _MASK
        return mixed ^ (mixed >> 31)

    def below(self, limit: int) -> int:
        """Give a number from 0, below *limit*; the bias of the remainder is none for limits this small."""
        return self.number() % limit

    def pick(self, options: Sequence[Option]) -> Option:
        """Choose one of several."""
        return options[self.number() % len(options)]

    def one_in(self, count: int) -> bool:
        """Say yes once in *count* times."""
        return self.number() % count == 0
