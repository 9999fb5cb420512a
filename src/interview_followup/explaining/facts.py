"""
The facts of an interview, one by one: showing what a rule looked at, and finding those that an answer rests on.

A name, a contact or free text is never shown: only that it is there.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

import attrs

from ..interview import FollowUpStep, Interview, Outcome, ReplyPromise, RivalOffer
from ..rules import Facts, FactValue

_STEPS: Final = "steps"
_SHOWN_WORDS: Final = frozenset({"locale"})


def value_at(interview: Interview, path: str) -> FactValue:
    """
    Show what stands at a path such as ``outcome.known_on``; ``None`` where nothing does, or there is no such path.

    A promise is shown by its day, a rival offer by the day it came, an outcome by its status and day, steps by their
    kinds and days, other collections by their size, and text by ``True``.
    """
    value: object = interview
    for name in path.split("."):
        head, _, index = name.removesuffix("]").partition("[")
        kind = type(value)
        known = attrs.has(kind) and head in attrs.fields_dict(kind)
        value = getattr(value, head) if known else None
        if index:
            items = value[int(index) :] if isinstance(value, tuple) and index.isdecimal() else ()
            value = items[0] if items else None
    return _shown(value, path)


def _shown(value: object, path: str) -> FactValue:
    match value:
        case None | bool() | int() | date():
            found: FactValue = value
        case StrEnum():
            found = str(value)
        case str() if path in _SHOWN_WORDS:
            found = value
        case ReplyPromise(by=day) | RivalOffer(received_on=day):
            found = day
        case Outcome(status=status, known_on=None):
            found = str(status)
        case Outcome(status=status, known_on=day):
            found = f"{status} {day}"
        case FollowUpStep(kind=kind, status=done, on=day):
            found = f"{kind} {done} {day}"
        case tuple() if path == _STEPS and value:
            found = ", ".join(str(_shown(step, "")) for step in sorted(value, key=lambda step: (step.on, step.kind)))
        case tuple():
            found = len(value)
        case _:
            found = True
    return found


def shown(facts: Facts) -> str:
    """Write facts in a line: ``promise 2026-11-23, no_contact False``."""
    return ", ".join(f"{name} {value}" for name, value in facts)


def paths_of(interview: Interview) -> list[str]:
    """List the facts that an interview could do without: what is not as it would be if it were not said."""
    paths: list[str] = []
    for field in attrs.fields(Interview):
        value = getattr(interview, field.name)
        if field.name == _STEPS:
            paths += [f"{_STEPS}[{index}]" for index in range(len(value))]
            continue
        if field.default is not attrs.NOTHING and value != field.default:
            paths.append(field.name)
        if attrs.has(type(value)):
            paths += [
                f"{field.name}.{part.name}"
                for part in attrs.fields(type(value))
                if _may_go(value, part) and getattr(value, part.name) != part.default
            ]
    return paths


def _may_go(value: object, part: "attrs.Attribute[object]") -> bool:
    """Whether a part can be left out by itself; an outcome's day and status go together."""
    return part.default is not attrs.NOTHING and not (type(value) is Outcome and part.name in {"status", "known_on"})


def keeping(interview: Interview, paths: Iterable[str]) -> Interview:
    """
    Leave out every fact but those at *paths*.

    Raises:
        InterviewError: If what is left cannot be.
    """
    kept = {*paths}
    changes: dict[str, Any] = {}
    for field in attrs.fields(Interview):
        value = getattr(interview, field.name)
        if field.name == _STEPS:
            changes[_STEPS] = tuple(step for index, step in enumerate(value) if f"{_STEPS}[{index}]" in kept)
        elif field.default is not attrs.NOTHING and field.name not in kept:
            changes[field.name] = field.default
        elif attrs.has(type(value)):
            parts = {
                part.name: part.default
                for part in attrs.fields(type(value))
                if _may_go(value, part) and f"{field.name}.{part.name}" not in kept
            }
            changes[field.name] = attrs.evolve(value, **parts)
    return attrs.evolve(interview, **changes)


def needed(paths: Sequence[str], enough: Callable[[Sequence[str]], bool]) -> list[str]:
    """
    Drop facts until no more can go, many at once at first.

    Args:
        paths: Facts that are enough together.
        enough: Whether a part of them is.

    Returns:
        Facts that are enough, and none of which can be dropped alone.
    """
    kept = list(paths)
    size = len(kept)
    while size:
        shrunk = False
        for start in range((len(kept) - 1) // size * size, -1, -size):
            fewer = kept[:start] + kept[start + size :]
            if len(fewer) < len(kept) and enough(fewer):
                kept, shrunk = fewer, True
        if size > 1 or not shrunk:
            size //= 2
    return kept
