"""
The words of the policy (its sections 1 and 6) for the oracle: numbers, working days, and a story told in them.

A day is its ordinal number here, so that adding days needs no care at the calendar's end: whatever lies beyond ``LAST``
is never (G14).
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

Facts = Mapping[str, Any]

LAST: Final = date.max.toordinal()
NEVER: Final = LAST + 1

CHECK_IN_STEPS: Final = ("check_in", "final_check_in")

DEFAULTS: Final[Mapping[str, int]] = {
    "thank_you_due_days": 1,
    "late_thank_you_days": 8,
    "promise_grace_working_days": 1,
    "vague_promise_extra_working_days": 2,
    "no_promise_wait_working_days": 5,
    "quiet_days": 2,
    "unpromised_quiet_days": 5,
    "check_in_due_working_days": 1,
    "later_check_in_due_working_days": 2,
    "check_in_spacing_days": 7,
    "max_check_ins": 2,
    "check_in_stale_days": 60,
    "move_on_after_days": 7,
    "repair_opens_days": 1,
    "repair_due_days": 2,
    "repair_closes_days": 10,
    "rejection_reply_due_days": 2,
    "rejection_reply_closes_days": 14,
    "feedback_thanks_due_days": 2,
    "feedback_thanks_closes_days": 14,
    "keep_in_touch_opens_days": 30,
    "keep_in_touch_due_days": 60,
    "keep_in_touch_closes_days": 180,
    "offer_reply_due_days": 1,
    "offer_reply_closes_days": 7,
    "offer_answer_working_days": 5,
    "offer_open_days": 30,
    "next_round_reply_due_days": 1,
    "next_round_reply_closes_days": 7,
    "hold_reply_due_days": 2,
    "hold_reply_closes_days": 14,
    "hold_touch_days": 30,
    "hold_touch_due_days": 7,
    "hold_over_days": 90,
    "withdrawal_closes_days": 7,
    "no_contact_move_on_days": 30,
}

# Section 6, "Markets": what differs from the defaults.
MARKETS: Final[Mapping[str, Mapping[str, int]]] = {
    "US": {"promise_grace_working_days": 2},
    "GB": {"thank_you_due_days": 2, "promise_grace_working_days": 3, "no_promise_wait_working_days": 7},
    "AU": {"thank_you_due_days": 2, "promise_grace_working_days": 2, "no_promise_wait_working_days": 7},
    "IN": {"promise_grace_working_days": 3, "no_promise_wait_working_days": 7},
    "ID": {"thank_you_due_days": 2, "promise_grace_working_days": 2, "no_promise_wait_working_days": 7},
}


class WorkingDays:
    """The calendar: working days listed in blocks, each block listed once."""

    WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    BLOCK: Final = 64

    def __init__(self, calendar: Facts | None) -> None:
        """Take the weekend (names, or 0 for Monday), the holidays, and the days worked all the same."""
        told = calendar or {}
        weekend = told.get("weekend", ("saturday", "sunday"))
        self.weekend = frozenset(self.WEEK.index(day) if isinstance(day, str) else day for day in weekend)
        self.holidays = frozenset(day.toordinal() for day in told.get("holidays", ()))
        self.extra = frozenset(day.toordinal() for day in told.get("extra_working_days", ()))
        self._listed: dict[int, list[int]] = {}

    def _block(self, number: int) -> list[int]:
        """List the working days of one block."""
        if number not in self._listed:
            days = range(number * self.BLOCK, min((number + 1) * self.BLOCK, NEVER))
            at_work = (day for day in days if (day - 1) % 7 not in self.weekend and day not in self.holidays)
            self._listed[number] = sorted({*at_work, *self.extra.intersection(days)})
        return self._listed[number]

    def after(self, day: int, count: int) -> int:
        """W(day, count); W(day, 0) is R(day), since there is no working day number nought."""
        if count == 0:
            return self.from_(day)
        for number in range(day // self.BLOCK, LAST // self.BLOCK + 1):
            listed = self._block(number)
            first = bisect_right(listed, day)
            if first + count <= len(listed):
                return listed[first + count - 1]
            count -= len(listed) - first
        return NEVER

    def from_(self, day: int) -> int:
        """R(day)."""
        return self.after(day - 1, 1)

    def last_within(self, first: int, last: int) -> int:
        """Find the last working day on or before *last*, and never before *first*."""
        for number in range(last // self.BLOCK, first // self.BLOCK - 1, -1):
            listed = self._block(number)
            place = bisect_right(listed, last)
            if place:
                return max(first, listed[place - 1])
        return first

    def any(self) -> bool:
        """Whether anybody ever works."""
        return len(self.weekend) < len(self.WEEK) or bool(self.extra)


def working_days(calendar: Facts | None) -> WorkingDays:
    """Find the calendar told, made before or now."""
    return _working_days(tuple((name, tuple(days)) for name, days in calendar.items()) if calendar else ())


@cache
def _working_days(calendar: tuple[tuple[str, tuple[Any, ...]], ...]) -> WorkingDays:
    """Make each calendar once, for it lists its days once."""
    return WorkingDays(dict(calendar))


def day_of(facts: Facts, name: str) -> int | None:
    """Read a day as its number."""
    told: date | None = facts.get(name)
    return None if told is None else told.toordinal()


class Story:
    """The facts in the policy's own words (section 1)."""

    def __init__(self, facts: Facts, timing: Mapping[str, int], work: WorkingDays) -> None:
        """Read the facts once."""
        self.n = timing
        self.work = work
        held_on: date = facts["held_on"]
        self.h: int = held_on.toordinal()
        self._read_outcome(facts.get("outcome") or {})
        self.heard = day_of(facts, "heard_on")
        self._read_promise(facts.get("promise"))
        self.clock = max(self.start, self.given or 0, self.heard or 0)
        self._read_steps(facts.get("steps", ()))
        self.earliest = self._earliest()
        self.poorly = facts.get("went") == "poorly"
        self.evidence = bool(facts.get("evidence"))
        self.referee = bool(facts.get("referees"))
        self.agency = bool(facts.get("agency"))
        rival: Facts = facts.get("rival_offer") or {}
        self.rival_by = day_of(rival, "decide_by")
        self.rival_came = day_of(rival, "received_on") or 0
        self.no_contact = bool(facts.get("no_contact"))
        self.snoozed = day_of(facts, "snoozed_until")

    def _read_outcome(self, outcome: Facts) -> None:
        """Read how it ended, and from which day the matter counts: "with k for h" after an advance or a hold."""
        self.status: str = outcome.get("status", "pending")
        known_on = day_of(outcome, "known_on")
        self.k: int = self.h if known_on is None else known_on
        self.start: int = self.k if self.status in {"advanced", "on_hold"} else self.h
        self.by = day_of(outcome, "respond_by")
        self.next_interview = day_of(outcome, "next_interview_on")
        self.feedback = day_of(outcome, "feedback_on")

    def _read_promise(self, promise: Facts | None) -> None:
        """Keep the promise only where it is in force: not spent, not settled by what came after it."""
        self.p: int | None = None
        self.given: int | None = None
        self.kind = "exact"
        if not promise:
            return
        by: int = promise["by"].toordinal()
        told = day_of(promise, "given_on")
        given = self.h if told is None else told
        spent = self.heard is not None and self.heard > by
        # Only one given on k or later counts after news; and one for a day before the start was settled by the
        # interview itself.
        old = by < self.start or (self.status in {"advanced", "on_hold"} and given < self.k)
        if not spent and not old:
            self.p, self.given, self.kind = by, given, promise.get("kind", "exact")

    def _read_steps(self, steps: Sequence[Facts]) -> None:
        """Keep the steps as sets: their order changes nothing, the same kind on the same day counts once (G12)."""
        self.steps: set[tuple[str, int]] = {(step["kind"], step["on"].toordinal()) for step in steps}
        self.done: set[tuple[str, int]] = {
            (step["kind"], step["on"].toordinal()) for step in steps if step.get("status", "done") == "done"
        }
        self.last_contact = max((day for _, day in self.done), default=None)
        asked = [(day, kind) for kind, day in self.steps if kind in CHECK_IN_STEPS and day > self.clock]
        self.asked: list[int] = sorted(day for day, _ in asked)
        self.asked_finally = any(kind == "final_check_in" for _, kind in asked)
        self.check_ins_left = self.n["max_check_ins"] - len(asked)

    def _earliest(self) -> int:
        """Find the first day for a check-in that the promise allows; any day without one."""
        if self.p is None:
            return 0
        if self.kind == "invitation":
            return self.work.from_(max(self.p, self.clock + 1))
        grace = self.n["promise_grace_working_days"]
        if self.kind == "vague":
            grace += self.n["vague_promise_extra_working_days"]
        return self.work.after(self.p, grace)

    def settled(self, *kinds: str, since: int = 0) -> list[int]:
        """List the days on which a step of these kinds was settled, done or skipped."""
        return sorted(day for kind, day in self.steps if kind in kinds and day >= since)

    def thanked(self) -> list[int]:
        """
        List the days on which thanks went out.

        The policy's "first thank-you" (P7) leaves open whether a skipped one counts. Nothing was sent then, so that
        no distance need be kept: the reading that lets the candidate act sooner.
        """
        return sorted(day for kind, day in self.done if kind == "thank_you")

    def ever_done(self, *kinds: str) -> bool:
        """Whether a step of these kinds was ever done."""
        return any(kind in kinds for kind, _ in self.done)

    def quiet(self, field: str) -> int:
        """Find R(last contact + the days of *field*); any day without a contact."""
        return 0 if self.last_contact is None else self.work.from_(self.last_contact + self.n[field])

    def after_asking(self, field: str) -> int:
        """Find R(last asked + the days of *field*), not before earliest."""
        return max(self.work.from_(self.asked[-1] + self.n[field]), self.earliest)

    def thanks_are_due(self) -> bool:
        """Not thanked; no check-in, material or reference ever done."""
        return not self.settled("thank_you") and not self.ever_done(*CHECK_IN_STEPS, "supporting_material", "reference")

    def repair_is_due(self) -> bool:
        """It went poorly, and neither material nor reference is settled."""
        return self.poorly and not self.settled("supporting_material", "reference")

    def may_ask_again(self) -> bool:
        """Asked, and not by a final one."""
        return bool(self.asked) and not self.asked_finally

    def asked_enough(self) -> bool:
        """Asked as often as allowed, or by a final one."""
        return self.asked_finally or self.check_ins_left <= 0
