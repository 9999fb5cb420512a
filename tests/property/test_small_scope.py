"""G9 on every case of the small scope that `check` enumerates: `next_change` is exact, and jumping misses nothing."""

from collections.abc import Iterator
from datetime import date, timedelta

import attrs
import pytest

from interview_followup import DEFAULT_PLAYBOOK, Interview, OutcomeStatus, Timing, decide
from interview_followup.checking.scope import Scope, Windows, edges_of, first_open, scope_of, steps_for, windows_of
from interview_followup.checking.varying import START

pytestmark = pytest.mark.once

BEFORE = START - timedelta(days=2)
SCOPES = {status: scope_of(status, DEFAULT_PLAYBOOK) for status in OutcomeStatus}


def cases(scope: Scope) -> Iterator[tuple[Interview, Windows]]:
    """Give every combination of facts, and every one with a step."""
    yield from scope.joint
    for variant in scope.apart:
        yield variant
        for step in steps_for(variant, scope.kinds):
            interview = variant.interview.record(step)
            yield interview, windows_of(scope.rules, interview, DEFAULT_PLAYBOOK)


def jumps(interview: Interview) -> list[tuple[date, str | None]]:
    """Wake on `next_change` alone."""
    found: list[tuple[date, str | None]] = []
    wake: date | None = BEFORE
    while wake is not None:
        action = decide(interview, wake)
        found.append((wake, action.rule))
        wake = action.next_change
    return found


@pytest.mark.parametrize("status", OutcomeStatus)
def test_jumping_meets_what_looking_at_every_edge_meets(status: OutcomeStatus) -> None:
    """The days on which a window begins or ends, one before and one after, are all on which an answer can change."""
    scope = SCOPES[status]
    for interview, windows in cases(scope):
        seen: list[tuple[date, str | None]] = []
        for day in [BEFORE, *edges_of(windows, START)]:
            index = first_open(windows, day)
            rule = None if index is None else scope.rules[index].name
            if not seen or seen[-1][1] != rule:
                seen.append((day, rule))
        assert jumps(interview) == seen, interview


@pytest.mark.parametrize("status", OutcomeStatus)
def test_polling_daily_meets_the_same(status: OutcomeStatus) -> None:
    """The engine itself, asked every day, for a part of the scope."""
    joint = SCOPES[status].joint
    for interview, _ in joint[:: max(1, len(joint) // 12)]:
        polled: list[tuple[date, str | None]] = []
        for days in range(320):
            day = BEFORE + timedelta(days=days)
            rule = decide(interview, day).rule
            if not polled or polled[-1][1] != rule:
                polled.append((day, rule))
        assert [jump for jump in jumps(interview) if jump[0] <= BEFORE + timedelta(days=319)] == polled


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Timing)])
def test_every_number_has_an_effect_in_the_scope(name: str) -> None:
    """X8 of the invariants, and a sign that the scope is rich enough: a day more or less moves some window."""
    number = getattr(Timing(), name)
    other = DEFAULT_PLAYBOOK.with_timing(**{name: number + 1})
    assert any(
        windows_of(scope.rules, interview, other) != windows
        for scope in SCOPES.values()
        for interview, windows in cases(scope)
    )
