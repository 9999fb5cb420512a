"""
What a rule looks at: a rule is handed an interview that notes which of its facts are read.

Whatever a rule does not read cannot change its window, so a scope that varies what is read is complete.
"""

from collections.abc import Callable
from contextlib import suppress
from types import MethodType
from typing import Any, Final, TypeVar

import attrs

from ..interview import CHECK_INS, Candidate, Interview, Outcome, Standing
from ..playbook import Playbook
from ..rules import Rule

_Value = TypeVar("_Value")

STEP: Final = "step:"
"""Before the name of a kind of step that is looked for."""

ANY_STEP: Final = "step:*"
"""All kinds: the steps themselves are read."""

_STANDS_ON: Final[dict[str, tuple[str, ...]]] = {
    "since": (),
    "promise": ("promise", "heard_on"),
    "clock_starts_on": ("promise", "heard_on"),
    "asked": ("promise", "heard_on", *(f"{STEP}{kind}" for kind in sorted(CHECK_INS))),
    "asked_finally": ("promise", "heard_on", *(f"{STEP}{kind}" for kind in sorted(CHECK_INS))),
    "last_asked_on": ("promise", "heard_on", *(f"{STEP}{kind}" for kind in sorted(CHECK_INS))),
    "last_question_on": ("promise", "heard_on", *(f"{STEP}{kind}" for kind in sorted(CHECK_INS))),
    # Every done step is a contact, so one kind stands for all.
    "last_contact_on": (f"{STEP}thank_you",),
    "thanked_on": (f"{STEP}thank_you",),
    "days": (ANY_STEP,),
    "done": (ANY_STEP,),
}
"""Which facts of the interview each part of `Standing` is worked out from, the outcome's day apart."""

_ASKED_BY_KIND: Final = frozenset({"settled_on", "done_on", "times_settled"})
_ASKED_BY_KINDS: Final = frozenset({"any_settled", "any_done"})


def watched(interview: Interview, seen: set[str]) -> Interview:
    """
    Copy an interview so that every fact that is read is noted.

    Args:
        interview: Left unchanged.
        seen: Gets the names: a field of `Interview`, ``outcome.`` or ``candidate.`` and a field of theirs, or
            `STEP` and a kind of step.
    """

    def note(_: Interview, name: str) -> object:
        value = getattr(interview, name)
        if type(value) is MethodType:
            seen.update(_EVERYTHING)  # what it gives is not watched: who knows what is read of it
        if name == "standing":
            return _watched_standing(value, seen)
        if name == "steps":
            seen.add(ANY_STEP)
        elif isinstance(value, Outcome | Candidate):
            return _copy(value, _noting(value, f"{name}.", seen))
        elif name in _FIELDS:
            seen.add(name)
        return value

    return _copy(interview, note)


_FIELDS: Final = frozenset(field.name for field in attrs.fields(Interview))

_EVERYTHING: Final = frozenset(
    {
        ANY_STEP,
        *(_FIELDS - {"candidate", "outcome", "steps"}),
        *(f"candidate.{field.name}" for field in attrs.fields(Candidate)),
        *(f"outcome.{field.name}" for field in attrs.fields(Outcome)),
    }
)


def _noting(original: Outcome | Candidate, prefix: str, seen: set[str]) -> Callable[[Any, str], object]:
    names = {*attrs.asdict(original, recurse=False)}

    def note(_: object, name: str) -> object:
        if name in names:
            seen.add(prefix + name)
        return getattr(original, name)

    return note


def _watched_standing(original: Standing, seen: set[str]) -> Standing:
    def note(_: Standing, name: str) -> object:
        seen.update(_STANDS_ON.get(name, ()))
        value = getattr(original, name)
        if name not in _ASKED_BY_KIND | _ASKED_BY_KINDS:
            return value

        def asked(kind: Any, *days: Any, **named: Any) -> object:  # noqa: ANN401 - passed on as they come
            seen.update(f"{STEP}{each}" for each in (kind if name in _ASKED_BY_KINDS else (kind,)))
            return value(kind, *days, **named)

        return asked

    return _copy(original, note)


def _copy(original: _Value, note: Callable[[Any, str], object]) -> _Value:
    """Make a value of a subclass, so that ``isinstance`` holds, all of whose attributes come from *note*."""
    kind = type(original)
    watching = type(kind.__name__, (kind,), {"__slots__": (), "__getattribute__": note})
    return object.__new__(watching)


def reads_of(rule: Rule, interview: Interview, playbook: Playbook) -> set[str]:
    """Give what a rule reads of an interview; what it read until then where it raises."""
    seen: set[str] = set()
    try:
        rule.window(watched(interview, seen), playbook.timing, playbook.calendar)
    except Exception:  # noqa: BLE001 - a rule that raises is told elsewhere
        with suppress(Exception):
            rule.window(interview, playbook.timing, playbook.calendar)
            # It works on an interview that is not watched.
            seen |= _EVERYTHING
    return seen
