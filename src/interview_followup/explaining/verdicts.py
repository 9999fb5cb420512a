"""
A verdict for every rule: which decided, and what kept each of the others from it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from ..engine import CLOSES_FIRST, Action, decide, window_of
from ..errors import InterviewError, PlaybookError, UnknownNameError, unknown_name
from ..interview import Interview, StepKind
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..printing import columns
from ..rules import Facts, Rule, WhyNot, Window
from .facts import keeping, needed, paths_of, shown, value_at


class Verdict(StrEnum):
    """What became of a rule on a day."""

    DECIDED = "decided"
    OUTRANKED = "outranked"
    OPENS_LATER = "opens_later"
    CLOSED = "closed"
    SETTLED = "settled"
    DOES_NOT_APPLY = "does_not_apply"


_ANOTHER_OUTCOME: Final = WhyNot("another_outcome", ("outcome.status",))


@attrs.frozen(kw_only=True)
class RuleVerdict:
    """
    What became of one rule.

    Attributes:
        rule: Its name.
        step: What it recommends.
        source: Where it comes from, such as ``policy P4``.
        verdict: ``decided``; ``outranked``: its window is open, but another rule comes first; ``opens_later``;
            ``closed``; ``settled``: its step was done or skipped; ``does_not_apply``.
        window: Its window as it counts, the snooze applied; ``None`` where it has none.
        outranked_by: The rule that decided; ``None`` unless outranked.
        why: Why it has no window; ``None`` where it has one.
        facts: What it looked at, with the values; a text or a person is ``True``, a collection its size. Where its
            window would close before it opens, the days on which it would, and why.
    """

    rule: str
    step: StepKind | str
    source: str
    verdict: Verdict
    window: Window | None = None
    outranked_by: str | None = None
    why: WhyNot | None = None
    facts: Facts = ()

    @property
    def detail(self) -> str:
        """When it opens or closed, by which it is outranked, or why it does not apply, in a few words."""
        window = self.window
        if self.why is not None:
            return f"{self.why.code} ({shown(self.facts)})" if self.facts else self.why.code
        if window is None:
            return ""
        if self.verdict is Verdict.CLOSED:
            return f"on {window.closes_on}"
        if self.verdict is Verdict.OPENS_LATER:
            return f"on {window.opens_on}"
        span = f"open from {window.opens_on}" + (f" to {window.closes_on}" if window.closes_on is not None else "")
        return span if self.outranked_by is None else f"by {self.outranked_by}, {span}"


@attrs.frozen(kw_only=True)
class Explanation:
    """
    Why the answer is what it is.

    Attributes:
        today: The day it is for.
        action: The answer, as `decide` gives it.
        facts: What it rests on: these facts alone give the same step, rule, days, kind of reason and ``next_change``,
            and none of them can be left out. The day of the interview is always among them.
        verdicts: One for every rule of the playbook, in order of priority.

    Example:
        >>> from interview_followup import explain
        >>> from interview_followup.testing import a_promise, an_interview
        >>> monday = an_interview(promise=a_promise(date(2026, 11, 23)))
        >>> why = explain(monday, date(2026, 11, 24))
        >>> why.verdict("unpromised_check_in").detail
        'promise_in_force (promise 2026-11-23, heard_on None)'
    """

    today: date
    action: Action
    facts: Facts
    verdicts: tuple[RuleVerdict, ...]

    def verdict(self, rule: str) -> RuleVerdict:
        """
        Find the verdict on a rule.

        Raises:
            UnknownNameError: If the playbook has no such rule.
        """
        for verdict in self.verdicts:
            if verdict.rule == rule:
                return verdict
        raise UnknownNameError(unknown_name("rule", rule, [verdict.rule for verdict in self.verdicts]))

    def __str__(self) -> str:
        """Write the answer, the facts it rests on, and a table with a line for each rule."""
        action = self.action
        by = "" if action.rule is None else f" by rule {action.rule} ({self.verdict(action.rule).source})"
        change = "never" if action.next_change is None else f"on {action.next_change}"
        table = columns((each.rule, str(each.step), str(each.verdict), each.detail) for each in self.verdicts)
        return f"{self.today}: {action.kind}{by}; changes by itself {change}\nbecause {shown(self.facts)}\n\n{table}"


def explain(interview: Interview, today: date, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> Explanation:
    """
    Say why the answer is what it is: a verdict for every rule, and the facts on which the answer rests.

    Args:
        interview: Left unchanged.
        today: The candidate's calendar date.
        playbook: Rules in order of priority.

    Returns:
        The answer of `decide`, and a verdict for each of the playbook's rules. It prints as a table.

    Raises:
        WrongTypeError: If *today* is not a plain date, or another argument is not what it must be.
        PlaybookError: If a host's rule raises, or answers with anything but a window or a reason why not.

    Example:
        >>> from interview_followup.testing import an_interview
        >>> why = explain(an_interview(), date(2026, 11, 20))
        >>> print(str(why).splitlines()[0])
        2026-11-20: thank_you by rule thank_you (policy P2); changes by itself on 2026-11-21
        >>> why.facts
        (('held_on', datetime.date(2026, 11, 19)),)
    """
    action = decide(interview, today, playbook=playbook)
    return Explanation(
        today=today,
        action=action,
        facts=_grounds(interview, today, action, playbook),
        verdicts=tuple(_verdicts(interview, today, action, playbook)),
    )


def _verdicts(interview: Interview, today: date, action: Action, playbook: Playbook) -> Iterator[RuleVerdict]:
    status = interview.outcome.status
    for rule in playbook.rules:
        found = window_of(rule, interview, playbook) if status in rule.outcomes else _ANOTHER_OUTCOME
        if isinstance(found, Window):
            verdict = _of_window(rule, found, today, action)
            yield RuleVerdict(
                rule=rule.name,
                step=rule.step,
                source=rule.source,
                verdict=verdict,
                window=found,
                outranked_by=action.rule if verdict is Verdict.OUTRANKED else None,
                facts=found.reason.facts,
            )
        else:
            yield RuleVerdict(
                rule=rule.name,
                step=rule.step,
                source=rule.source,
                verdict=Verdict.SETTLED if found.settled else Verdict.DOES_NOT_APPLY,
                why=found,
                facts=_kept_by(rule, found, interview, playbook),
            )


def _kept_by(rule: Rule, why: WhyNot, interview: Interview, playbook: Playbook) -> Facts:
    """Show what kept a rule from its window; where the engine found that it closes first, what the rule looked at."""
    window = rule.window(interview, playbook.timing, playbook.calendar) if why is CLOSES_FIRST else None
    if isinstance(window, Window):
        # G2: it could open no earlier than the interview.
        opens_on = max(window.opens_on, interview.held_on)
        return (("opens_on", opens_on), ("closes_on", window.closes_on), *window.reason.facts)
    return tuple((path, value_at(interview, path)) for path in why.looked_at)


def _of_window(rule: Rule, window: Window, today: date, action: Action) -> Verdict:
    """Hold a day against a window, as the engine does."""
    if window.opens_on > today:
        return Verdict.OPENS_LATER
    if window.closes_on is not None and window.closes_on < today:
        return Verdict.CLOSED
    return Verdict.DECIDED if action.rule == rule.name else Verdict.OUTRANKED


def _grounds(interview: Interview, today: date, action: Action, playbook: Playbook) -> Facts:
    """Find the facts that suffice for the answer, and none that is superfluous."""
    answer = _answer(action)

    def enough(paths: Sequence[str]) -> bool:
        try:
            return _answer(decide(keeping(interview, paths), today, playbook=playbook)) == answer
        except (InterviewError, PlaybookError):
            return False  # one fact cannot be without another, or a host's rule cannot do without it

    paths = needed(paths_of(interview), enough)
    return tuple((path, value_at(interview, path)) for path in ("held_on", *paths))


def _answer(action: Action) -> tuple[object, ...]:
    """Give what the candidate goes by: the step, the rule, its days, the kind of reason, and when it changes."""
    days = action.opens_on, action.due_on, action.closes_on, action.next_change
    return action.kind, action.rule, action.reason.code, *days
