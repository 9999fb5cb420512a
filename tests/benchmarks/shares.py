"""
Where the time of a decision and of a whole call goes: ``python -m tests.benchmarks.shares``.

Parts are run by themselves, in turn, over the same cases; what they do not account for is the last line. Of a decision
these are where matters stand, the rules that are asked, and making the action; windows are a share of the rules.
Nothing that is made is kept, as in a nightly run: what is kept is looked at by the garbage collector.
"""

import argparse
import sys
from collections import deque
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

import attrs

from interview_followup import Channel, Reason, decide, next_action
from interview_followup.engine import wording
from interview_followup.engine.action import made_action
from interview_followup.engine.addressing import addressees
from interview_followup.rules import Window, WindowFunction
from interview_followup.rules.base import window
from interview_followup.templates import Occasion, facts_for

from .by_hand import PLAYBOOK
from .deciding import Case, cases
from .measure import ROUNDS, measure
from .whole import english, with_a_message

DECISIONS: Final = 6000
MESSAGES: Final = 1500
_DAY: Final = date(2026, 11, 19)
_WHY: Final = Reason("none")


def asked_by(case: Case) -> list[WindowFunction]:
    """List the functions of the rules that a decision asks."""
    interview, today = case
    decided, functions = decide(interview, today, playbook=PLAYBOOK).rule, []
    for rule in PLAYBOOK.rules_for(interview.outcome.status):
        if not interview.no_contact or rule.pressing or not rule.contact:
            functions.append(rule.window)
        if rule.name == decided:
            break
    return functions


def of_a_decision(many: list[Case]) -> dict[str, Callable[[], object]]:
    """Give the whole, asked first, and its parts."""
    fresh = iter([[attrs.evolve(interview) for interview, _ in many] for _ in range(2 * (ROUNDS + 1))])
    asked = [(interview, function) for interview, today in many for function in asked_by((interview, today))]
    opened = sum(type(ask(interview, PLAYBOOK.timing, PLAYBOOK.calendar)) is Window for interview, ask in asked)
    days = [today for _, today in many]
    return {
        "decide, asked first": lambda: deque(
            (decide(interview, today, playbook=PLAYBOOK) for interview, today in zip(next(fresh), days, strict=True)), 0
        ),
        "where matters stand": lambda: deque((interview.standing for interview in next(fresh)), 0),
        "the rules that are asked": lambda: deque(
            (ask(interview, PLAYBOOK.timing, PLAYBOOK.calendar) for interview, ask in asked), 0
        ),
        "  of which windows": lambda: deque(
            (window("", (), opens=_DAY, due=_DAY, closes=_DAY) for _ in range(opened)), 0
        ),
        "making the action": lambda: deque(
            (made_action("", None, _DAY, _DAY, _DAY, _DAY, _DAY, _WHY, (), (), None) for _ in many), 0
        ),
    }


def of_a_whole_call(many: list[Case]) -> dict[str, Callable[[], object]]:
    """Give the whole, asked again, and its parts."""
    templates, decided, worded = PLAYBOOK.templates, partial(decide, playbook=PLAYBOOK), []
    for case in many:
        action, locale = decided(*case), templates.locale(case[0].locale)
        for position, (audience, to) in enumerate(addressees(case[0], action.kind)):
            key, template = templates.text_for(action.kind, Channel.EMAIL, locale.tag, audience)
            occasion = Occasion(
                interview=case[0], send_on=action.send_on or case[1], locale=locale, to=to, audience=audience,
                position=position,
            )  # fmt: skip
            asked = templates.asked(template.names, locale.tag)
            facts = facts_for(asked, occasion)
            subject, body = wording._rendered(key, template, facts, 0)  # noqa: SLF001
            text = wording._Worded(subject, body, key, [])  # noqa: SLF001
            worded.append((key, template, asked, facts, occasion, text))
    return {
        "next_action, asked again": lambda: deque((next_action(*case, playbook=PLAYBOOK) for case in many), 0),
        "the decision": lambda: deque((decided(*case) for case in many), 0),
        "facts": lambda: deque((facts_for(each[2], attrs.evolve(each[4])) for each in worded), 0),
        "rendering": lambda: [wording._rendered(*each[:2], each[3], 0) for each in worded],  # noqa: SLF001
        "hints": lambda: [wording._hints(*each[1:], 0) for each in worded],  # noqa: SLF001
    }


def table(calls: Mapping[str, Callable[[], object]], per: int) -> str:
    """Measure, and write shares of the first."""
    times = measure(calls, repeat=1)
    whole, *parts = times
    rest = times[whole] - sum(times[name] for name in parts if not name.startswith(" "))
    rows = [*times.items(), ("the rest", rest)]
    width = max(map(len, times))
    return "\n".join(f"{name:{width}}  {took / per * 1e6:8.2f} µs  {took / times[whole]:6.1%}" for name, took in rows)


def main() -> int:
    """Print both tables."""
    argparse.ArgumentParser(prog="python -m tests.benchmarks.shares", description=__doc__.split("\n\n")[1]).parse_args()
    print(table(of_a_decision(cases(DECISIONS)), DECISIONS), end="\n\n")  # noqa: T201
    print(table(of_a_whole_call(with_a_message(english(9 * MESSAGES), MESSAGES)), MESSAGES))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
