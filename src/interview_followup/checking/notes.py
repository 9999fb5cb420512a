"""
What a check has seen so far.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

import attrs

from ..interview import Interview
from ..playbook import Playbook
from ..rules import Rule, Window
from .findings import FindingCode, PlaybookFinding
from .judging import Breach
from .minimising import smallest

_EXAMPLES: Final = 4
"""Interviews for which each rule's text is tried, at the most."""


@attrs.define(kw_only=True)
class Notes:
    """
    What a check has seen so far; the one value of this library that changes, and it never leaves `check`.

    Attributes:
        playbook: What is checked.
        findings: One for each code and subject.
        deciding: Names of the rules that decided somewhere.
        examples: For each rule, a few interviews and days on which it decided.
        failed: For each rule that raised, or gave what is no window, the first interview for which it did.
        cases: Every interview that was looked at.
        alike: Pairs of rules with the same step whose windows were the same whenever either had one.
        unlike: Pairs of rules whose windows once differed.
        decisions: Days on which an answer was looked at.
        polled: Days on which an answer was asked for one by one.
    """

    playbook: Playbook
    findings: dict[tuple[FindingCode, str], PlaybookFinding] = attrs.Factory(dict)
    deciding: set[str] = attrs.Factory(set)
    examples: dict[str, list[tuple[Interview, date]]] = attrs.Factory(dict)
    failed: dict[str, Interview] = attrs.Factory(dict)
    cases: list[Interview] = attrs.Factory(list)
    alike: set[tuple[str, str]] = attrs.Factory(set)
    unlike: set[tuple[str, str]] = attrs.Factory(set)
    decisions: int = 0
    polled: int = 0

    def note(self, breach: Breach, interview: Interview, day: date) -> None:
        """Keep the first counter-example of each kind, made as small as it can be."""
        if (breach.code, breach.subject) not in self.findings:
            self.findings[breach.code, breach.subject] = smallest(breach, interview, day, self.playbook)

    def keep(self, breach: Breach, interview: Interview | None = None, day: date | None = None) -> None:
        """Keep a finding as it is."""
        code, subject, text = breach
        found = PlaybookFinding(code=code, subject=subject, text=text, interview=interview, day=day)
        self.findings.setdefault((code, subject), found)

    def decided(self, rule: str, interview: Interview, day: date) -> None:
        """Note that a rule decided, with a few examples: the plainest, and later ones with more facts."""
        self.deciding.add(rule)
        examples = self.examples.setdefault(rule, [])
        if len(examples) < _EXAMPLES and all(interview.steps != other.steps for other, _ in examples):
            examples.append((interview, day))

    def hold_against_each_other(self, rules: Sequence[Rule], windows: Sequence[Window | None]) -> None:
        """Note which rules with the same step have the same windows."""
        for index, rule in enumerate(rules):
            for other_index in range(index + 1, len(rules)):
                other = rules[other_index]
                one, two = windows[index], windows[other_index]
                if rule.step != other.step or (one is None and two is None):
                    continue
                same = one is not None and two is not None and _days(one) == _days(two)
                (self.alike if same else self.unlike).add((rule.name, other.name))


def _days(window: Window) -> tuple[date, date, date | None]:
    return window.opens_on, window.due_on, window.closes_on
