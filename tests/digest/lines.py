"""
One line of JSON for the answer to each case: what is digested, and what two versions are compared by.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final, TypeAlias

from interview_followup import Action, decide, describe, next_action

from .cases import Case, build
from .facts import LOCALES, TEXT_EVERY, Facts, facts_of

Answer: TypeAlias = dict[str, Any]
"""What stands in a line."""

DAYS: Final = ("opens_on", "due_on", "closes_on", "send_on", "next_change")


def answers(numbers: Iterable[int]) -> Iterator[Answer]:
    """
    Answer each case, every fiftieth in words too.

    A case that is refused is answered with the error's name and text: it counts, and differs from any other answer.
    """
    for number in numbers:
        try:
            yield _answer(number, build(facts_of(number)))
        except Exception as error:  # noqa: BLE001 - whatever a version raises is its answer
            yield {"n": number, "refused": f"{type(error).__name__}: {error}"}


def line(answer: Answer) -> str:
    """Write an answer as one line of ASCII, always in the same order."""
    return json.dumps(answer, separators=(",", ":"), sort_keys=True)


def canonical_facts(facts: Facts) -> str:
    """Write the facts of a case as one line likewise."""
    return json.dumps(facts, separators=(",", ":"), sort_keys=True, default=date.isoformat)


def _answer(number: int, case: Case) -> Answer:
    if number % TEXT_EVERY:
        return _decision(number, decide(case.interview, case.today, playbook=case.playbook))
    action = next_action(case.interview, case.today, playbook=case.playbook)
    locale = LOCALES[number // TEXT_EVERY // 2 % len(LOCALES)]
    return {
        **_decision(number, action),
        "told": [locale, describe(action, locale, playbook=case.playbook)],
        "hints": [[hint.field, hint.text] for hint in action.hints],
        "messages": [
            {
                "template": message.template, "channel": str(message.channel), "locale": message.locale,
                "audience": str(message.audience), "to": None if message.to is None else message.to.name,
                "subject": message.subject, "body": message.body, "key": message.key,
            }
            for message in action.messages
        ],
    }  # fmt: skip


def _decision(number: int, action: Action) -> Answer:
    return {
        "n": number,
        "kind": str(action.kind),
        "rule": action.rule,
        **{field: _plain(getattr(action, field)) for field in DAYS},
        "reason": action.reason.code,
        "facts": [[name, _plain(value)] for name, value in action.reason.facts],
        "key": action.key,
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
