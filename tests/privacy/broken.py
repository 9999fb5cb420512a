"""
Valid values broken at random, with sentinels everywhere else: what an error shows of them.
"""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    FollowUpStep,
    Interview,
    Outcome,
    ReplyPromise,
    RivalOffer,
    agenda,
    compare,
    decide,
    describe,
    explain,
    next_action,
    plan,
    review,
    why_not,
)
from tests.payloads.rows import OwnString
from tests.privacy.marking import HELD_ON, classes_of, fields_of, marked

SEED: Final = 20261119
NOON: Final = datetime(2026, 11, 19, 12, 0)  # noqa: DTZ001 - what must be refused


class Telltale:
    """An object that says a personal value whenever it is shown."""

    def __init__(self, mark: str) -> None:
        self.mark = mark

    def __repr__(self) -> str:
        """Say it."""
        return self.mark

    def __format__(self, spec: str) -> str:
        """Say it."""
        return self.mark


TEXTS: Final[tuple[Callable[[str], Any], ...]] = (
    lambda mark: f"{mark}\nBcc: x@evil.example",
    lambda mark: f"{mark}\x00",
    lambda mark: f"\u202e{mark}",
    lambda mark: f"{mark} " * 60,
    lambda mark: f"https://{mark}:{mark}@evil.example",
    lambda mark: f"=?utf-8?q?{mark}?=",
    lambda mark: f"{mark} and {mark}",
    lambda mark: f"{mark}@@x, {mark}",
    lambda mark: f"Z{chr(0x301) * 9} {mark}",
)
"""
Strings that break a field; none is a single word, which may be a name of ours that was mistyped, and is told.
"""

DAYS: Final[tuple[Callable[[str], Any], ...]] = (
    lambda mark: date(2020, 1, 1),
    lambda mark: date(2030, 1, 1),
    lambda mark: NOON,
    lambda mark: f"2026-11-19 {mark}",
)

OTHERS: Final[tuple[Callable[[str], Any], ...]] = (
    OwnString,
    Telltale,
    ValueError,
    lambda mark: mark.encode(),
    lambda mark: [mark],
    lambda mark: (mark, 7),
    lambda mark: {mark: mark},
    lambda mark: ({mark},),
    lambda mark: [Telltale(mark)] * 60,
    lambda mark: 7,
    lambda mark: -1,
    lambda mark: None,
)
"""What is of no type that a field takes; each holds the sentinel, or says it when it is shown."""

SPOILERS: Final = (*TEXTS, *DAYS, *OTHERS)


def spoiler_for(value: object, rng: random.Random) -> Callable[[str], Any]:
    """Choose how to break a field, more often than not by what is of its own type."""
    fitting = TEXTS if isinstance(value, str) else DAYS if isinstance(value, date) else SPOILERS
    return rng.choice(fitting if rng.random() < 0.8 else SPOILERS)


def arguments_of(value: Any) -> dict[str, Any]:
    """Give the keyword arguments that make a value."""
    return {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}


def parts_of(interview: Interview) -> list[Any]:
    """List a marked interview and the marked values in it, and some without personal fields."""
    parts: list[Any] = [interview]
    for owner in classes_of()[1:]:
        for field, _ in fields_of(Interview):
            held = getattr(interview, field.name)
            parts += [each for each in (held if isinstance(held, tuple) else (held,)) if type(each) is owner]
    return [
        *parts,
        FollowUpStep(kind="thank_you", on=HELD_ON),
        Outcome(status="offered", known_on=HELD_ON),
        ReplyPromise(by=HELD_ON),
        RivalOffer(received_on=HELD_ON),
    ]


def calls(interview: Interview, spoilt: Any) -> tuple[Callable[[], object], ...]:
    """List the calls that take something beside an interview, each with something that they must refuse."""
    action = next_action(interview, HELD_ON)
    message = action.messages[0]
    return (
        lambda: interview.record(spoilt),
        lambda: interview.with_promise(spoilt),
        lambda: interview.with_outcome(spoilt),
        lambda: interview.as_of(spoilt),
        lambda: action.as_step(spoilt),
        lambda: decide(spoilt, HELD_ON),
        lambda: decide(interview, spoilt),
        lambda: next_action(interview, HELD_ON, playbook=spoilt),
        lambda: describe(spoilt, "en"),
        lambda: plan(interview, HELD_ON, news=spoilt),
        lambda: plan(interview, HELD_ON, news=[spoilt, spoilt]),
        lambda: agenda([interview, spoilt], HELD_ON),
        lambda: agenda([interview], HELD_ON, limit=spoilt),
        lambda: explain(interview, spoilt),
        lambda: why_not(spoilt, interview, HELD_ON),
        lambda: review(spoilt, interview),
        lambda: review(attrs.evolve(message, body=spoilt), interview),
        lambda: review(message, interview, not_named=spoilt),
        lambda: compare(DEFAULT_PLAYBOOK, DEFAULT_PLAYBOOK, [interview, spoilt], HELD_ON),
        lambda: DEFAULT_PLAYBOOK.with_timing(max_check_ins=spoilt),
        lambda: DEFAULT_PLAYBOOK.rule(spoilt),
    )


def attempts(rng: random.Random) -> Iterator[Callable[[], object]]:
    """Give calls without end, most of which must fail: one to three fields of a value broken, or one argument."""
    interview, marks = marked()
    parts, told = parts_of(interview), list(marks.values())
    while True:
        if rng.random() < 0.1:
            yield rng.choice(calls(interview, rng.choice(SPOILERS)(rng.choice(told))))
            continue
        # The interview has by far the most fields.
        value = interview if rng.random() < 0.4 else rng.choice(parts)
        arguments = arguments_of(value)
        for name in rng.sample(sorted(arguments), k=min(len(arguments), rng.randint(1, 3))):
            arguments[name] = spoiler_for(arguments[name], rng)(rng.choice(told))
        owner: Callable[..., object] = type(value)
        yield partial(owner, **arguments)
