"""
Builders for tests: a host's own, and this project's.

An interview needs a candidate, a company and a role before a test can say what it is about; these fill them in.
Nothing else in the library imports this module.
"""

from datetime import date
from typing import Any, Final

import attrs

from .interview import Candidate, FollowUpStep, Interview, Outcome, OutcomeStatus, ReplyPromise, StepKind, StepStatus

A_THURSDAY: Final = date(2026, 11, 19)
"""The day of `an_interview`, where no other is given."""


def a_candidate(**facts: Any) -> Candidate:  # noqa: ANN401 - the fields of Candidate
    """
    Build a candidate.

    Args:
        facts: Fields of `Candidate` that the test is about.
    """
    return attrs.evolve(Candidate(name="Sari Dewi", phone="+62 812 0000 1234"), **facts)


def an_interview(**facts: Any) -> Interview:  # noqa: ANN401 - the fields of Interview
    """
    Build an interview: Sari Dewi's at Acme, as a data analyst, on `A_THURSDAY`.

    Args:
        facts: Fields of `Interview` that the test is about.

    Example:
        >>> an_interview(no_contact=True).held_on
        datetime.date(2026, 11, 19)
    """
    plain = {"candidate": a_candidate(), "company": "Acme", "role": "Data Analyst", "held_on": A_THURSDAY}
    return Interview(**{**plain, **facts})


def a_promise(by: date, **facts: Any) -> ReplyPromise:  # noqa: ANN401 - the fields of ReplyPromise
    """
    Build an exact promise, given at the interview.

    Args:
        by: The promised day.
        facts: Fields of `ReplyPromise` that the test is about.
    """
    return ReplyPromise(by=by, **facts)


def a_step(kind: StepKind | str, on: date, status: StepStatus = StepStatus.DONE) -> FollowUpStep:
    """
    Build a step that was done, unless said otherwise.

    Args:
        kind: What it was.
        on: When it was.
        status: ``done`` or ``skipped``.
    """
    return FollowUpStep(kind=kind, on=on, status=status)


def an_outcome(status: OutcomeStatus | str, known_on: date, **facts: Any) -> Outcome:  # noqa: ANN401 - the fields of Outcome
    """
    Build an outcome.

    Args:
        status: What was decided.
        known_on: When the candidate learnt of it.
        facts: Fields of `Outcome` that the test is about.
    """
    return Outcome(status=status, known_on=known_on, **facts)
