"""
Moving everything by the same number of days: T5 and T6.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import attrs

from interview_followup import Action, Interview, Playbook, WorkCalendar, decide
from tests.invariants.st_draws import ONE_DAY, PLAYBOOKS, telling_days


def moved(value: Any, by: timedelta) -> Any:
    """Move every day in a value of the library's, however deep."""
    if type(value) is date:
        return value + by
    if type(value) is tuple:
        return tuple(moved(each, by) for each in value)
    if attrs.has(type(value)):
        fields = {
            field.name: moved(getattr(value, field.name), by) for field in attrs.fields(type(value)) if field.init
        }
        return type(value)(**fields)
    return value


def moved_interview(interview: Interview, by: timedelta) -> Interview:
    """Move an interview and all its facts."""
    result = moved(interview, by)
    assert type(result) is Interview
    return result


def moved_playbook(playbook: Playbook, by: timedelta) -> Playbook:
    """Move the holidays with it."""
    calendar = playbook.calendar
    return playbook.with_calendar(
        WorkCalendar(
            weekend=calendar.weekend,
            holidays=[day + by for day in calendar.holidays],
            extra_working_days=[day + by for day in calendar.extra_working_days],
        )
    )


def moved_action(action: Action, by: timedelta) -> Action:
    """Move every day of an answer, the facts of its reason included."""
    facts = tuple((name, moved(value, by)) for name, value in action.reason.facts)
    days = {
        name: moved(getattr(action, name), by) for name in ("opens_on", "due_on", "closes_on", "send_on", "next_change")
    }
    return attrs.evolve(action, reason=attrs.evolve(action.reason, facts=facts), **days)


@lru_cache
def _away(playbook: str, days: int) -> Playbook:
    return moved_playbook(PLAYBOOKS[playbook], days * ONE_DAY)


def t5(interview: Interview, playbook: str, days: int, ask: Callable[..., Action] = decide) -> Iterator[str]:
    """T5, T6: ask on every telling day about an interview and its double some days away: but for days the same."""
    double, away = moved_interview(interview, days * ONE_DAY), _away(playbook, days)
    for today in telling_days(interview, PLAYBOOKS[playbook]):
        action = ask(interview, today, playbook=PLAYBOOKS[playbook])
        there = ask(double, today + days * ONE_DAY, playbook=away)
        if moved_action(action, days * ONE_DAY) != there:
            yield f"{today} is not {days} days away what it is here"
