"""
Over which values each fact is varied, where a rule reads it.

The days are few and chosen: the days around a weekend, an earlier and a later one, and the same day twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, product
from typing import Any, Final, TypeAlias

import attrs

from ..interview import (
    Answer,
    Candidate,
    Channel,
    Evidence,
    Impression,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
)

Varied: TypeAlias = Mapping[str, object]
"""Facts by name: a field of `Interview`, or ``candidate.`` or ``outcome.`` and a field of theirs."""

START: Final = date(2026, 11, 19)
"""The day of every interview: a Thursday, so that a weekend falls into all that is counted in days."""

BARE: Final = Interview(candidate=Candidate(name="Candidate"), company="Company", role="Role", held_on=START, ref="1")

ENGINES_OWN: Final = ("no_contact", "snoozed_until")
"""What the engine reads for every rule (G5, G6)."""

OUTCOME: Final = "outcome."

MOST: Final = 1500
"""Combinations of facts that are read together; beyond these, each is varied with one other at a time."""

_PERSON: Final = Person(name="Person")
_PLAIN: Final[dict[str, tuple[object, ...]]] = {
    "interviewers": ((), (_PERSON,), (_PERSON, Person(name="Other")), (_PERSON,) * 3),
    "went": (Impression.UNKNOWN, Impression.POORLY, Impression.WELL),
    "strengths": ((), ("strength",), ("strength", "other")),
    "addition": (None, "addition"),
    "evidence": ((), (Evidence(title="Evidence"),), (Evidence(title="Evidence", shows="skill"),) * 2),
    "referees": ((), (Referee(name="Referee", consented=True),), (Referee(name="Referee"),)),
    "agency": (None, _PERSON),
    "no_contact": (False, True),
    "channel": (None, *Channel),
    "ask_feedback": (True, False),
    "candidate.phone": (None, "+62 812 0000 1234"),
    "candidate.email": (None, "candidate@example.com"),
    "candidate.link": (None, "https://example.com"),
    "candidate.place": (None, "Jakarta"),
    "outcome.answer": (None, *Answer),
}


def after(day: date, days: int) -> date:
    """Count calendar days; the scope lies far from the calendar's ends."""
    return day + timedelta(days=days)


def values_of(name: str, since: date, tags: Sequence[str]) -> tuple[object, ...]:
    """
    Give the values of a fact, the plain one first.

    Args:
        name: Of the fact.
        since: The day of the interview, or of what was decided.
        tags: Locales that are served.

    Returns:
        One value where the fact is not varied, such as a name.
    """
    match name:
        case "promise":
            made = [
                ReplyPromise(by=after(since, days), given_on=since, kind=kind)
                for days in (1, 2, 4, 6)
                for kind in PromiseKind
            ]
            same_day, anew = (
                ReplyPromise(by=since, given_on=since),
                ReplyPromise(by=after(since, 14), given_on=after(since, 9)),
            )
            far = ReplyPromise(by=after(since, 30), given_on=since)
            return (None, *made, same_day, anew, far)
        case "heard_on":
            return (None, after(since, 1), after(since, 3), after(since, 12))
        case "rival_offer":
            came = after(since, 2)
            dated = [RivalOffer(received_on=came, decide_by=after(came, days)) for days in (1, 4)]
            return (None, *dated, RivalOffer(received_on=came))
        case "snoozed_until":
            return (None, after(since, 10), after(since, 30))
        case "outcome.respond_by" | "outcome.next_interview_on" | "outcome.feedback_on":
            return (None, since, after(since, 5))
        case "locale":
            return tuple(tags)
    return _PLAIN.get(name, (None,))


def moved(value: Any, days: int) -> Any:  # noqa: ANN401 - any part of an interview
    """Move every day in a value by so many days."""
    if type(value) is date:
        return after(value, days)
    if type(value) is tuple:
        return tuple(moved(each, days) for each in value)
    if attrs.has(type(value)):
        return attrs.evolve(
            value, **{field.name: moved(getattr(value, field.name), days) for field in attrs.fields(type(value))}
        )
    return value


def renamed(interview: Interview) -> Interview:
    """Give everything that has a name another one, of another length: no window may differ (G12)."""
    agency = interview.agency
    return attrs.evolve(
        interview,
        candidate=attrs.evolve(interview.candidate, name="Somebody Else Altogether"),
        company="Another Company",
        role="Another",
        ref="another",
        interviewers=tuple(attrs.evolve(person, name="Ratna") for person in interview.interviewers),
        agency=None if agency is None else attrs.evolve(agency, name="Maya Wulandari"),
        referees=tuple(attrs.evolve(referee, name="Budi") for referee in interview.referees),
        evidence=tuple(attrs.evolve(item, title="Another") for item in interview.evidence),
        strengths=tuple("another" for _ in interview.strengths),
        addition=None if interview.addition is None else "another",
    )


def outcomes_of(status: OutcomeStatus) -> list[Outcome]:
    """Give an outcome known on the day of the interview, and one known later; pending has no day."""
    if status is OutcomeStatus.PENDING:
        return [Outcome()]
    return [Outcome(status=status, known_on=after(START, days)) for days in (0, 6)]


def combined(names: Sequence[str], since: date, tags: Sequence[str]) -> Iterator[dict[str, object]]:
    """
    Give every combination of the values of some facts, the plainest first.

    Beyond `MOST` of them: every value with every value of one other fact.
    """
    values = [values_of(name, since, tags) for name in names]
    total = 1
    for each in values:
        total *= len(each)
    if total <= MOST:
        for chosen in product(*values):
            yield dict(zip(names, chosen, strict=True))
        return
    plain = {name: each[0] for name, each in zip(names, values, strict=True)}
    for (one, of_one), (two, of_two) in combinations(zip(names, values, strict=True), 2):
        for first, second in product(of_one, of_two):
            yield {**plain, one: first, two: second}


def evolved(interview: Interview, facts: Varied) -> Interview:
    """Put facts into an interview."""
    whole: dict[str, Any] = {}
    parts: dict[str, dict[str, Any]] = {}
    for name, value in facts.items():
        owner, _, part = name.partition(".")
        if part:
            parts.setdefault(owner, {})[part] = value
        else:
            whole[owner] = value
    for owner, changes in parts.items():
        whole[owner] = attrs.evolve(getattr(interview, owner), **changes)
    return attrs.evolve(interview, **whole)
