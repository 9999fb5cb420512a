"""
The runner: asks the library for every case on every day that matters, and holds the answers against laws and oracle.

Days that matter: the day of the interview, and every day on which a window begins, is due or ends, in the library's
eyes or in the second implementation's; and one day before and after each.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, Final, NamedTuple

import attrs

from interview_followup import Action, Interview, Playbook, Timing, Window, decide
from interview_followup.engine import window_of
from tests.conformance.oracle import Wished, wished

from .laws import Row, Story, broken, broken_in_order, read
from .plain import interview_of, playbook_of
from .reasons import wrong_reason, wrong_wait, wrong_why_not
from .space import Facts, Slice

NUMBERS: Final = attrs.asdict(Timing())


class Violation(NamedTuple):
    """A law that was broken, or a difference from the second implementation."""

    law: str
    slice: str
    facts: Facts
    day: date | None
    told: str


@attrs.define
class Tally:
    """What was looked at."""

    cases: int = 0
    decisions: int = 0
    deciding: Counter[str] = attrs.Factory(Counter)
    why_not: Counter[str] = attrs.Factory(Counter)
    violations: list[Violation] = attrs.Factory(list)

    def note(self, law: str, asked: "Asked", story: Story, day: date | None, told: str) -> None:
        """Note what was violated."""
        self.violations.append(Violation(law, asked.name, story.facts, day, told))


class Asked(NamedTuple):
    """What stays the same over a slice."""

    name: str
    playbook: Playbook
    timing: Mapping[str, int]
    calendar: Mapping[str, Any]


def asked_of(each: Slice) -> Asked:
    """Prepare a slice's settings."""
    timing = {**NUMBERS, **each.settings.get("timing", {})}
    return Asked(each.name, playbook_of(each.settings), timing, each.settings.get("calendar", {}))


def look(each: Slice, tally: Tally, *, part: int = 0, parts: int = 1) -> None:
    """Look at every case of a slice, or one of several parts of them, on every day that matters."""
    asked = asked_of(each)
    for facts in islice(each.cases(), part, None, parts):
        look_at(facts, asked, tally)


def look_at(facts: Facts, asked: Asked, tally: Tally) -> None:
    """Look at one case: at the windows of its rules, then at the decision of every day that matters."""
    expected = wished(facts, asked.timing, asked.calendar)
    story = read(facts, asked.timing, asked.calendar)
    interview = interview_of(facts)
    found = look_at_windows(interview, story, expected, asked, tally)
    days = days_that_matter(story.held_on, [*found, *expected.windows])
    look_at_days(interview, story, expected, days, asked, tally)


def look_at_windows(interview: Interview, story: Story, expected: Wished, asked: Asked, tally: Tally) -> list[Row]:
    """Hold the windows of all rules against the second implementation's, and what they say against the facts."""
    found: list[Row] = []
    snoozed = {row[0] for row in expected.awake} - {row[0] for row in expected.windows}
    for rule in asked.playbook.rules_for(interview.outcome.status):
        window = window_of(rule, interview, asked.playbook)
        if isinstance(window, Window):
            found.append((rule.name, str(rule.step), window.opens_on, window.due_on, window.closes_on))
            wrong = wrong_reason(story, rule.name, window.reason, window.opens_on, expected.free)
        else:
            tally.why_not[f"{rule.name}: {window.code}"] += 1
            wrong = wrong_why_not(story, rule.name, window)
            if (window.code == "snoozed_past_its_end") is not (rule.name in snoozed):
                wrong = f"{window.code}, snoozed away: {rule.name in snoozed}"
        if wrong is not None:
            tally.note("P11", asked, story, None, f"{rule.name}: {wrong}")
    if found != expected.windows:
        told = f"library {_only(found, expected.windows)}, policy {_only(expected.windows, found)}"
        tally.note("differs", asked, story, None, told)
    return found


def look_at_days(
    interview: Interview, story: Story, expected: Wished, days: Sequence[date], asked: Asked, tally: Tally
) -> None:
    """Hold every day's decision against the laws and against the second implementation's windows."""
    actions = [decide(interview, day, playbook=asked.playbook) for day in days]
    tally.cases += 1
    tally.decisions += len(days)
    for day, action in zip(days, actions, strict=True):
        tally.deciding[action.rule or "wait"] += 1
        for law in broken(story, day, action):
            tally.note(law, asked, story, day, str(action.kind))
        for law in differing(expected.windows, day, action):
            tally.note(law, asked, story, day, str(action.kind))
        if action.rule is None and (wrong := wrong_wait(story, day, action, expected)) is not None:
            tally.note("P11", asked, story, day, wrong)
    for law in broken_in_order(days, actions):
        tally.note(law, asked, story, None, "next_change")


def _only(some: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    return [row for row in some if row not in others]


def days_that_matter(held_on: date, rows: Iterable[Row]) -> list[date]:
    """List the day of the interview and every window's days, with the day before and after each."""
    edges = {held_on.toordinal()}
    for _, _, opens, due, closes in rows:
        edges |= {opens.toordinal(), due.toordinal()}
        if closes is not None:
            edges.add(closes.toordinal())
    near = {edge + shift for edge in edges for shift in (-1, 0, 1)}
    return [date.fromordinal(day) for day in sorted(near) if 1 <= day <= date.max.toordinal()]


def differing(expected: Sequence[Row], day: date, action: Action) -> Iterator[str]:
    """Hold a decision against the first of the second implementation's windows that holds the day."""
    for rule, step, opens, due, closes in expected:
        if opens <= day and (closes is None or closes >= day):
            if (action.rule, action.kind) != (rule, step):
                yield "differs: step"
            if (action.opens_on, action.due_on, action.closes_on) != (opens, due, closes):
                yield "differs: days"
            return
    if action.rule is not None or action.kind != "wait":
        yield "differs: wait"


def told(violation: Violation) -> str:
    """Tell a violation so that it can be looked at."""
    day = "" if violation.day is None else f" on {violation.day}"
    return f"{violation.law}{day} ({violation.slice}): {violation.told}\n    {violation.facts}"
