"""
What a changed playbook does to real interviews, before it ships.

Both playbooks are asked about each interview, and its plan is followed some weeks ahead under each of them. Whether a
change is a good one is not judged here.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, TypeAlias

import attrs

from ..calendar import add_days
from ..engine import Action, addressees, decide
from ..errors import PlaybookError, WrongTypeError
from ..interview import Interview, OutcomeStatus, StepKind
from ..planning import ahead
from ..playbook import Playbook
from ..printing import columns

MOST_WEEKS: Final = 52
"""How far ahead messages are counted at the most."""

MOST_EXAMPLES: Final = 3
"""How many interviews are kept for each kind of change."""

_DAYS: Final = ("opens_on", "due_on", "closes_on", "send_on", "next_change")
_WEEK: Final = 7


@attrs.frozen(kw_only=True)
class ComparedAnswer:
    """
    One interview whose answer changes.

    Attributes:
        interview: As it was given.
        before: What `decide` answers by the old playbook.
        after: What it answers by the new one.
    """

    interview: Interview
    before: Action
    after: Action


@attrs.frozen(kw_only=True)
class Transition:
    """
    One kind of change: from which step to which.

    Attributes:
        before: The step by the old playbook.
        after: The step by the new one. Where it is the same, only its rule or its days differ: when it opens, is due,
            closes, is sent, or when the answer changes by itself.
        count: How many answers change so.
        examples: The first of them in the order in which the interviews were given, at most three.
    """

    before: StepKind | str
    after: StepKind | str
    count: int
    examples: tuple[ComparedAnswer, ...]


@attrs.frozen(kw_only=True)
class WeekOfMessages:
    """
    How many messages go out in a week, if each step is done when it is due and no news comes.

    Attributes:
        first_on: The first of its seven days.
        before: Messages by the old playbook; one for each person whom a step reaches.
        after: Messages by the new one.
    """

    first_on: date
    before: int
    after: int


@attrs.frozen(kw_only=True)
class Comparison:
    """
    What a changed playbook does to interviews.

    Attributes:
        today: The day it was asked for; the first day of the first week.
        interviews: How many there are. Each counts, equal ones too.
        changed: How many of their answers of today change.
        transitions: From which step to which, the most frequent first, then by name.
        weeks: Messages in each of the coming weeks; fewer weeks than asked for where the calendar ends.

    Example:
        >>> from interview_followup import DEFAULT_PLAYBOOK
        >>> from interview_followup.testing import a_promise, an_interview
        >>> monday = an_interview(promise=a_promise(date(2026, 11, 23)))
        >>> patient = DEFAULT_PLAYBOOK.with_timing(promise_grace_working_days=3)
        >>> print(compare(DEFAULT_PLAYBOOK, patient, [monday, an_interview()], date(2026, 11, 24), weeks=2))
        2026-11-24: 1 of 2 answers change, 1 to another step
        before    after      answers  for example
        check_in  thank_you  1        rule promised_check_in → late_thank_you
        <BLANKLINE>
        week from   before  after  more
        2026-11-24  2       3      +1
        2026-12-01  2       1      -1
        all         4       4      +0
    """

    today: date
    interviews: int
    changed: int
    transitions: tuple[Transition, ...]
    weeks: tuple[WeekOfMessages, ...]

    @property
    def messages_before(self) -> int:
        """Messages in all the weeks by the old playbook."""
        return sum(week.before for week in self.weeks)

    @property
    def messages_after(self) -> int:
        """Messages in all the weeks by the new playbook."""
        return sum(week.after for week in self.weeks)

    def __str__(self) -> str:
        """Write how many answers change, from what to what, and the messages of each week."""
        verb = "answer changes" if self.interviews == 1 else "answers change"
        steps = sum(each.count for each in self.transitions if each.before != each.after)
        of_which = f", {steps} to another step" if self.changed else ""
        lines = [f"{self.today}: {self.changed} of {self.interviews} {verb}{of_which}"]
        if self.transitions:
            rows = [("before", "after", "answers", "for example")]
            rows += [(str(each.before), str(each.after), str(each.count), _told(each)) for each in self.transitions]
            lines.append(columns(rows))
        rows = [("week from", "before", "after", "more")]
        rows += [_week_row(str(week.first_on), week.before, week.after) for week in self.weeks]
        rows.append(_week_row("all", self.messages_before, self.messages_after))
        return "\n".join([*lines, "", columns(rows)])


def _week_row(name: str, before: int, after: int) -> tuple[str, str, str, str]:
    return name, str(before), str(after), f"{after - before:+}"


def _told(transition: Transition) -> str:
    """Tell what differs in the first example: the rule, and of a step that stays the same also its days."""
    example = transition.examples[0]
    names = ("rule", *_DAYS) if transition.before == transition.after else ("rule",)
    pairs = [(name, getattr(example.before, name), getattr(example.after, name)) for name in names]
    return ", ".join(
        f"{name} {before or 'none'} → {after or 'none'}" for name, before, after in pairs if before != after
    )


def compare(
    old: Playbook, new: Playbook, interviews: Iterable[Interview], today: date, *, weeks: int = 8
) -> Comparison:
    """
    Say what a changed playbook does to interviews: which answers change, and how many messages go out.

    Texts are not compared: two playbooks that word the same answers otherwise are equal here.

    Args:
        old: The playbook as it is.
        new: The playbook as it would be.
        interviews: Of any candidates; gone through once, so that it may be a generator. None is kept but the examples.
        today: The day on which both playbooks are asked, and from which to look ahead.
        weeks: For how many weeks, of seven days each, to count messages: 1 to 52. They are those of `plan`: each step
            done when it is due, and no news.

    Returns:
        The changes, and the messages of each week. It prints as two tables.

    Raises:
        WrongTypeError: If an argument, or one of the interviews, is not what it must be.
        PlaybookError: If *weeks* is out of range, a host's rule raises, or a plan never ends.

    Example:
        >>> from interview_followup import DEFAULT_PLAYBOOK
        >>> from interview_followup.testing import an_interview
        >>> short = DEFAULT_PLAYBOOK.with_timing(max_check_ins=1)
        >>> found = compare(DEFAULT_PLAYBOOK, short, [an_interview()], date(2026, 11, 19))
        >>> found.changed, found.messages_before, found.messages_after
        (0, 3, 2)
    """
    _check_arguments(old, new, interviews, today, weeks)
    same = {status: _decides_the_same(old, new, status) for status in OutcomeStatus}
    firsts = [day for day in (add_days(today, _WEEK * week) for week in range(weeks)) if day is not None]
    changes: dict[_Steps, _Tally] = {}
    messages_before, messages_after = [0] * len(firsts), [0] * len(firsts)
    count = 0
    for interview in interviews:
        count += 1
        before = decide(interview, today, playbook=old)
        sent = _messages(interview, today, old, len(firsts))
        _add(messages_before, sent)
        if not same[interview.outcome.status]:
            after = decide(interview, today, playbook=new)
            if _answer(before) != _answer(after):
                changes.setdefault((before.kind, after.kind), _Tally()).add(interview, before, after)
            sent = _messages(interview, today, new, len(firsts))
        _add(messages_after, sent)
    return Comparison(
        today=today,
        interviews=count,
        changed=sum(tally.count for tally in changes.values()),
        transitions=_in_order(changes),
        weeks=tuple(
            WeekOfMessages(first_on=first_on, before=before_count, after=after_count)
            for first_on, before_count, after_count in zip(firsts, messages_before, messages_after, strict=True)
        ),
    )


_Steps: TypeAlias = tuple[StepKind | str, StepKind | str]
"""The step before and the step after."""


@attrs.define
class _Tally:
    """One kind of change while it is counted."""

    count: int = 0
    examples: list[ComparedAnswer] = attrs.Factory(list)

    def add(self, interview: Interview, before: Action, after: Action) -> None:
        self.count += 1
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append(ComparedAnswer(interview=interview, before=before, after=after))


def _check_arguments(old: Playbook, new: Playbook, interviews: Iterable[Interview], today: date, weeks: int) -> None:
    for name, playbook in (("old", old), ("new", new)):
        if type(playbook) is not Playbook:
            raise WrongTypeError(f"{name} must be a Playbook, got {type(playbook).__name__}")
    if not isinstance(interviews, Iterable):
        raise WrongTypeError(f"interviews must be an iterable of Interview, got {type(interviews).__name__}")
    if type(today) is not date:
        raise WrongTypeError(f"today must be a date, got {type(today).__name__}")
    if type(weeks) is not int:
        raise WrongTypeError(f"weeks must be an integer, got {type(weeks).__name__}")
    if not 1 <= weeks <= MOST_WEEKS:
        raise PlaybookError(f"weeks must be from 1 to {MOST_WEEKS}, got {weeks}")


def _decides_the_same(old: Playbook, new: Playbook, status: OutcomeStatus) -> bool:
    """
    Whether no answer under an outcome can differ: the same functions are asked, with the same numbers and calendar.

    No step of a plan changes the outcome, so such an interview is followed but once.
    """
    return old.rules_for(status) == new.rules_for(status) and old.timing == new.timing and old.calendar == new.calendar


def _answer(action: Action) -> tuple[object, ...]:
    """Give what the candidate goes by: the step, the rule and the days."""
    return action.kind, action.rule, *(getattr(action, name) for name in _DAYS)


def _messages(interview: Interview, today: date, playbook: Playbook, weeks: int) -> list[int]:
    """Count the messages of each week, and look no further."""
    counts = [0] * weeks
    for step, _ in ahead(interview, today, playbook=playbook):
        week = (step.on - today).days // _WEEK
        if week >= weeks:
            break
        if step.action.send_on is not None:
            counts[week] += len(addressees(interview, step.action.kind))
    return counts


def _add(counts: list[int], more: Sequence[int]) -> None:
    for week, count in enumerate(more):
        counts[week] += count


def _in_order(changes: dict[_Steps, _Tally]) -> tuple[Transition, ...]:
    ordered = sorted(changes.items(), key=lambda pair: (-pair[1].count, *map(str, pair[0])))
    return tuple(
        Transition(before=before, after=after, count=tally.count, examples=tuple(tally.examples))
        for (before, after), tally in ordered
    )
