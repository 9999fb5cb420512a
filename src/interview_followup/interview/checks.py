"""
Collecting what is wrong with a value, so that all of it is reported at once.

Each method looks at one field and notes at most one fault. Nothing here raises: the value's own
``__attrs_post_init__`` does, once, when everything has been looked at.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from ..errors import Fault, unknown_name
from ..text import clean_line, line_limit


def as_line(value: str) -> str:
    """Clean a line; leave anything else for the check to refuse."""
    return clean_line(value) if type(value) is str else value


def as_optional_line(value: str | None) -> str | None:
    """Clean a line; leave ``None``, and anything else for the check to refuse."""
    return clean_line(value) if type(value) is str else value


def as_lines(value: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Copy a list or tuple and clean each line in it; leave anything else for the check to refuse."""
    if type(value) is list or type(value) is tuple:
        return tuple([as_line(line) for line in value]) if value else ()
    return value  # type: ignore[return-value]


class Faults(list[Fault]):
    """The faults found so far in one value."""

    def note(self, field: str, code: str, limit: str) -> None:
        """Note one fault."""
        self.append(Fault(field, code, limit))

    def is_a(self, kind: type, field: str, value: object, words: str) -> bool:
        """Note a value that is not exactly of *kind*; say whether it is."""
        if type(value) is kind:
            return True
        self.note(field, "wrong_type", f"must be {words}, got {type(value).__name__}")
        return False

    def date(self, field: str, value: object) -> bool:
        """Note anything but a plain date: a ``datetime`` passes ``isinstance`` and fails later."""
        return type(value) is date or self.is_a(date, field, value, "a date")

    def optional_date(self, field: str, value: object) -> bool:
        """Note anything but a plain date or ``None``; say whether a date is there."""
        return value is not None and (type(value) is date or self.is_a(date, field, value, "a date"))

    def flag(self, field: str, value: object) -> None:
        """Note anything but a bool."""
        self.is_a(bool, field, value, "a bool")

    def text(self, field: str, value: object, limit: Callable[[str], str | None] = line_limit) -> None:
        """Note anything but a string that keeps *limit*."""
        if type(value) is not str:
            self.is_a(str, field, value, "a string")
            return
        words = limit(value)
        if words is not None:
            self.note(field, "bad_text", words)

    def optional_text(self, field: str, value: object, limit: Callable[[str], str | None] = line_limit) -> None:
        """Note anything but ``None`` or a string that keeps *limit*."""
        if value is not None:
            self.text(field, value, limit)

    def word(self, field: str, value: object, kind: type[StrEnum]) -> bool:
        """Note anything but a member of a closed list; say whether it is one."""
        if type(value) is kind:
            return True
        if type(value) is str:
            what = re.sub("(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()
            self.note(field, "unknown_name", f"is an {unknown_name(what, value, list(kind), echo=False)}")
            return False
        return self.is_a(kind, field, value, f"one of {', '.join(kind)}")

    def several(self, field: str, value: object, kind: type | None, most: int | None) -> bool:
        """Note anything but a tuple of at most *most* values, of *kind* where one is given; say whether it is one."""
        # A tuple's own subclass could lie about its length or entries.
        if type(value) is not tuple:
            return self.is_a(tuple, field, value, "a tuple or list")
        if most is not None and len(value) > most:
            self.note(field, "too_many", f"must have at most {most} entries, got {len(value)}")
            return False
        sound = True
        for index, entry in enumerate(value):
            if kind is not None and type(entry) is not kind:
                article = "an" if kind.__name__[0] in "AEIO" else "a"
                sound = self.is_a(kind, f"{field}[{index}]", entry, f"{article} {kind.__name__}")
        return sound
