"""
Whether a reason is honest: the facts that an explanation cites, and the sentence that a candidate reads.

Each function gives what is broken, in words; nothing where the reason is honest.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

import attrs

from interview_followup import (
    Action,
    Interview,
    InterviewError,
    Outcome,
    Playbook,
    ReplyPromise,
    RivalOffer,
    decide,
    describe,
)

from .mp_asking import gist

_LENGTHS: Final = re.compile(
    r"\b(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan)"
    r"\s?(?:more |working )?(?:hours?|days?|weeks?|months?|jam|hari|minggu|pekan|bulan)\b(?! sebelum)",
    re.IGNORECASE,
)
"""A length of time in a sentence: the numbers are the playbook's, and no sentence has one; "the day before" is none."""


def with_facts_alone(interview: Interview, paths: Sequence[str]) -> Interview:
    """Build an interview anew, from nobody in particular, with the facts at *paths* and no others."""
    facts: dict[str, Any] = {name: getattr(interview, name) for name in ("candidate", "company", "role", "held_on")}
    kept = [path for path in paths if path != "held_on"]
    for path in kept:
        if "." not in path and "[" not in path:
            facts[path] = getattr(interview, path)
    for name, always in (("promise", ("by",)), ("outcome", ("status", "known_on")), ("rival_offer", ("received_on",))):
        whole = facts.get(name)
        if isinstance(whole, ReplyPromise | Outcome | RivalOffer):
            parts = [*always, *(path.split(".")[1] for path in kept if path.startswith(f"{name}."))]
            facts[name] = type(whole)(**{part: getattr(whole, part) for part in parts})
    steps = [step for at, step in enumerate(interview.steps) if f"steps[{at}]" in kept]
    return Interview(**facts, steps=steps)


def _answer(interview: Interview, today: date, playbook: Playbook) -> tuple[object, ...]:
    action = decide(interview, today, playbook=playbook)
    return *gist(action), action.reason.code


def dishonest(interview: Interview, today: date, paths: Sequence[str], playbook: Playbook) -> list[str]:
    """P11: with the facts that are cited alone the answer is the same; without any one of them it is another."""
    expected = _answer(interview, today, playbook)
    broken = []
    try:
        if _answer(with_facts_alone(interview, paths), today, playbook) != expected:
            broken.append("the facts do not suffice")
    except InterviewError:
        broken.append("the facts cannot be by themselves")
    for path in paths:
        if path == "held_on":
            continue  # no interview is without its day
        try:
            fewer = with_facts_alone(interview, [each for each in paths if each != path])
        except InterviewError:
            continue  # the others cannot be without it
        if _answer(fewer, today, playbook) == expected:
            broken.append(f"{path} is not needed")
    return broken


def known_days(action: Action) -> set[date]:
    """Give the days that an action carries, and those among its reason's facts."""
    days = {
        action.opens_on,
        action.due_on,
        action.closes_on,
        action.next_change,
        *(value for _, value in action.reason.facts),
    }
    return {day for day in days if type(day) is date}


def untrue(action: Action, tag: str, playbook: Playbook) -> list[str]:
    """P12: every day in the sentence is one of the action's, and no number of the policy stands in it as prose."""
    sentence = describe(action, tag, playbook=playbook)
    locale = playbook.templates.locale(tag)
    rest = sentence
    # The longest first: one written day may be the beginning of another.
    for written in sorted(map(locale.format_date, known_days(action)), key=len, reverse=True):
        rest = rest.replace(written, "…")
    broken = [f"{found!r} is in {sentence!r}" for found in re.findall(r"\d+", rest)]
    return broken + [f"{found.group()!r} is in {sentence!r}" for found in _LENGTHS.finditer(rest)]


def does_not_follow(action: Action, tag: str, playbook: Playbook) -> list[str]:
    """P12: where a day of the action is another one, the sentence says that one in its place, and nothing else."""
    locale = playbook.templates.locale(tag)
    before = describe(action, tag, playbook=playbook)
    broken = []
    for field in ("opens_on", "due_on", "closes_on"):
        day = getattr(action, field)
        if day is None or sum(each == day for each in _days(action)) > 1:
            continue  # the same day stands for two things, and only one of them moves
        later = day + timedelta(days=3)
        after = describe(attrs.evolve(action, **{field: later}), tag, playbook=playbook)
        if after != before.replace(locale.format_date(day), locale.format_date(later)):
            broken.append(f"{field} moved, and {before!r} became {after!r}")
    return broken


def _days(action: Action) -> list[object]:
    return [action.opens_on, action.due_on, action.closes_on, *(value for _, value in action.reason.facts)]
