"""
Where matters stand: what the policy's words mean for one interview.

The words of section 1 of the policy (contact, the promise in force, the clock, asked) are worked out here, once
for an interview, in one pass over its steps. There is no ``today`` here, and no number of the policy's.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

import attrs

from .kinds import CHECK_INS, OutcomeStatus, StepKind, StepStatus
from .outcome import FollowUpStep, Outcome
from .promise import ReplyPromise

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
        last_contact_on: The last day on which a step was done; ``None`` where none was.
        thanked_on: The first day on which a thank-you was done; ``None`` where none was.
        done: The kinds that were done at least once.
        days: For each kind, the distinct days of its steps, done or skipped, in order.
    """

    since: date
    promise: ReplyPromise | None
    clock_starts_on: date
    asked: int
    asked_finally: bool
    last_asked_on: date | None
    last_contact_on: date | None
    thanked_on: date | None
    done: frozenset[str]
    days: dict[str, tuple[date, ...]] = attrs.field(hash=False)

    def settled_on(self, kind: str, since: date = date.min) -> date | None:
        """
        Find the first step of *kind*, done or skipped.

        Args:
            kind: The kind of step.
            since: Earlier steps do not count; a step on this day does.

        Returns:
            Its day; ``None`` where there is none.
        """
        days = self.days.get(kind, ())
        index = bisect_left(days, since)
        return days[index] if index < len(days) else None

    def times_settled(self, kind: str, since: date) -> int:
        """Count the steps of *kind* on *since* or later; those on one day count once."""
        days = self.days.get(kind, ())
        return len(days) - bisect_left(days, since)


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
    clock_starts_on = max(since, given_on or since, heard_on or since)
    days: dict[str, set[date]] = {}
    done: set[str] = set()
    last_contact_on = thanked_on = None
    for step in steps:
        days.setdefault(step.kind, set()).add(step.on)
        if step.status is StepStatus.DONE:
            done.add(step.kind)
            if last_contact_on is None or step.on > last_contact_on:
                last_contact_on = step.on
            if step.kind is StepKind.THANK_YOU and (thanked_on is None or step.on < thanked_on):
                thanked_on = step.on
    asked = [(day, kind) for kind in CHECK_INS for day in days.get(kind, ()) if day > clock_starts_on]
    return Standing(
        since=since,
        promise=_in_force(promise, given_on, outcome, since, heard_on),
        clock_starts_on=clock_starts_on,
        asked=len(asked),
        asked_finally=any(kind is StepKind.FINAL_CHECK_IN for _, kind in asked),
        last_asked_on=max(day for day, _ in asked) if asked else None,
        last_contact_on=last_contact_on,
        thanked_on=thanked_on,
        done=frozenset(done),
        days={kind: tuple(sorted(found)) for kind, found in days.items()},
    )


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
