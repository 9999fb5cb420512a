"""
Every error the library raises, and the faults they carry.

Here live the exception classes and nothing that decides when to raise them. A text names the field and the
limit, never a personal value: error texts end up in logs and trackers.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

_IDENTIFIER: Final = re.compile(r"[\w:.-]{1,60}")


def shown_key(key: str) -> str:
    """Show a key of a host's table where it looks like a name, else a question mark: it may hold anything."""
    return key if _IDENTIFIER.fullmatch(key) else "?"


@attrs.frozen
class Fault:
    """
    One thing that is wrong with a value.

    Attributes:
        field: Path of the field, such as ``steps[2].on``.
        code: Stable lower-case name of the kind of fault, such as ``wrong_type`` or ``before_held_on``.
        limit: What the field must be, in words: ``must be a date, got datetime``.
    """

    field: str
    code: str
    limit: str

    def __str__(self) -> str:
        return f"{self.field} {self.limit}"


class FollowUpError(Exception):
    """
    The root of every error that this library raises on purpose.

    Args:
        message: Lower case, no full stop, free of personal values.
        faults: What is wrong, one entry each; empty where the message says it all.
    """

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        # Both go to super(), so that the error pickles with its data.
        super().__init__(message, tuple(faults))
        self.message: str = message
        self.faults: tuple[Fault, ...] = tuple(faults)

    def __str__(self) -> str:
        return self.message


class WrongTypeError(FollowUpError, TypeError):
    """A value of the wrong type: a ``datetime`` for a date, a generator for a tuple."""


class InterviewError(FollowUpError, ValueError):
    """Facts that cannot be: an empty company, a step before the interview."""


class PlaybookError(FollowUpError, ValueError):
    """A playbook, or a part of one, that cannot work: a number out of range, a rule that raises."""


class TemplateError(FollowUpError, ValueError):
    """A text that would not render, or not render well."""


class UnknownNameError(FollowUpError, LookupError):
    """A name that nothing answers to: a step kind, a rule, a market, a locale."""


_LARGEST_SHOWN: Final = 10**30


def unknown_name(
    what: str,
    name: object,
    known: Iterable[str],
    *,
    echo: bool = True,
    meant: str | None = None,
    cutoff: float = 0.6,
) -> str:
    """
    Say that *name* is unknown, with the nearest known name or else all of them.

    Args:
        what: What was looked for, such as ``rule``.
        name: What came; shown only where it is a short string without spaces.
        known: The names there are.
        echo: Whether to show *name*; not for a fact, into which a person's name or number may have slipped.
        meant: The known name that goes by *name* elsewhere, where there is one.
        cutoff: How near a name must be, from 0 to 1.

    Returns:
        A sentence without a full stop: ``unknown rule 'promised_checkin'; did you mean 'promised_check_in'?``.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only errors pay for it

    names = sorted(known)
    if type(name) is not str:
        return f"unknown {what}, got {type(name).__name__}; there are {', '.join(names)}"
    shown = f"unknown {what} {name!r}" if echo and _IDENTIFIER.fullmatch(name) else f"unknown {what}"
    near = [meant] if meant in names else get_close_matches(name[:60], names, n=1, cutoff=cutoff)
    return f"{shown}; did you mean {str(near[0])!r}?" if near else f"{shown}; there are {', '.join(names)}"


def number_shown(number: int) -> str:
    """Write a number that came; one of dozens of digits is told by its size: Python may refuse to write it out."""
    return str(number) if abs(number) <= _LARGEST_SHOWN else f"one beyond {'' if number > 0 else '-'}10^30"


def raise_faults(faults: Sequence[Fault], otherwise: type[FollowUpError] = InterviewError, about: str = "") -> None:
    """
    Raise all *faults* in one error; return where there are none.

    A wrong type makes it a `WrongTypeError`, nothing but unknown names an `UnknownNameError`.

    Args:
        faults: What was found.
        otherwise: The class for every other mixture.
        about: What the fields belong to, put before the text where it is not empty.

    Raises:
        FollowUpError: Of the class said above, if *faults* is not empty.
    """
    if not faults:
        return
    codes = {fault.code for fault in faults}
    if "wrong_type" in codes:
        otherwise = WrongTypeError
    elif codes == {"unknown_name"}:
        otherwise = UnknownNameError
    text = "; ".join(str(fault) for fault in faults)
    raise otherwise(f"{about}: {text}" if about else text, faults)
