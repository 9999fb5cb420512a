"""
One thing otherwise: every interview that differs from one in a single fact, by how many days it does.

`why_not` looks through them in the order in which they stand here.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from ..calendar import add_days
from ..interview import (
    ANSWERS,
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
from ..playbook import Playbook
from ..rules import Facts


class ChangeKind(StrEnum):
    """What is otherwise; of two changes by as many days, the one that stands first here is the smaller."""

    TODAY_MOVED = "today_moved"
    PROMISE_ADDED = "promise_added"
    PROMISE_MOVED = "promise_moved"
    PROMISE_REMOVED = "promise_removed"
    STEP_ADDED = "step_added"
    STEP_REMOVED = "step_removed"
    FLAG_CHANGED = "flag_changed"
    EVIDENCE_CHANGED = "evidence_changed"
    REFEREE_CHANGED = "referee_changed"
    RIVAL_OFFER_CHANGED = "rival_offer_changed"
    SNOOZE_CHANGED = "snooze_changed"
    OUTCOME_CHANGED = "outcome_changed"


@attrs.frozen(kw_only=True)
class Change:
    """
    One thing that is otherwise, and the interview and day with it.

    Attributes:
        kind: What it is.
        days: By how many days it differs: for a day that is moved, from where it was; for one that is new, from
            today. 0 where no day is involved.
        facts: What is otherwise, as pairs of a name and its new value; ``None``: gone.
        interview: With the change.
        today: With the change.
    """

    kind: ChangeKind
    days: int
    facts: Facts
    interview: Interview
    today: date

    def __str__(self) -> str:
        facts = ", ".join(f"{name} {'gone' if value is None else value}" for name, value in self.facts)
        return f"{self.kind}: {facts}"


class _Case(NamedTuple):
    """What is to differ, and by how many days."""

    interview: Interview
    today: date
    days: int
    playbook: Playbook

    @property
    def before(self) -> date | None:
        """So many days ago; ``None`` before the interview, when nothing could happen."""
        day = add_days(self.today, -self.days)
        return None if day is None or day < self.interview.held_on else day


_Found: TypeAlias = Iterator[tuple[Facts, Interview]]
"""What is otherwise, and the interview with it."""

_AGENCY: Final = Person(name="agency")
_EVIDENCE: Final = Evidence(title="evidence")
_REFEREE: Final = Referee(name="referee", consented=True)
_OUTCOME_PARTS: Final = ("respond_by", "next_interview_on", "feedback_on")


def changes(interview: Interview, today: date, days: int, playbook: Playbook) -> Iterator[Change]:
    """List what differs by exactly so many days, but for a moved today, in order; only what can be."""
    case = _Case(interview, today, days, playbook)
    for kind, found in _SEARCHES:
        for facts, changed in found(case):
            yield Change(kind=kind, days=days, facts=facts, interview=changed, today=today)


def _around(day: date, days: int) -> list[date]:
    """Give the days that lie so many days off, the later one first."""
    found = dict.fromkeys((add_days(day, days), add_days(day, -days)))
    return [each for each in found if each is not None]


def _promises_added(case: _Case) -> _Found:
    if case.interview.promise is not None:
        return
    since = case.interview.standing.since
    for by in _around(case.today, case.days):
        for kind in PromiseKind if by >= since else ():
            promise = ReplyPromise(by=by, kind=kind, given_on=since)
            facts = (("promise.by", by), ("promise.kind", str(kind)), ("promise.given_on", since))
            yield facts, attrs.evolve(case.interview, promise=promise)


def _promises_moved(case: _Case) -> _Found:
    promise = case.interview.promise
    if promise is None:
        return
    if not case.days:
        for kind in PromiseKind:
            if kind is not promise.kind:
                facts = (("promise.kind", str(kind)),)
                yield facts, attrs.evolve(case.interview, promise=attrs.evolve(promise, kind=kind))
        return
    given_on = promise.given_on or case.interview.held_on
    for by in _around(promise.by, case.days):
        if by >= given_on:
            yield (("promise.by", by),), attrs.evolve(case.interview, promise=attrs.evolve(promise, by=by))


def _promises_removed(case: _Case) -> _Found:
    if case.interview.promise is not None and not case.days:
        yield (("promise", None),), attrs.evolve(case.interview, promise=None)


def _steps_added(case: _Case) -> _Found:
    on = case.before
    if on is None:
        return
    own = {rule.step: None for rule in case.playbook.rules if type(rule.step) is not StepKind}
    for status in StepStatus:
        for kind in (*(kind for kind in StepKind if kind not in ANSWERS), *own):
            step = FollowUpStep(kind=kind, on=on, status=status)
            yield (("step added", f"{kind} {status} {on}"),), case.interview.record(step)


def _steps_removed(case: _Case) -> _Found:
    steps = case.interview.steps
    if not case.days:
        # The same step twice counts once, so all copies of it go.
        for kind, on, status in sorted(
            {(step.kind, step.on, step.status) for step in steps}, key=lambda key: key[::-1]
        ):
            others = tuple(step for step in steps if (step.kind, step.on, step.status) != (kind, on, status))
            yield (("step removed", f"{kind} {status} {on}"),), attrs.evolve(case.interview, steps=others)


def _flags(case: _Case) -> _Found:
    interview = case.interview
    if case.days:
        return
    yield (("no_contact", not interview.no_contact),), attrs.evolve(interview, no_contact=not interview.no_contact)
    for went in Impression:
        if went is not interview.went:
            yield (("went", str(went)),), attrs.evolve(interview, went=went)
    agency = _AGENCY if interview.agency is None else None
    yield (("agency", None if agency is None else True),), attrs.evolve(interview, agency=agency)
    if interview.heard_on is not None:
        yield (("heard_on", None),), attrs.evolve(interview, heard_on=None)


def _evidence(case: _Case) -> _Found:
    if not case.days:
        evidence = () if case.interview.evidence else (_EVIDENCE,)
        yield (("evidence", len(evidence)),), attrs.evolve(case.interview, evidence=evidence)


def _referees(case: _Case) -> _Found:
    if not case.days:
        referees = () if case.interview.referees else (_REFEREE,)
        yield (("referees", len(referees)),), attrs.evolve(case.interview, referees=referees)


def _rival_offers(case: _Case) -> _Found:
    came = add_days(case.today, -case.days)
    if case.interview.rival_offer is not None:
        if not case.days:
            yield (("rival_offer", None),), attrs.evolve(case.interview, rival_offer=None)
    elif came is not None:
        facts = (("rival_offer.received_on", came), ("rival_offer.decide_by", case.today))
        rival = RivalOffer(received_on=came, decide_by=case.today)
        yield facts, attrs.evolve(case.interview, rival_offer=rival)


def _snoozes(case: _Case) -> _Found:
    snoozed_until = case.interview.snoozed_until
    days: list[date | None]
    if not case.days:
        days = [] if snoozed_until is None else [None]
    elif snoozed_until is None:
        days = [until for until in (add_days(case.today, case.days),) if until is not None]
    else:
        days = [*_around(snoozed_until, case.days)]
    for until in days:
        yield (("snoozed_until", until),), attrs.evolve(case.interview, snoozed_until=until)


def _outcome_parts(case: _Case) -> _Found:
    """Change a day of the outcome that is there: feedback that comes, or a day that goes."""
    outcome, came = case.interview.outcome, case.before
    if outcome.status is OutcomeStatus.REJECTED and outcome.feedback_on is None:
        if came is not None and came >= (outcome.known_on or case.interview.held_on):
            changed = attrs.evolve(outcome, feedback_on=came)
            yield (("outcome.feedback_on", came),), attrs.evolve(case.interview, outcome=changed)
    for part in _OUTCOME_PARTS if not case.days else ():
        if getattr(outcome, part) is not None:
            gone: dict[str, Any] = {part: None}
            yield ((f"outcome.{part}", None),), attrs.evolve(case.interview, outcome=attrs.evolve(outcome, **gone))


def _outcomes(case: _Case) -> _Found:
    if not case.days and case.interview.outcome.status is not OutcomeStatus.PENDING:
        yield (("outcome.status", "pending"),), attrs.evolve(case.interview, outcome=Outcome())
    known_on = case.before
    if known_on is None:
        return
    for status in OutcomeStatus:
        if status is OutcomeStatus.PENDING:
            continue
        outcome = Outcome(status=status, known_on=known_on)
        facts: Facts = (("outcome.status", str(status)), ("outcome.known_on", known_on))
        yield facts, attrs.evolve(case.interview, outcome=outcome)
        if status is OutcomeStatus.REJECTED:
            outcome = attrs.evolve(outcome, feedback_on=known_on)
            yield (*facts, ("outcome.feedback_on", known_on)), attrs.evolve(case.interview, outcome=outcome)


_SEARCHES: Final[tuple[tuple[ChangeKind, Callable[[_Case], _Found]], ...]] = (
    (ChangeKind.PROMISE_ADDED, _promises_added),
    (ChangeKind.PROMISE_MOVED, _promises_moved),
    (ChangeKind.PROMISE_REMOVED, _promises_removed),
    (ChangeKind.STEP_ADDED, _steps_added),
    (ChangeKind.STEP_REMOVED, _steps_removed),
    (ChangeKind.FLAG_CHANGED, _flags),
    (ChangeKind.EVIDENCE_CHANGED, _evidence),
    (ChangeKind.REFEREE_CHANGED, _referees),
    (ChangeKind.RIVAL_OFFER_CHANGED, _rival_offers),
    (ChangeKind.SNOOZE_CHANGED, _snoozes),
    (ChangeKind.OUTCOME_CHANGED, _outcome_parts),
    (ChangeKind.OUTCOME_CHANGED, _outcomes),
)
