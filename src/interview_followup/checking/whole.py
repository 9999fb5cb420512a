"""
What shows only over the whole scope: rules that never decide, rules that are one rule twice, numbers without effect.
"""

from collections.abc import Sequence
from typing import Final

import attrs

from ..engine import CLOSES_FIRST, window_of
from ..errors import PlaybookError
from ..interview import Interview, OutcomeStatus
from ..playbook import Playbook
from ..rules import Rule, WhyNot, Window
from ..timing import Timing
from .findings import FindingCode
from .judging import Breach
from .lives import WAYS, live
from .notes import Notes
from .scope import Scope, scope_of, told_apart, windows_of
from .varying import START

_CAPS: Final = (1, 2, 3)
"""``max_check_ins`` chooses between P4, P5 and P6 by design: a rule is alive if it decides under one of these."""


def look_at_the_whole(scopes: Sequence[Scope], notes: Notes) -> None:
    """Tell what no single case can show."""
    for name, interview in notes.failed.items():
        breach = Breach(FindingCode.RULE_FAILS, name, how_it_fails(name, interview, notes.playbook))
        notes.keep(breach, interview, START)
    shadowed = _same_rules(notes)
    asked = {rule.name: rule for scope in scopes for rule in scope.rules}
    for rule in asked.values():
        alive = notes.deciding | shadowed | notes.failed.keys()
        if rule.name not in alive and not _decides_with_another_cap(rule, scopes, notes):
            why = _why_never(rule, scopes, notes.playbook)
            notes.keep(Breach(FindingCode.NEVER_DECIDES, rule.name, why))
    for field in attrs.fields(Timing):
        if _is_idle(field.name, notes):
            number = getattr(notes.playbook.timing, field.name)
            text = f"{number} instead of {field.default} changes no window of any rule"
            notes.keep(Breach(FindingCode.WITHOUT_EFFECT, field.name, text))


def how_it_fails(name: str, interview: Interview, playbook: Playbook) -> str:
    """Say what the rule raises, or what it gives instead of a window."""
    try:
        window_of(playbook.rule(name), interview, playbook)
    except PlaybookError as error:
        return str(error).removeprefix(f"rule {name!r} ")
    return "raises on one call and not on the next"


def _same_rules(notes: Notes) -> set[str]:
    """Find rules whose windows are always those of an earlier rule with the same step."""
    shadowed: set[str] = set()
    for first, second in sorted(notes.alike - notes.unlike):
        notes.keep(Breach(FindingCode.ONLY_ORDER, second, f"differs from {first} by nothing but its place"))
        shadowed.add(second)
    return shadowed


def _decides_with_another_cap(rule: Rule, scopes: Sequence[Scope], notes: Notes) -> bool:
    playbook = notes.playbook
    for cap in _CAPS:
        if cap == playbook.timing.max_check_ins:
            continue
        other = playbook.with_timing(max_check_ins=cap)
        for scope in scopes:
            if scope.status not in rule.outcomes:
                continue
            for variant in scope.joint:
                if any(rule.name in live(variant.interview, way, other).deciding for way in WAYS):
                    return True
    return False


def _why_never(rule: Rule, scopes: Sequence[Scope], playbook: Playbook) -> str:
    """Say what keeps a rule from deciding: the commonest reason, or the rules before it."""
    reasons: dict[str, int] = {}
    open_somewhere = False
    for scope in scopes:
        if scope.status in rule.outcomes:
            for interview in told_apart(rule, scope.status, playbook):
                found = window_of(rule, interview, playbook)
                open_somewhere = open_somewhere or isinstance(found, Window)
                if isinstance(found, WhyNot):
                    reasons[found.code] = reasons.get(found.code, 0) + 1
    if open_somewhere:
        return "another rule comes first on every day on which its window is open"
    # A window that cannot exist tells more than the facts that are missing in most cases.
    likely = max(reasons, key=lambda code: (code == CLOSES_FIRST.code, reasons[code], code))
    return f"it has no window in any case that was tried: {likely}"


def _is_idle(name: str, notes: Notes) -> bool:
    """Whether a number that is not the default's could as well be: no window would differ, in its scope or this."""
    playbook = notes.playbook
    default: int = attrs.fields_dict(Timing)[name].default  # type: ignore[assignment]
    if getattr(playbook.timing, name) == default:
        return False
    other = playbook.with_timing(**{name: default})

    def same(interview: Interview) -> bool:
        rules = playbook.rules_for(interview.outcome.status)
        return windows_of(rules, interview, playbook) == windows_of(rules, interview, other)

    scopes = (scope_of(status, other) for status in OutcomeStatus)
    variants = (variant.interview for scope in scopes for variant in (*scope.joint, *scope.apart))
    return all(map(same, notes.cases)) and all(map(same, variants))
