"""
For every rule an interview in which it decides, told in days from the interview's own, so that it can stand anywhere.

The days are those of an interview on a Thursday, with a week from Monday to Friday and no holidays.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    Playbook,
    Referee,
    ReplyPromise,
    RivalOffer,
    WorkCalendar,
)
from interview_followup.testing import a_step, an_interview, an_outcome

A_THURSDAY: Final = date(2026, 11, 19)
"""An ordinary day: nothing that follows from it comes near a leap day or an end of the calendar."""

THREE_QUESTIONS: Final = DEFAULT_PLAYBOOK.with_timing(max_check_ins=3)

Day = Callable[[int], date]
"""Gives the day so many days after the interview."""


class Deciding(NamedTuple):
    """
    An interview in which a rule decides.

    Attributes:
        facts: Gives the interview's facts from the days that they lie after it.
        asked: The day on which the rule decides, in days after the interview.
        last: The last day that any fact lies on, likewise.
        playbook: Under which it does.
    """

    facts: Callable[[Day], dict[str, object]]
    asked: int
    last: int = 0
    playbook: Playbook = DEFAULT_PLAYBOOK

    def interview(self, held_on: date) -> Interview:
        """Build it; a fact that would lie beyond the calendar's end lies on its last day."""
        return an_interview(held_on=held_on, **self.facts(lambda days: after(held_on, days)))

    def under(self, calendar: WorkCalendar) -> Playbook:
        """Give its playbook with another calendar."""
        return _resting(self.playbook.timing.max_check_ins, calendar)

    def fits(self, held_on: date) -> bool:
        """Say whether all facts lie within the calendar."""
        return (date.max - held_on).days >= self.last


@cache
def _resting(questions: int, calendar: WorkCalendar) -> Playbook:
    # A playbook is proved whole when it is built, which is worth doing once.
    return DEFAULT_PLAYBOOK.with_timing(max_check_ins=questions).with_calendar(calendar)


def after(day: date, days: int) -> date:
    """Count days, and stop at the calendar's ends."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def _thanked(day: Day, *more: FollowUpStep) -> tuple[FollowUpStep, ...]:
    return (a_step("thank_you", day(0)), *more)


def _decided(status: str, *steps: tuple[str, int], **days: int) -> Callable[[Day], dict[str, object]]:
    """Tell of an outcome that came after a week."""

    def facts(day: Day) -> dict[str, object]:
        outcome: Outcome = an_outcome(status, day(7), **{name: day(count) for name, count in days.items()})
        return {"outcome": outcome, "steps": tuple(a_step(kind, day(count)) for kind, count in steps)}

    return facts


def _asked(*steps: tuple[str, int]) -> Callable[[Day], dict[str, object]]:
    return lambda day: {"steps": _thanked(day, *(a_step(kind, day(count)) for kind, count in steps))}


def _promised(kind: str) -> Callable[[Day], dict[str, object]]:
    return lambda day: {"promise": ReplyPromise(by=day(4), kind=kind), "steps": _thanked(day)}


_PENDING: Final[dict[str, Deciding]] = {
    "rival_offer": Deciding(lambda day: {"rival_offer": RivalOffer(received_on=day(1), decide_by=day(10))}, 2, 10),
    "thank_you": Deciding(lambda day: {}, 0),
    "late_thank_you": Deciding(lambda day: {}, 3),
    "invited_check_in": Deciding(_promised("invitation"), 4, 4),
    "promised_check_in": Deciding(_promised("exact"), 5, 4),
    "next_check_in": Deciding(_asked(("check_in", 7)), 14, 7, THREE_QUESTIONS),
    "final_check_in": Deciding(_asked(("check_in", 7)), 14, 7),
    "supporting_material": Deciding(
        lambda day: {"went": "poorly", "evidence": (Evidence(title="Dashboard"),), "steps": _thanked(day)}, 2
    ),
    "reference": Deciding(
        lambda day: {"went": "poorly", "referees": (Referee(name="Budi", consented=True),), "steps": _thanked(day)}, 2
    ),
    "unpromised_check_in": Deciding(_asked(), 7),
    "no_contact": Deciding(lambda day: {"no_contact": True}, 30),
    "unanswered": Deciding(_asked(("check_in", 7), ("final_check_in", 14)), 21, 14),
    "stale": Deciding(_asked(), 100),
}

CASES: Final[dict[str, Deciding]] = {
    **_PENDING,
    "rejection_reply": Deciding(_decided("rejected"), 7, 7),
    "feedback_thanks": Deciding(_decided("rejected", ("rejection_reply", 8), feedback_on=12), 12, 12),
    "keep_in_touch": Deciding(_decided("rejected"), 37, 7),
    "rejected": Deciding(_decided("rejected"), 190, 7),
    "offer_reply": Deciding(_decided("offered", respond_by=17), 7, 17),
    "offer_answer": Deciding(_decided("offered", ("offer_reply", 8)), 9, 8),
    "offer_closed": Deciding(_decided("offered"), 38, 7),
    "next_round_reply": Deciding(_decided("advanced"), 7, 7),
    "round_complete": Deciding(_decided("advanced", next_interview_on=12), 13, 12),
    "hold_reply": Deciding(_decided("on_hold"), 7, 7),
    "hold_touch": Deciding(_decided("on_hold"), 40, 7),
    "hold_over": Deciding(_decided("on_hold"), 97, 7),
    "withdrawal": Deciding(_decided("withdrawn"), 7, 7),
    "withdrawn": Deciding(_decided("withdrawn"), 15, 7),
    "closed": Deciding(_decided("accepted"), 7, 7),
}
"""By the rule's name; one for each of the default rules."""


def span(first: date, days: int) -> list[date]:
    """List so many days from *first* on, both ends included; backwards where *days* is negative."""
    step = 1 if days >= 0 else -1
    return [first + timedelta(days=count) for count in range(0, days + step, step)]
