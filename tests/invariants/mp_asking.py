"""
What the tests of histories and of progress ask with: playbooks, days, and the answer as a candidate goes by it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    FollowUpStep,
    Interview,
    OutcomeStatus,
    Playbook,
    StepKind,
    StepStatus,
    Window,
    WorkCalendar,
    decide,
)
from interview_followup.testing import A_THURSDAY

Gist: TypeAlias = tuple[str, str | None, date | None, date | None, date | None, date | None, date | None]

CHECK_INS: Final = frozenset({StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN})
REPAIRS: Final = frozenset({StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE})
ANSWERS: Final = frozenset({StepKind.WAIT, StepKind.MOVE_ON})
RECORDABLE: Final = tuple(kind for kind in StepKind if kind not in ANSWERS)
ASKABLE: Final = frozenset({OutcomeStatus.PENDING, OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})
"""The outcomes under which news is awaited."""

PLAYBOOKS: Final = {
    "default": DEFAULT_PLAYBOOK,
    "GB": Playbook.for_market("GB"),
    "one question": Playbook().with_timing(max_check_ins=1),
    "hasty": Playbook().with_timing(max_check_ins=3, check_in_spacing_days=1, check_in_stale_days=3),
    "Friday and Saturday off": Playbook(
        calendar=WorkCalendar(weekend={4, 5}, holidays=[A_THURSDAY + timedelta(days=days) for days in (1, 4, 30, 36)])
    ),
}
NAMES: Final = st.sampled_from([*PLAYBOOKS])
DAYS: Final = st.integers(-3, 250).map(lambda days: A_THURSDAY + timedelta(days=days))


def gist(action: Action) -> Gist:
    """Give what a candidate goes by: the step, the rule and the days."""
    days = action.opens_on, action.due_on, action.closes_on, action.send_on, action.next_change
    return str(action.kind), action.rule, *days


def windows(interview: Interview, playbook: Playbook) -> dict[str, Window]:
    """Give the window of each rule that has one, as the rule itself answers: before a snooze or a wish for silence."""
    found = {
        rule.name: rule.window(interview, playbook.timing, playbook.calendar)
        for rule in playbook.rules_for(interview.outcome.status)
    }
    return {name: window for name, window in found.items() if isinstance(window, Window)}


def opening(interview: Interview, playbook: Playbook, kinds: frozenset[StepKind] = CHECK_INS) -> date | None:
    """Give the first day on which a window for a step of *kinds* opens; ``None``: there is no such window."""
    found = windows(interview, playbook)
    return min((window.opens_on for name, window in found.items() if playbook.rule(name).step in kinds), default=None)


def first_day(
    interview: Interview, today: date, playbook: Playbook, kinds: frozenset[StepKind] = CHECK_INS
) -> date | None:
    """Give the first day from *today* on which a step of *kinds* is the answer, if all advice is ignored."""
    day: date | None = today
    while day is not None:
        action = decide(interview, day, playbook=playbook)
        if action.kind in kinds:
            return day
        day = action.next_change
    return None


def reachable(interview: Interview, today: date, playbook: Playbook) -> set[str]:
    """Give the kinds that can ever be the answer from *today* on, whatever of the advice is recorded."""
    kinds: set[str] = set()
    ahead, seen = [(interview, today)], set()
    while ahead:
        here = ahead.pop()
        if here in seen:
            continue
        seen.add(here)
        action = decide(*here, playbook=playbook)
        kinds.add(str(action.kind))
        if action.next_change is not None:
            ahead.append((here[0], action.next_change))
        step = None if action.kind in ANSWERS else action.as_step(here[1])
        if step is not None and step not in here[0].steps:
            ahead.append((here[0].record(step), here[1]))
    return kinds


def with_steps(interview: Interview, steps: Sequence[FollowUpStep]) -> Interview:
    """Replace the history."""
    return attrs.evolve(interview, steps=tuple(steps))


def last_fact_on(interview: Interview) -> date:
    """Give the latest day that stands anywhere in the interview."""

    def days(value: Any) -> list[date]:
        if type(value) is date:
            return [value]
        if type(value) is tuple:
            return [day for each in value for day in days(each)]
        if attrs.has(type(value)):
            return [day for field in attrs.fields(type(value)) for day in days(getattr(value, field.name))]
        return []

    return max(days(interview))


def steps_on(day: date) -> st.SearchStrategy[FollowUpStep]:
    """Draw a message that was sent on *day*, of any kind, a host's own included."""
    kinds = st.sampled_from([*RECORDABLE, "acme:note"])
    return st.builds(FollowUpStep, kind=kinds, on=st.just(day), status=st.just(StepStatus.DONE))
