"""
Builders and Hypothesis strategies for tests: a host's own, and this project's.

An interview needs a candidate, a company and a role before a test can say what it is about; these fill them in.
Nothing else in the library imports this module.
"""

from datetime import date
from typing import TYPE_CHECKING, Any, Final

import attrs

from .calendar import add_days
from .interview import (
    ANSWERS,
    Answer,
    Candidate,
    Evidence,
    FollowUpStep,
    Impression,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepKind,
    StepStatus,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

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


def interviews(*, held_on: date = A_THURSDAY, days: int = 120) -> "SearchStrategy[Interview]":
    """
    Draw any valid interview, for property tests; needs Hypothesis (extra ``testing``).

    Every outcome, promise, flag and up to six steps are drawn, days from the interview's on. Names and texts are
    fixed: no rule looks at them.

    Args:
        held_on: The day of the interview.
        days: How many days later facts may lie, inclusive.
    """
    from hypothesis import strategies as st  # noqa: PLC0415 - only when asked

    end = add_days(held_on, days) or date.max
    later = st.dates(held_on, end)
    kinds = st.sampled_from([kind for kind in StepKind if kind not in ANSWERS])
    steps = st.builds(FollowUpStep, kind=kinds, on=later, status=st.sampled_from(StepStatus))
    # A promise or a rival offer may be older than the interview.
    earlier = st.dates(add_days(held_on, -10) or date.min, end)
    return st.builds(
        an_interview,
        held_on=st.just(held_on),
        interviewers=st.sampled_from([(), (Person(name="Ratna"),), (Person(name="Ratna"), Person(name="Hendra"))]),
        promise=st.none() | earlier.flatmap(lambda given_on: _promises(given_on, end)),
        heard_on=st.none() | later,
        went=st.sampled_from(Impression),
        evidence=st.sampled_from([(), (Evidence(title="Dashboard"),)]),
        referees=st.sampled_from([(), (Referee(name="Budi", consented=True),)]),
        agency=st.sampled_from([None, Person(name="Maya")]),
        rival_offer=st.none() | earlier.flatmap(lambda came: _rival_offers(came, end)),
        no_contact=st.booleans(),
        snoozed_until=st.none() | later,
        ask_feedback=st.booleans(),
        outcome=st.just(Outcome()) | later.flatmap(lambda known_on: _outcomes(known_on, end)),
        steps=st.lists(steps, max_size=6),
    )


def _promises(given_on: date, end: date) -> "SearchStrategy[ReplyPromise]":
    from hypothesis import strategies as st  # noqa: PLC0415 - only when asked

    kinds = st.sampled_from(PromiseKind)
    return st.builds(ReplyPromise, by=st.dates(given_on, end), given_on=st.just(given_on), kind=kinds)


def _rival_offers(came: date, end: date) -> "SearchStrategy[RivalOffer]":
    from hypothesis import strategies as st  # noqa: PLC0415 - only when asked

    return st.builds(RivalOffer, received_on=st.just(came), decide_by=st.none() | st.dates(came, end))


def _outcomes(known_on: date, end: date) -> "SearchStrategy[Outcome]":
    from hypothesis import strategies as st  # noqa: PLC0415 - only when asked

    day = st.none() | st.dates(known_on, end)
    return st.builds(
        Outcome,
        status=st.sampled_from([status for status in OutcomeStatus if status is not OutcomeStatus.PENDING]),
        known_on=st.just(known_on),
        respond_by=day,
        next_interview_on=day,
        feedback_on=day,
        answer=st.none() | st.sampled_from(Answer),
    )
