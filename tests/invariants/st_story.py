"""
What the policy's words mean for one interview, read from the plain facts a second time.

Nothing here asks the library what it makes of them: not ``Interview.standing``, not a rule, not the calendar's
arithmetic. The checks of the invariants S hold the library's answers against this reading.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Final, NamedTuple

import attrs

from interview_followup import Interview, OutcomeStatus, Playbook, PromiseKind, ReplyPromise, StepKind, StepStatus

ONE_DAY: Final = timedelta(days=1)
ASKING: Final = frozenset({StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN})
REPAIRING: Final = frozenset({StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE})
ANSWERS: Final = frozenset({StepKind.WAIT, StepKind.MOVE_ON})
OPEN: Final = frozenset({OutcomeStatus.PENDING, OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})


class Turn(NamedTuple):
    """
    The next question that may be put to the employer, and the days on which it may.

    It comes before a late thank-you and a repair, unless it is a first question that nothing was promised about.
    """

    kind: StepKind
    opens: date
    due: date
    closes: date
    before_thanks: bool


@attrs.frozen
class Story:
    """An interview and the playbook it is judged by."""

    interview: Interview
    playbook: Playbook

    def works(self, day: date) -> bool:
        """Say whether people work on a day."""
        calendar = self.playbook.calendar
        off = day.weekday() in calendar.weekend or day in calendar.holidays
        return not off or day in calendar.extra_working_days

    def working_day_from(self, day: date) -> date:
        """Walk to the first working day on or after a day."""
        while not self.works(day):
            day += ONE_DAY
        return day

    def working_day_after(self, day: date, count: int) -> date:
        """Walk to the n-th working day after a day."""
        for _ in range(count):
            day = self.working_day_from(day + ONE_DAY)
        return day

    @property
    def status(self) -> OutcomeStatus:
        """The outcome in force."""
        return self.interview.outcome.status

    @property
    def known_on(self) -> date:
        """The day of the outcome; that of the interview while none is known."""
        return self.interview.outcome.known_on or self.interview.held_on

    @cached_property
    def _restarted(self) -> bool:
        return self.status in {OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD}

    @cached_property
    def promise(self) -> ReplyPromise | None:
        """The promise in force: not spent by a later word, and as new as the last news."""
        promise, heard_on = self.interview.promise, self.interview.heard_on
        if promise is None or (heard_on is not None and heard_on > promise.by):
            return None
        since = self.known_on if self._restarted else self.interview.held_on
        given_on = promise.given_on or self.interview.held_on
        return None if promise.by < since or (self._restarted and given_on < since) else promise

    @cached_property
    def clock(self) -> date:
        """The day on which the waiting began."""
        promise = self.interview.promise
        days = [
            self.known_on if self._restarted else self.interview.held_on,
            None if promise is None else promise.given_on or self.interview.held_on,
            self.interview.heard_on,
        ]
        return max(day for day in days if day is not None)

    @cached_property
    def asked(self) -> Sequence[tuple[date, StepKind | str]]:
        """The questions since then, done or skipped, in order; those of a kind on one day count once."""
        found = {(step.on, step.kind) for step in self.interview.steps if step.kind in ASKING}
        return sorted(each for each in found if each[0] > self.clock)

    @cached_property
    def last_contact(self) -> date | None:
        """The last day on which anything went out."""
        return max((step.on for step in self.interview.steps if step.status is StepStatus.DONE), default=None)

    def settled(self, *kinds: StepKind, since: date = date.min) -> bool:
        """Say whether a step of these kinds was done or skipped on a day or later."""
        return any(step.kind in kinds and step.on >= since for step in self.interview.steps)

    @cached_property
    def thanks_owed(self) -> bool:
        """Whether no thank-you was settled, and nothing was sent that carries the thanks."""
        done = {step.kind for step in self.interview.steps if step.status is StepStatus.DONE}
        return not self.settled(StepKind.THANK_YOU) and not done & (ASKING | REPAIRING)

    def free(self, today: date) -> bool:
        """Say whether nothing keeps the candidate from reaching out of their own accord."""
        snoozed_until = self.interview.snoozed_until
        return not self.interview.no_contact and (snoozed_until is None or snoozed_until <= today)

    @cached_property
    def _may_ask(self) -> bool:
        if self.interview.no_contact or self.status not in OPEN:
            return False
        if self.status is OutcomeStatus.ADVANCED and self.interview.outcome.next_interview_on is not None:
            return False
        if self.status is OutcomeStatus.ON_HOLD and self.promise is None:
            return False
        finally_asked = any(kind is StepKind.FINAL_CHECK_IN for _, kind in self.asked)
        return not finally_asked and len(self.asked) < self.playbook.timing.max_check_ins

    @cached_property
    def promise_lets_ask(self) -> date:
        """The first day on which the promise in force lets one ask."""
        promise, timing = self.promise, self.playbook.timing
        if promise is None:
            return date.min
        if promise.kind is PromiseKind.INVITATION:
            return self.working_day_from(max(promise.by, self.clock + ONE_DAY))
        extra = timing.vague_promise_extra_working_days if promise.kind is PromiseKind.VAGUE else 0
        return self.working_day_after(promise.by, timing.promise_grace_working_days + extra)

    @cached_property
    def _distance_kept(self) -> date:
        """The first day that is far enough from the last message, and without a promise from the last word."""
        timing, promise = self.playbook.timing, self.promise
        if self.asked:
            return self.working_day_from(self.asked[-1][0] + timing.check_in_spacing_days * ONE_DAY)
        days = [date.min]
        if promise is None:
            days.append(self.working_day_after(self.clock, timing.no_promise_wait_working_days))
        if self.last_contact is not None and (promise is None or promise.kind is not PromiseKind.INVITATION):
            quiet = timing.unpromised_quiet_days if promise is None else timing.quiet_days
            days.append(self.working_day_from(self.last_contact + quiet * ONE_DAY))
        return max(days)

    @cached_property
    def turn(self) -> Turn | None:
        """The question that is next, if any may be asked and its days are not over before they begin."""
        if not self._may_ask:
            return None
        timing, count = self.playbook.timing, len(self.asked)
        opens = max(self.promise_lets_ask, self._distance_kept)
        closes = opens + timing.check_in_stale_days * ONE_DAY
        while closes > opens and not self.works(closes):
            closes -= ONE_DAY
        later = count > 0 or self.promise is None
        due_days = timing.later_check_in_due_working_days if later else timing.check_in_due_working_days
        due = self.working_day_after(opens, due_days)
        snoozed_until = self.interview.snoozed_until
        if snoozed_until is not None:
            opens = max(opens, self.working_day_from(snoozed_until))
        if opens > closes:
            return None
        last = count > 0 and count + 1 == timing.max_check_ins
        kind = StepKind.FINAL_CHECK_IN if last else StepKind.CHECK_IN
        return Turn(kind, opens, min(max(due, opens), closes), closes, count > 0 or self.promise is not None)
