"""
Walking through an interview's life by its answers, moving answers in time, and what holds of each of them.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

import attrs

from interview_followup import Action, Interview, Playbook, Reason, decide

Ask: TypeAlias = Callable[[Interview, date, Playbook], Action]
"""The question; a test puts a faulty one in its place."""

Life: TypeAlias = list[tuple[date, Action]]
"""The days on which the answer becomes another, with the answer."""

_LONGEST: Final = 100
"""No interview's answer changes so often; one that does has no end."""


_OF_THE_END: Final = frozenset({"next_on", "accepted"})
"""What a wait for nothing still tells."""


def ask(interview: Interview, day: date, playbook: Playbook) -> Action:
    """Ask the library."""
    return decide(interview, day, playbook=playbook)


def life(interview: Interview, first: date, playbook: Playbook, asking: Ask = ask) -> Life:
    """Ask on *first*, and then on each day on which the answer says that it changes."""
    found: Life = []
    day: date | None = first
    while day is not None:
        action = asking(interview, day, playbook)
        found.append((day, action))
        day = action.next_change
        assert len(found) < _LONGEST, "the answer changes without end"
    return found


def unsound(action: Action, day: date) -> Iterator[str]:
    """List what must not be of any answer, on any day."""
    if (action.kind == "wait") is not (action.rule is None):
        yield "a wait has a rule, or a step none"
    if action.next_change is not None and not day < action.next_change <= date.max:
        yield "the answer changes in the past"
    if action.rule is not None:
        opens_on, due_on, closes_on = action.opens_on, action.due_on, action.closes_on
        if opens_on is None or due_on is None or not opens_on <= day <= (closes_on or date.max):
            yield "the day lies outside the window"
        elif not opens_on <= due_on <= (closes_on or date.max):
            yield "the due day lies outside the window"
    if action.send_on is not None and action.send_on < day:
        yield "it is to be sent in the past"


def inexact(interview: Interview, day: date, playbook: Playbook, asking: Ask = ask) -> Iterator[str]:
    """Hold ``next_change`` against the days themselves: the day before it, the day, or else the calendar's last day."""
    action = asking(interview, day, playbook)
    yield from unsound(action, day)
    change = action.next_change
    last = date.max if change is None else date.fromordinal(change.toordinal() - 1)
    if _step(asking(interview, last, playbook)) != _step(action):
        yield f"the answer is another on {last}, before it is said to change"
    if change is not None and _step(asking(interview, change, playbook)) == _step(action):
        yield f"the answer is the same on {change}, when it is said to change"


def _step(action: Action) -> tuple[str, str | None]:
    return str(action.kind), action.rule


def moved(action: Action, days: int) -> Action:
    """
    Move an answer by so many days; what then lies beyond the calendar's end is never.

    So is a closing on the last day: a check-in closes on the last working day up to 60 days after its opening, and
    where those 60 days run over the end it never does, although the last working day before them may just lie within.
    """
    facts = tuple(
        (name, _moved(value, days) if isinstance(value, date) else value) for name, value in action.reason.facts
    )
    due_on, closes_on = _moved(action.due_on, days), _moved(action.closes_on, days)
    next_change = _moved(action.next_change, days)
    reason = Reason(action.reason.code, facts)
    if action.rule is None and next_change is None:
        reason = Reason("nothing_left", tuple(fact for fact in facts if fact[0] in _OF_THE_END))
    return attrs.evolve(
        action,
        opens_on=_moved(action.opens_on, days),
        due_on=date.max if due_on is None and action.due_on is not None else due_on,
        closes_on=None if closes_on == date.max else closes_on,
        send_on=_moved(action.send_on, days),
        next_change=next_change,
        reason=reason,
    )


def _moved(day: date | None, days: int) -> date | None:
    if day is None or not date.min.toordinal() <= day.toordinal() + days <= date.max.toordinal():
        return None
    return date.fromordinal(day.toordinal() + days)


def moved_life(lived: Life, days: int) -> Life:
    """Move a life, as far as it lies within the calendar."""
    placed = ((_moved(day, days), moved(action, days)) for day, action in lived)
    return [(day, action) for day, action in placed if day is not None]
