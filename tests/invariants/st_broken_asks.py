"""
Libraries with one fault in what they say of days, for the checks behind T1 to T14 to find.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import attrs

from interview_followup import Action, Interview, StepKind, decide
from tests.invariants.st_draws import PLAYBOOKS
from tests.invariants.st_story import ANSWERS, ONE_DAY
from tests.invariants.st_time import Ask


def _saying(**said: Callable[[Action, date], Any]) -> Ask:
    """Answer as the library does, but for some fields."""

    def ask(interview: Interview, today: date) -> Action:
        action = decide(interview, today)
        return attrs.evolve(action, **{name: what(action, today) for name, what in said.items()})

    return ask


def _change(days: int) -> Ask:
    return _saying(next_change=lambda action, today: action.next_change and action.next_change + days * ONE_DAY)


def _after_next(interview: Interview, today: date) -> Action:
    """Say the change after the next one, as one does who compares kinds and not rules."""
    action = decide(interview, today)
    change = action.next_change
    return action if change is None else attrs.evolve(action, next_change=decide(interview, change).next_change)


def _eager(interview: Interview, today: date) -> Action:
    """Answer before the interview as on its day."""
    return decide(interview, max(today, interview.held_on))


class Moody:
    """Answers every third question as if nothing were to be done."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, interview: Interview, today: date) -> Action:
        """Count, and answer."""
        self.asked += 1
        return decide(interview, today if self.asked % 3 else interview.held_on - ONE_DAY)


def _off_on_the_first(interview: Interview, today: date) -> Action:
    """Take the first of every month off."""
    return decide(interview, interview.held_on - ONE_DAY if today.day == 1 else today)


def _short_century(interview: Interview, today: date) -> Action:
    """Believe that a far year is another kind of year."""
    return decide(interview, today, playbook=PLAYBOOKS["GB" if today.year > 2400 else "default"])


def _weekend_opening(interview: Interview, today: date) -> Action:
    """Open every question a day too early, on whatever day of the week that is."""
    action = decide(interview, today)
    if action.kind in ANSWERS or action.opens_on is None:
        return action
    return attrs.evolve(action, opens_on=action.opens_on - ONE_DAY)


def _sent_today(interview: Interview, today: date) -> Action:
    """Send a question today, be it Sunday."""
    action = decide(interview, today)
    return action if action.send_on is None else attrs.evolve(action, send_on=today)


ASKS: Final[dict[str, Ask]] = {
    "a change a day early": _change(-1),
    "a change a day late": _change(1),
    "no change": _saying(next_change=lambda action, today: None),
    "a change today": _saying(next_change=lambda action, today: today),
    "the change after the next": _after_next,
    "a day to send that has passed": _saying(send_on=lambda action, today: action.send_on and today - ONE_DAY),
    "a day to send where nothing is sent": _saying(send_on=lambda action, today: today),
    "due when one asks": _saying(due_on=lambda action, today: action.due_on and max(action.due_on, today)),
    "waiting as moving on": _saying(
        kind=lambda action, today: StepKind.MOVE_ON if action.kind is StepKind.WAIT else action.kind
    ),
    "eager": _eager,
    "off on the first": _off_on_the_first,
    "short century": _short_century,
    "opens on a Sunday": _weekend_opening,
    "sent on a Sunday": _sent_today,
}
"""Faults by name; `Moody`, which remembers, is made anew for each use."""
