"""
Where matters stand: what the policy's words mean for one interview.

The words of section 1 of the policy (contact, the promise in force, the clock, asked) are worked out here, once
for an interview, in one pass over its steps. There is no ``today`` here, and no number of the policy's.
"""

from bisect import bisect_left, bisect_right
from datetime import date
from typing import Final, TypeAlias

import attrs

from ..making import new, setters
from .kinds import CHECK_INS, OutcomeStatus, StepKind, StepStatus
from .outcome import FollowUpStep, Outcome
from .promise import ReplyPromise

StepDays: TypeAlias = tuple[tuple[str, tuple[date, ...]], ...]
"""Pairs of a step's kind and its days, both in order."""

_THANK_YOU, _FINAL_CHECK_IN = StepKind.THANK_YOU, StepKind.FINAL_CHECK_IN
_IS_DONE: Final = StepStatus.DONE
_NO_STEPS: Final[tuple[StepDays, StepDays, date | None]] = ((), (), None)
_RESTARTING: Final = frozenset({OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})


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
        return _first(self.days, kind, since) if self.days else None

    def done_on(self, kind: str, since: date = date.min) -> date | None:
        """Find the first step of *kind* that was done, as `settled_on` does for those done or skipped."""
        return _first(self.done, kind, since) if self.done else None

    def any_settled(self, kinds: frozenset[StepKind]) -> bool:
        """Tell whether any of these kinds was done or skipped, on whatever day."""
        for kind, _ in self.days:  # noqa: SIM110 - every open matter asks, and a generator takes three times as long
            if kind in kinds:
                return True
        return False

    def any_done(self, kinds: frozenset[StepKind]) -> bool:
        """Tell whether any of these kinds was done, as `any_settled` does for those done or skipped."""
        for kind, _ in self.done:  # noqa: SIM110 - likewise
            if kind in kinds:
                return True
        return False

    def times_settled(self, kind: str, since: date) -> int:
        """Count the steps of *kind* on *since* or later; those on one day count once."""
        days = _days_of(self.days, kind)
        return len(days) - bisect_left(days, since)


(
    _since, _promise, _clock_starts_on, _asked, _asked_finally, _last_asked_on, _last_question_on, _last_contact_on,
    _thanked_on, _days, _done,
) = setters(
    Standing.since, Standing.promise, Standing.clock_starts_on, Standing.asked, Standing.asked_finally,
    Standing.last_asked_on, Standing.last_question_on, Standing.last_contact_on, Standing.thanked_on, Standing.days,
    Standing.done,
)  # fmt: skip


def _days_of(days: StepDays, kind: str) -> tuple[date, ...]:
    """Give the days of one kind; there are a handful of kinds, so a look at each is quick."""
    for name, found in days:
        if name == kind:
            return found
    return ()


def _first(days: StepDays, kind: str, since: date) -> date | None:
    for name, found in days:
        if name == kind:
            if found[0] >= since:
                return found[0]
            index = bisect_left(found, since)
            return found[index] if index < len(found) else None
    return None


def standing_of(
    held_on: date,
    promise: ReplyPromise | None,
    heard_on: date | None,
    outcome: Outcome,
    steps: tuple[FollowUpStep, ...],
) -> Standing:
    """Work out where matters stand from the facts of an interview."""
    since = held_on if outcome.known_on is None or outcome.status not in _RESTARTING else outcome.known_on
    clock_starts_on = since
    if promise is not None:
        # A promise without a day of its own was given at the interview.
        given_on = held_on if promise.given_on is None else promise.given_on
        clock_starts_on = max(since, given_on)
        if not _binds(promise, given_on, outcome, since, heard_on):
            promise = None
    if heard_on is not None and heard_on > clock_starts_on:
        clock_starts_on = heard_on
    days, done, last_contact_on = _passed_over(steps) if steps else _NO_STEPS
    asked, asked_finally = 0, False
    last_asked_on = last_question_on = thanked_on = None
    if steps:
        asked, asked_finally, last_asked_on = _questions(days, clock_starts_on)
        last_question_on = _questions(done, clock_starts_on)[2] if asked and done is not days else last_asked_on
        thanked_on = _first(done, _THANK_YOU, date.min)
    made: Standing = new(Standing)
    _since(made, since)
    _promise(made, promise)
    _clock_starts_on(made, clock_starts_on)
    _asked(made, asked)
    _asked_finally(made, asked_finally)
    _last_asked_on(made, last_asked_on)
    _last_question_on(made, last_question_on)
    _last_contact_on(made, last_contact_on)
    _thanked_on(made, thanked_on)
    _days(made, days)
    _done(made, done)
    return made


def _passed_over(steps: tuple[FollowUpStep, ...]) -> tuple[StepDays, StepDays, date | None]:
    """Sort the steps by kind and day, all of them and those that were done, and find the last of the latter."""
    if len(steps) == 1:
        (step,) = steps
        days: StepDays = ((step.kind, (step.on,)),)
        return (days, days, step.on) if step.status is _IS_DONE else (days, (), None)
    settled: dict[str, list[date]] = {}
    did: list[FollowUpStep] = []
    last = None
    for step in steps:
        kind, on = step.kind, step.on
        if kind in settled:
            settled[kind].append(on)
        else:
            settled[kind] = [on]
        if step.status is _IS_DONE:
            did.append(step)
            if last is None or on > last:
                last = on
    days = _in_order(settled)
    if len(did) == len(steps):
        return days, days, last
    return days, _passed_over(tuple(did))[0] if did else (), last


def _in_order(found: dict[str, list[date]]) -> StepDays:
    """Give each kind its distinct days, in an order that does not depend on the steps'."""
    ordered: list[tuple[str, tuple[date, ...]]] = []
    for kind in sorted(found) if len(found) > 1 else found:
        days = found[kind]
        ordered.append((kind, tuple(days if len(days) == 1 else sorted(set(days)))))
    return tuple(ordered)


def _questions(days: StepDays, clock_starts_on: date) -> tuple[int, bool, date | None]:
    """Count the check-ins after the clock started; say whether a final one is among them, and the day of the last."""
    asked, finally_, last = 0, False, None
    for kind, found in days:
        if kind in CHECK_INS and found[-1] > clock_starts_on:
            asked += len(found) - bisect_right(found, clock_starts_on)
            finally_ = finally_ or kind == _FINAL_CHECK_IN
            if last is None or found[-1] > last:
                last = found[-1]
    return asked, finally_, last


def _binds(promise: ReplyPromise, given_on: date, outcome: Outcome, since: date, heard_on: date | None) -> bool:
    """
    Tell whether a promise is in force.

    It is not where it is spent (the employer was in touch after the promised day), nor where it was given before
    the news of an advance or a hold (A3, H4). A day promised for before the interview was settled by the interview
    itself: the policy is silent, and counting from it would tell a candidate to chase on the day they met.
    """
    if promise.by < since or (heard_on is not None and heard_on > promise.by):
        return False
    return given_on >= since or outcome.status not in _RESTARTING
