"""
Interviews that are always accepted, their days at the distances at which rules change their minds.
"""

from datetime import date, timedelta
from typing import Final

from interview_followup import (
    Answer,
    Channel,
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
from interview_followup.testing import an_interview

from .data import Data
from .facts import EDGES, HELD_ON, OWN_KIND, day_after, wild_day

PEOPLE: Final = (
    Person(name="Ratna", topic="the new warehouse"),
    Person(name="Hendra"),
    Person(name="Hendra"),
    Person(),
)
_DECIDED: Final = tuple(status for status in OutcomeStatus if status is not OutcomeStatus.PENDING)
_DONE: Final = (*(kind for kind in StepKind if kind not in {StepKind.MOVE_ON, StepKind.WAIT}), OWN_KIND)
_CHECK_INS: Final = (StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN)


def a_today(data: Data, interview: Interview) -> date:
    """Take a day to ask on: at an edge of some window, or anywhere."""
    if data.chance(8):
        return wild_day(data)
    facts = (interview.held_on, interview.outcome.known_on, interview.standing.last_contact_on, interview.heard_on)
    anchors = [day for day in facts if day is not None]
    anchors += [] if interview.promise is None else [interview.promise.by]
    day = day_after(data, data.one_of(anchors))
    back = data.one_of([0, 0, 1, 2])
    return day - timedelta(days=min(back, (day - date.min).days))


def an_interview_near(data: Data) -> Interview:
    """Take a valid interview."""
    held_on = wild_day(data) if data.chance(8) else HELD_ON + timedelta(days=data.number(0, 6))
    flags = data.number(0, 255)
    return an_interview(
        held_on=held_on,
        ref=data.one_of(["interview 1", None, "\ud800", "1" * 200]),
        interviewers=PEOPLE[: data.number(0, len(PEOPLE))],
        promise=_promise(data, held_on) if data.chance(2) else None,
        heard_on=_near(data, held_on) if data.chance(4) else None,
        went=Impression.POORLY if flags & 1 else Impression.UNKNOWN,
        evidence=(Evidence(title="Dashboard"),) if flags & 2 else (),
        referees=(Referee(name="Budi", consented=bool(flags & 8)),) if flags & 4 else (),
        agency=Person(name="Maya") if flags & 16 and flags & 32 else None,
        no_contact=flags & 192 == 192,
        ask_feedback=not flags & 32,
        rival_offer=_rival_offer(data, held_on) if data.chance(4) else None,
        snoozed_until=_near(data, held_on) if data.chance(4) else None,
        channel=data.one_of([None, *Channel]),
        locale=data.one_of(["en", "id", "en-GB", "de"]),
        outcome=_outcome(data, held_on) if data.chance(2) else Outcome(),
        steps=_steps(data, held_on),
    )


def _near(data: Data, held_on: date) -> date:
    """Take a day after the interview, or now and then before it."""
    if not data.chance(8):
        return day_after(data, held_on)
    return held_on - timedelta(days=min(data.one_of(EDGES), (held_on - date.min).days))


def _promise(data: Data, held_on: date) -> ReplyPromise:
    kind = data.one_of([*PromiseKind])
    if data.chance(2):
        return ReplyPromise(by=day_after(data, held_on), kind=kind)
    given_on = _near(data, held_on)
    return ReplyPromise(by=day_after(data, given_on), given_on=given_on, kind=kind)


def _rival_offer(data: Data, held_on: date) -> RivalOffer:
    came = _near(data, held_on)
    return RivalOffer(received_on=came, decide_by=None if data.chance(4) else day_after(data, came))


def _outcome(data: Data, held_on: date) -> Outcome:
    known_on = day_after(data, held_on)
    days = {
        field: day_after(data, known_on)
        for field in ("respond_by", "next_interview_on", "feedback_on")
        if data.chance(3)
    }
    return Outcome(status=data.one_of(_DECIDED), known_on=known_on, answer=data.one_of([None, *Answer]), **days)


def _steps(data: Data, held_on: date) -> list[FollowUpStep]:
    """Take steps in any order, each at some distance from the interview or from the one before."""
    steps: list[FollowUpStep] = []
    for _ in range(data.number(0, 6)):
        after = steps[-1].on if steps and data.chance(2) else held_on
        kind = data.one_of(_CHECK_INS if data.chance(2) else _DONE)
        on, status = day_after(data, after), StepStatus.SKIPPED if data.chance(4) else StepStatus.DONE
        steps.append(FollowUpStep(kind=kind, on=on, status=status))
    return steps * data.number(1, 50) if data.chance(16) else steps
