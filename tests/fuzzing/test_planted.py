"""The targets can find something: each fault below is planted in the library, and a check fails on some input."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from interview_followup import Interview

from .asking import FindingError, TooSlowError
from .inputs import CHECKS, kept, made_up

Patch = pytest.MonkeyPatch


def found(target: str, count: int = 3000) -> str:
    """Say what a target's check finds first, in its corpus or in made-up inputs; nothing where all is well."""
    for data in (*(path.read_bytes() for path in kept(target)), *made_up(count)):
        try:
            CHECKS[target](data)
        except FindingError as error:
            return str(error)
    return ""


def late_overflow(day: date, days: int) -> date:
    """Count days as one does who forgets that the calendar ends: a rule then raises an `OverflowError`."""
    return day + timedelta(days=days)


def unchanged(interview: Interview, day: date) -> Interview:
    """Give the present for the past."""
    return interview


def a_day_late(day: date, days: int) -> date:
    """Count a day too many."""
    return day + timedelta(days=days + 1)


def no_faults(*args: Any, **kwargs: Any) -> list[Any]:
    """Prove nothing."""
    return []


def as_it_is(value: str) -> str:
    """Bring a line to no form at all."""
    return value


FAULTS = [
    ("interview_followup.rules.pending.add_days", late_overflow, "decide", "must always decide"),
    ("interview_followup.rules.settled.add_days", late_overflow, "decide", "must always decide"),
    ("interview_followup.engine.deciding.add_days", a_day_late, "decide", "next_change must be exact"),
    ("interview_followup.text._FORBIDDEN", re.compile("[\x00-\x1f\x7f]"), "interview", "holds a control"),
    ("interview_followup.interview.checks.clean_line", as_it_is, "interview", "not in its stored form"),
    ("interview_followup.Interview.as_of", unchanged, "interview", "as_of kept what came later"),
    ("interview_followup.templates.sets.template_faults", no_faults, "templates", ""),
    ("interview_followup.templates.sets.text_faults", no_faults, "templates", ""),
]


@pytest.mark.parametrize(("place", "fault", "target", "says"), FAULTS, ids=[place for place, *_ in FAULTS])
def test_a_planted_fault_is_found(
    monkeypatch: Patch, place: str, fault: Callable[..., object] | re.Pattern[str], target: str, says: str
) -> None:
    """In the corpus, or among some thousand inputs from a seed."""
    monkeypatch.setattr(place, fault)
    finding = found(target)
    assert finding
    assert says in finding


def test_a_rule_that_raises_is_found_by_name(monkeypatch: Patch) -> None:
    """The engine tells it as the error that a host's own rule may cause, but the policy's own may cause none."""

    def raises(interview: Interview) -> None:
        raise OverflowError("date value out of range")

    monkeypatch.setattr("interview_followup.rules.pending._unthanked", raises)
    assert "must always decide" in found("decide", 5)
    assert "must always decide" in found("interview", 50)


def test_a_slow_answer_is_found(monkeypatch: Patch) -> None:
    """Here everything is too slow."""
    monkeypatch.setattr("tests.fuzzing.asking.most_seconds", lambda: 0.0)
    with pytest.raises(TooSlowError):
        CHECKS["decide"](b"")
