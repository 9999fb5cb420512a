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
    from hypothesis.strategies import DrawFn, SearchStrategy

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
    # A promise or a rival offer may be older than the interview.
    around = st.dates(add_days(held_on, -10) or date.min, end)
    people = st.sampled_from([(), (Person(name="Ratna"),), (Person(name="Ratna"), Person(name="Hendra"))])

    @st.composite
    def draw_interview(draw: "DrawFn") -> Interview:
        known_on = draw(later)
        after_news = st.none() | st.dates(known_on, end)
        status = draw(st.sampled_from(OutcomeStatus))
        outcome = Outcome()
        if status is not OutcomeStatus.PENDING:
            outcome = Outcome(
                status=status,
                known_on=known_on,
                respond_by=draw(after_news),
                next_interview_on=draw(after_news),
                feedback_on=draw(after_news),
                answer=draw(st.none() | st.sampled_from(Answer)),
            )
        given_on, received_on = draw(around), draw(around)
        promise = ReplyPromise(
            by=draw(st.dates(given_on, end)), given_on=given_on, kind=draw(st.sampled_from(PromiseKind))
        )
        rival = RivalOffer(received_on=received_on, decide_by=draw(st.none() | st.dates(received_on, end)))
        kinds = st.sampled_from([kind for kind in StepKind if kind not in ANSWERS])
        steps = st.builds(FollowUpStep, kind=kinds, on=later, status=st.sampled_from(StepStatus))
        return an_interview(
            held_on=held_on,
            interviewers=draw(people),
            promise=draw(st.sampled_from([None, promise])),
            heard_on=draw(st.none() | later),
            went=draw(st.sampled_from(Impression)),
            evidence=draw(st.sampled_from([(), (Evidence(title="Dashboard"),)])),
            referees=draw(st.sampled_from([(), (Referee(name="Budi", consented=True),)])),
            agency=draw(st.sampled_from([None, Person(name="Maya")])),
            rival_offer=draw(st.sampled_from([None, rival])),
            no_contact=draw(st.booleans()),
            snoozed_until=draw(st.none() | later),
            ask_feedback=draw(st.booleans()),
            outcome=outcome,
            steps=tuple(draw(st.lists(steps, max_size=6))),
        )

    return draw_interview()
