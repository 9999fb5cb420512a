"""
Bytes taken for choices: our own, small stand-in for ``atheris.FuzzedDataProvider``.

It stands on its own, so that what a fuzzer found is replayed byte for byte where no fuzzer is installed. Bytes are used
from the front, and where they run out every choice is the first one: a short input is a plain case.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

_Option = TypeVar("_Option")

MOST_REPEATS: Final = 5_000
"""How often a piece of text is repeated at most: beyond every cap of the library's, and quick to make."""

SNIPPETS: Final = (
    "Sari Dewi",
    "",
    " ",
    "Ratna Wijaya",
    "Dr. Ratna Dewi, M.M.",
    "PT. Maju Terus, Tbk.",
    "The Data Analyst (m/f/d) position.",
    "sari@example.com",
    "+62 812 0000 1234",
    "https://example.com/sari",
    "http://sari:secret@example.com",
    "=?utf-8?q?=0ABcc:_a@example.com?=",
    "=?utf-8?q?",
    "a?=",
    "a\nBcc: b@example.com",
    "a\x00b",
    "a\x85b",
    "a\u2028b",
    "\u202egnp.exe",
    "\u2068",
    "\u2069",
    "\ud800",
    "\udcff",
    "\ufffe",
    "\U000e0041",
    "\U0010ffff",
    "\u200b",
    "\u115f",
    "\ufe0f",
    "\u0301",
    "e\u0301",
    "\u0344",
    "שרי",
    "سارة",
    "李小龍",
    "ﬁ",
    "İ",
    "Yahoo!",
    "$role",
    "${role}",
    "$$",
    "$",
    "{role}",
    "%(role)s",
    "{{ 7*7 }}",
    "<b>Sari</b>",
    "None",
    "en",
    "id",
    "en-GB",
    "en_GB",
    "en-\u0661\u0662",
    "acme:nudge",
    "thank_you",
    "thankyou",
    "check_in",
    "email",
    "monday",
    "wait",
)
"""Texts that have broken something somewhere, and the words that the library itself listens for."""


class Data:
    """
    Bytes, taken one choice after the other.

    Args:
        data: Anything; what is left over when all is chosen is ignored.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        """How many bytes are left."""
        return max(0, len(self._data) - self._at)

    def take(self, count: int) -> bytes:
        """Take up to *count* bytes: fewer where they run out."""
        taken = self._data[self._at : self._at + count]
        self._at += count
        return taken

    def number(self, low: int, high: int) -> int:
        """Take a number from *low* to *high*, both included; *low* where nothing is left."""
        span = high - low + 1
        width = max(1, ((span - 1).bit_length() + 7) // 8)
        return low + int.from_bytes(self.take(width), "big") % span

    def one_of(self, options: Sequence[_Option]) -> _Option:
        """Choose one of *options*; the first where nothing is left."""
        return options[self.number(0, len(options) - 1)]

    def chance(self, of: int) -> bool:
        """Say yes once in *of* times; no where nothing is left."""
        return self.number(0, of - 1) == of - 1

    def several(self, options: Sequence[_Option], most: int) -> list[_Option]:
        """Choose up to *most* options, one by one, each perhaps more than once."""
        return [self.one_of(options) for _ in range(self.number(0, most))]

    def text(self, most: int = 40) -> str:
        """Take a string of any code points, lone surrogates and none at all included."""
        way = self.number(0, 5)
        if way == 0:
            return self.one_of(SNIPPETS)
        if way == 1:
            return "".join(self.several(SNIPPETS, 4))
        if way == 2:
            return (self.one_of(SNIPPETS) or "x") * self.number(0, MOST_REPEATS)
        taken = self.take(self.number(0, most))
        if way == 3:
            # What is no UTF-8 becomes a lone surrogate each.
            return taken.decode("utf-8", "surrogateescape")
        if way == 4:
            return taken.decode("utf-16-le", "surrogatepass") if len(taken) % 2 == 0 else taken.decode("latin-1")
        return "".join(chr(int.from_bytes(taken[at : at + 3], "big") % 0x110000) for at in range(0, len(taken), 3))
