"""
What this version stores, or hands to hosts who store it: words, names, codes, keys, digests.

Names and keys are asked of the package; codes of faults and of findings are read off its source, since no list of
interviews would show them all.
"""

import ast
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeAlias

import attrs

import interview_followup as package
from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    POLICY_VERSION,
    Playbook,
    WhyNot,
    Window,
    decide,
    explain,
    next_action,
)
from interview_followup.templates import FACTS_BY_NAME, REASON_FACTS
from tests.digest.cases import case
from tests.purity.source import MODULES, name_of, parse

from .occasions import OCCASIONS

Stored: TypeAlias = dict[str, Any]
"""What JSON holds, by section."""

MARKETS: Final = ("US", "GB", "AU", "IN", "ID")
_CASES: Final = 4_000
_EXPLAINED: Final = 20
"""One case in so many is explained: the codes that the engine itself gives are few, and frequent."""


@cache
def stored() -> Stored:
    """Give all sections; worked out once."""
    return {
        "words": words(),
        "fields": fields(),
        "rules": {rule.name: str(rule.step) for rule in DEFAULT_RULES},
        "reasons": reasons(),
        "why not": sorted({*codes_in_source("WhyNot", 0)}),
        "faults": sorted({*codes_in_source("Fault", 1), *codes_in_source("note", 1)}),
        "findings of a review": sorted({*codes_in_source("finding", 0), *codes_in_source("find", 0)}),
        "facts of a text": sorted(FACTS_BY_NAME),
        "facts of a reason": sorted(REASON_FACTS),
        "keys": keys(),
        "fingerprints": fingerprints(),
    }


def _public() -> Iterator[tuple[str, Any]]:
    yield from ((name, getattr(package, name)) for name in sorted(package.__all__))


def words() -> dict[str, list[str]]:
    """Give the closed lists of words, in order."""
    return {
        name: [member.value for member in found]
        for name, found in _public()
        if isinstance(found, type) and issubclass(found, StrEnum)
    }


def fields() -> dict[str, list[str]]:
    """Give the fields of every public class: they are arguments, columns and names in JSON."""
    return {
        name: [field.name for field in attrs.fields(found)]
        for name, found in _public()
        if isinstance(found, type) and attrs.has(found)
    }


def reasons() -> dict[str, dict[str, list[str]]]:
    """Give for each rule, and for ``wait``, the codes of its reasons and the facts that may come with each."""
    found: dict[str, dict[str, set[str]]] = {name: {} for name in ("wait", *(rule.name for rule in DEFAULT_RULES))}
    for number in range(_CASES):
        interview, today, playbook = case(number)
        for rule in playbook.rules_for(interview.outcome.status):
            window = rule.window(interview, playbook.timing, playbook.calendar)
            if type(window) is Window:
                _note(found[rule.name], window.reason)
        answer = decide(interview, today, playbook=playbook)
        if answer.rule is None:
            _note(found["wait"], answer.reason)
    return {
        rule: {code: sorted(names) for code, names in sorted(codes.items())} for rule, codes in sorted(found.items())
    }


def _note(codes: dict[str, set[str]], reason: package.Reason) -> None:
    codes.setdefault(reason.code, set()).update(name for name, _ in reason.facts)


@cache
def codes_met() -> set[str]:
    """Give the codes of `WhyNot` that the fixed cases meet: what is read off the source must hold them all."""
    found: set[str] = set()
    for number in range(_CASES):
        interview, today, playbook = case(number)
        for rule in playbook.rules_for(interview.outcome.status):
            answer = rule.window(interview, playbook.timing, playbook.calendar)
            if type(answer) is WhyNot:
                found.add(answer.code)
        if number % _EXPLAINED == 0:
            why = explain(interview, today, playbook=playbook)
            found |= {verdict.why.code for verdict in why.verdicts if verdict.why is not None}
    return found


def codes_in_source(function: str, place: int, *, within: tuple[str, ...] = ("",)) -> Iterator[str]:
    """
    Give the codes that stand literally in calls of a function or method, as the argument at that place.

    Args:
        function: Its name.
        place: Of the argument, from 0.
        within: How the names of the modules to look through begin.
    """
    for module in (path for path in MODULES if name_of(path).startswith(within)):
        for node in ast.walk(parse(module)):
            if not isinstance(node, ast.Call) or len(node.args) <= place:
                continue
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", None)
            argument = node.args[place]
            if called == function and isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                if argument.value.isidentifier():
                    yield argument.value


def keys() -> dict[str, list[str | None]]:
    """Give the key of the action and of each message, for fixed occasions."""
    found: dict[str, list[str | None]] = {}
    for name, (interview, today) in OCCASIONS.items():
        action = next_action(interview, today)
        found[f"{name}: {action.kind}"] = [action.key, *(message.key for message in action.messages)]
    return found


def fingerprints() -> dict[str, str]:
    """Give what hosts keep beside their answers, to see that a playbook changed."""
    markets = {market: Playbook.for_market(market).fingerprint for market in MARKETS}
    return {"policy": POLICY_VERSION, "default": DEFAULT_PLAYBOOK.fingerprint, **markets}
