"""
Where matters stand: what the policy's words mean for one interview.

The words of section 1 of the policy (contact, the promise in force, the clock, asked) are worked out here, once
for an interview, in one pass over its steps. There is no ``today`` here, and no number of the policy's.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import attrs

from .kinds import CHECK_INS, OutcomeStatus, StepKind, StepStatus
from .outcome import FollowUpStep, Outcome
from .promise import ReplyPromise

StepDays: TypeAlias = tuple[tuple[str, tuple[date, ...]], ...]
"""Pairs of a step's kind and its days, both in order."""

_RESTARTING = frozenset({OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})


@attrs.frozen(kw_only=True)
class Standing:
    """
    Where matters stand in one interview; ``Interview.standing`` makes it.

    Attributes:
        since: The day of the interview, or of the outcome after an advance or a hold.
        promise: The promise in force; ``None`` where there is none or it is spent.
        clock_starts_on: The latest of *since*, the day the promise was given, and the day the employer was heard.
        asked: How many check-ins are dated after the clock started, done or skipped.
        asked_finally: Whether a final one is among them.
        last_asked_on: The day of the last of them; ``None`` where there is none.
        last_question_on: The day of the last of them that was done; ``None`` where none was.
        last_contact_on: The last day on which a step was done; ``None`` where none was.
        thanked_on: The first day on which a thank-you was done; ``None`` where none was.
        days: For each kind, the distinct days of its steps, done or skipped, in order.
        done: The same for the steps that were done.
    """

    since: date
    promise: ReplyPromise | None
    clock_starts_on: date
    asked: int
    asked_finally: bool
    last_asked_on: date | None
    last_question_on: date | None
    last_contact_on: date | None
    thanked_on: date | None
    days: StepDays
    done: StepDays

    def settled_on(self, kind: str, since: date = date.min) -> date | None:
        """
        Find the first step of *kind*, done or skipped.

        Args:
            kind: The kind of step.
            since: Earlier steps do not count; a step on this day does.

        Returns:
            Its day; ``None`` where there is none.
        """
        return _first(self.days, kind, since)

    def done_on(self, kind: str, since: date = date.min) -> date | None:
        """Find the first step of *kind* that was done, as `settled_on` does for those done or skipped."""
        return _first(self.done, kind, since)

    def times_settled(self, kind: str, since: date) -> int:
        """Count the steps of *kind* on *since* or later; those on one day count once."""
        days = _days_of(self.days, kind)
        return len(days) - bisect_left(days, since)


def _days_of(days: StepDays, kind: str) -> tuple[date, ...]:
    """Give the days of one kind; there are a handful of kinds, so a look at each is quick."""
    for name, found in days:
        if name == kind:
            return found
    return ()


def _first(days: StepDays, kind: str, since: date) -> date | None:
    found = _days_of(days, kind)
    index = bisect_left(found, since)
    return found[index] if index < len(found) else None


def standing_of(
    held_on: date,
    promise: ReplyPromise | None,
    heard_on: date | None,
    outcome: Outcome,
    steps: Iterable[FollowUpStep],
) -> Standing:
    """Work out where matters stand from the facts of an interview."""
    since = held_on
    if outcome.status in _RESTARTING and outcome.known_on is not None:
        since = outcome.known_on
    given_on = _given_on(promise, held_on)
    clock_starts_on = max(day for day in (since, given_on, heard_on) if day is not None)
    settled: dict[str, set[date]] = {}
    did: dict[str, set[date]] = {}
    for step in steps:
        settled.setdefault(step.kind, set()).add(step.on)
        if step.status is StepStatus.DONE:
            did.setdefault(step.kind, set()).add(step.on)
    days, done = _in_order(settled), _in_order(did)
    asked = [(day, kind) for kind in CHECK_INS for day in _days_of(days, kind) if day > clock_starts_on]
    questions = [day for kind in CHECK_INS for day in _days_of(done, kind) if day > clock_starts_on]
    return Standing(
        since=since,
        promise=_in_force(promise, given_on, outcome, since, heard_on),
        clock_starts_on=clock_starts_on,
        asked=len(asked),
        asked_finally=any(kind is StepKind.FINAL_CHECK_IN for _, kind in asked),
        last_asked_on=max((day for day, _ in asked), default=None),
        last_question_on=max(questions, default=None),
        last_contact_on=max((found[-1] for _, found in done), default=None),
        thanked_on=_first(done, StepKind.THANK_YOU, date.min),
        days=days,
        done=done,
    )


def _in_order(found: dict[str, set[date]]) -> StepDays:
    """Freeze what was found, in an order that does not depend on the steps'."""
    return tuple((kind, tuple(sorted(days))) for kind, days in sorted(found.items()))


def _given_on(promise: ReplyPromise | None, held_on: date) -> date | None:
    """Tell on which day the promise was given: that of the interview if it is not said."""
    if promise is None:
        return None
    return held_on if promise.given_on is None else promise.given_on


def _in_force(
    promise: ReplyPromise | None, given_on: date | None, outcome: Outcome, since: date, heard_on: date | None
) -> ReplyPromise | None:
    """
    Tell whether the promise still binds.

    It does not where it is spent (the employer was in touch after the promised day), nor where it was given before
    the news of an advance or a hold (A3, H4). A day promised for before the interview was settled by the interview
    itself: the policy is silent, and counting from it would tell a candidate to chase on the day they met.
    """
    if promise is None or given_on is None:
        return None
    if outcome.status in _RESTARTING and given_on < since:
        return None
    spent = promise.by < since or (heard_on is not None and heard_on > promise.by)
    return None if spent else promise
