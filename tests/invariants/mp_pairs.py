"""
What a row of the table of conditions is, and how it is checked: two interviews that differ in one thing, and answers
that differ too.
"""

from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    FollowUpStep,
    Interview,
    Outcome,
    Playbook,
    ReplyPromise,
    RivalOffer,
    StepStatus,
    Window,
)
from interview_followup.testing import an_interview

HELD_ON: Final = date(2026, 11, 19)
KNOWN: Final = 8
"""The news of an outcome came so many days after the interview, on a Friday."""


class Pair(NamedTuple):
    """One condition: where it holds and where it does not, and what the rule answers."""

    rule: str
    condition: str
    holds: Interview
    fails: Interview
    when_it_holds: str
    when_it_fails: str
    playbook: Playbook = DEFAULT_PLAYBOOK


def _day(days: int) -> date:
    return HELD_ON + timedelta(days=days)


def at(*steps: str, status: str = "pending", **facts: Any) -> Interview:
    """
    Build an interview in a line: steps as ``kind day``, a skipped one as ``(kind) day``, days as numbers.

    A promise is ``(day, kind, day given)``, a rival offer ``(came, decide by)``.
    """
    history = []
    for step in steps:
        kind, days = step.split()
        done = StepStatus.SKIPPED if kind.startswith("(") else StepStatus.DONE
        history.append(FollowUpStep(kind=kind.strip("()"), on=_day(int(days)), status=done))
    outcome: dict[str, Any] = {
        name: _day(facts.pop(name)) for name in ("respond_by", "next_interview_on", "feedback_on") if name in facts
    }
    if status != "pending":
        facts["outcome"] = Outcome(status=status, known_on=_day(facts.pop("known_on", KNOWN)), **outcome)
    if "promise" in facts:
        by, kind, given_on = facts["promise"]
        facts["promise"] = ReplyPromise(by=_day(by), kind=kind, given_on=_day(given_on))
    if "rival" in facts:
        came, by = facts.pop("rival")
        facts["rival_offer"] = RivalOffer(received_on=_day(came), decide_by=None if by is None else _day(by))
    if "heard_on" in facts:
        facts["heard_on"] = _day(facts["heard_on"])
    return an_interview(held_on=HELD_ON, steps=tuple(history), **facts)


def answer_of(rule: str, interview: Interview, playbook: Playbook) -> str:
    """Give what a rule answers, written as in the table."""
    found = playbook.rule(rule).window(interview, playbook.timing, playbook.calendar)
    if not isinstance(found, Window):
        return found.code
    closes = "never" if found.closes_on is None else f"{found.closes_on:%m-%d}"
    return f"{found.opens_on:%m-%d} / {found.due_on:%m-%d} / {closes}"


def differences(one: Any, two: Any, path: str = "") -> list[str]:
    """List where two interviews differ, field by field; a step that one of them lacks is one difference."""
    if one == two:
        return []
    if isinstance(one, tuple) and isinstance(two, tuple):
        if len(one) != len(two):
            short, long = sorted((one, two), key=len)
            more = len(long) - len(short)
            return [path] * more if all(each in long for each in short) else [path] * (more + 1)
        return [
            each for at, pair in enumerate(zip(one, two, strict=True)) for each in differences(*pair, f"{path}[{at}]")
        ]
    if type(one) is type(two) and attrs.has(type(one)):
        return [
            each
            for field in attrs.fields(type(one))
            for each in differences(getattr(one, field.name), getattr(two, field.name), f"{path}.{field.name}")
        ]
    return [path]


def not_decided_by(pair: Pair, playbook: Playbook | None = None) -> list[str]:
    """P10: the interviews differ in one thing, and the rule's answers are those of the table, which differ."""
    playbook = playbook or pair.playbook
    paths = differences(pair.holds, pair.fails)
    # An outcome that is another one has a day, where a pending one has none.
    broken = [] if len(paths) == 1 or paths == [".outcome.status", ".outcome.known_on"] else [f"they differ in {paths}"]
    found = answer_of(pair.rule, pair.holds, playbook), answer_of(pair.rule, pair.fails, playbook)
    if found[0] == found[1]:
        broken.append(f"it is {found[0]} whether or not {pair.condition}")
    expected = pair.when_it_holds, pair.when_it_fails
    return broken + [
        f"{right!r} became {wrong!r}" for right, wrong in zip(expected, found, strict=True) if right != wrong
    ]
