"""
The fields of forms, and how they are read: the only checks that are not the library's, since only a form needs them.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from interview_followup import Fault

_DAY: Final = re.compile(r"20\d\d-\d\d-\d\d")
_INDEX: Final = re.compile(r"\[\d+\]")


class Kind(StrEnum):
    """What a field holds, and so how it looks."""

    LINE = "line"
    LINES = "lines"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    DATE = "date"
    CHOICE = "choice"
    RADIO = "radio"
    FLAG = "flag"


class Field(NamedTuple):
    """
    One field of a form.

    Attributes:
        path: Where it belongs in the interview; its name in the form.
        kind: What it holds.
        choices: What can be chosen; an empty string: nothing.
        required: Whether it must be filled in.
        past: Whether its day cannot lie ahead.
        fill: How a browser may fill it in by itself (``autocomplete``).
    """

    path: str
    kind: Kind = Kind.LINE
    choices: tuple[str, ...] = ()
    required: bool = False
    past: bool = False
    fill: str = "off"

    @property
    def name(self) -> str:
        """Its path without places in lists, by which words are found."""
        return _INDEX.sub("", self.path)

    @property
    def id(self) -> str:
        """Its path as an element's id."""
        return re.sub(r"\W+", "-", self.path).strip("-")


def read(
    fields: tuple[Field, ...], sent: Mapping[str, Any], today: date
) -> tuple[dict[str, str], dict[str, Any], dict[str, Fault]]:
    """Read fields: what stood in them, the values, and the faults that only a form can have."""
    raw: dict[str, str] = {}
    values: dict[str, Any] = {}
    faults: dict[str, Fault] = {}
    for field in fields:
        given = sent.get(field.path, "")
        raw[field.path] = text = given.strip() if isinstance(given, str) else ""
        values[field.path], code = _value(field, text, today)
        if code is not None:
            faults[field.path] = Fault(field.path, code, "")
    return raw, values, faults


def _value(field: Field, text: str, today: date) -> tuple[Any, str | None]:
    """Read one field; returns its value with a fault's code."""
    if field.kind is Kind.FLAG:
        return text == "on", None
    if field.kind is Kind.LINES:
        return tuple(line for each in text.splitlines() if (line := each.strip())), None
    if not text:
        return None, "missing" if field.required else None
    if field.choices and text not in field.choices:
        return None, "unknown_name"
    return _day(field, text, today) if field.kind is Kind.DATE else (text, None)


def _day(field: Field, text: str, today: date) -> tuple[date | None, str | None]:
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        return None, "bad_date"
    return (None, "in_future") if field.past and day > today else (day, None)
