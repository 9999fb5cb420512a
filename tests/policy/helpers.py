"""
Asking the engine about days, for tests whose expected days are literals.

Nothing here works out what the answer should be.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from interview_followup import DEFAULT_PLAYBOOK, Interview, Playbook, decide

Changes: TypeAlias = list[tuple[date, str]]
"""The days on which the answer became another, each with its rule (or ``wait``)."""

ONE_DAY = timedelta(days=1)


class Row(NamedTuple):
    """An interview, and the window that a rule has in it."""

    interview: Interview
    opens: date
    due: date
    closes: date | None


def days(first: date, last: date) -> Iterator[date]:
    """Give every day from *first* to *last*, both included."""
    for count in range((last - first).days + 1):
        yield first + timedelta(days=count)


def rule_on(interview: Interview, day: date, playbook: Playbook = DEFAULT_PLAYBOOK) -> str:
    """Name the rule that decides on *day*; ``wait`` where none does."""
    return decide(interview, day, playbook=playbook).rule or "wait"


def changes(interview: Interview, first: date, last: date, playbook: Playbook = DEFAULT_PLAYBOOK) -> Changes:
    """Ask on every day from *first* to *last*, and list the days on which the rule became another."""
    found: Changes = []
    for day in days(first, last):
        rule = rule_on(interview, day, playbook)
        if not found or found[-1][1] != rule:
            found.append((day, rule))
    return found


def assert_window(row: Row, rule: str, kind: str, playbook: Playbook = DEFAULT_PLAYBOOK) -> None:
    """
    Ask on the day before the window, its first, due and last day, and the day after.

    Inside, *rule* decides and shows exactly these days; outside, it does not.
    """
    interview, opens, due, closes = row
    inside = {opens, due, opens + timedelta(days=400) if closes is None else closes}
    for day in sorted(inside):
        action = decide(interview, day, playbook=playbook)
        assert (action.rule, str(action.kind)) == (rule, kind), day
        assert (action.opens_on, action.due_on, action.closes_on) == (opens, due, closes), day
    assert rule_on(interview, opens - ONE_DAY, playbook) != rule
    if closes is not None:
        assert rule_on(interview, closes + ONE_DAY, playbook) != rule
