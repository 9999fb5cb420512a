"""
Answering "why not?": the smallest change that would make another step the answer, tried out before it is told.
"""

from datetime import date, timedelta
from typing import Final

import attrs

from ..engine import Action, decide, window_of
from ..errors import UnknownNameError, unknown_name
from ..interview import Interview, StepKind
from ..interview.kinds import as_step_kind
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..rules import Window
from .changes import Change, ChangeKind, changes

FARTHEST: Final = 400
"""How many days a promise, step, snooze or outcome is moved at the most; today itself is moved as far as it takes."""


@attrs.frozen(kw_only=True)
class WhyNotYet:
    """
    What would have to be otherwise for a step to be the answer.

    Attributes:
        step: The step that was asked about.
        today: The day it was asked for.
        action: The answer on that day, as `decide` gives it.
        change: The smallest single change that makes *step* the answer; ``None``: none does, or it is the answer.
        result: The answer with the change; ``None`` where there is none.
        on: The first later day on which *step* is the answer if no fact changes; ``None``: never.
    """

    step: StepKind | str
    today: date
    action: Action
    change: Change | None
    result: Action | None
    on: date | None

    @property
    def is_answer(self) -> bool:
        """Whether *step* is the answer already."""
        return self.action.kind == self.step

    def __str__(self) -> str:
        """Say it in a line."""
        if self.is_answer:
            return f"{self.step} is the answer on {self.today}"
        if self.change is None:
            return f"no single change makes {self.step} the answer on {self.today}"
        later = "" if self.on is None or self.change.kind is ChangeKind.TODAY_MOVED else f"; by itself on {self.on}"
        return f"{self.step} would be the answer with {self.change}{later}"


def why_not(
    step: StepKind | str, interview: Interview, today: date, *, playbook: Playbook = DEFAULT_PLAYBOOK
) -> WhyNotYet:
    """
    Find the smallest change that would make a step the answer, and try it out.

    One thing is changed at a time, in this order:

    - today moved;
    - the promise added (given on the day of the interview, or of the advance or hold), moved or of another kind,
      removed;
    - one step added, on a day up to today, or removed;
    - a flag: ``no_contact`` and ``went`` changed, the agency added or removed, ``heard_on`` removed;
    - the evidence, and then the referees: all removed, or one added where there is none;
    - the rival offer removed, or one added that is to be answered today;
    - the snooze moved or removed, or one set to a day after today;
    - the outcome: feedback on a rejection added, on a day up to today, or a day of it (``respond_by``,
      ``next_interview_on``, ``feedback_on``) removed; pending again; another, known on a day up to today.

    The smallest is the one by the fewest days, and of several the first in this order. How days are counted is told
    under `Change`. Where none is found some thousands of changes were tried, each at the cost of a decision: it is for
    the support desk, and takes seconds for a history of hundreds of steps.

    Args:
        step: A step that some rule recommends, or ``wait``.
        interview: Left unchanged.
        today: The candidate's calendar date.
        playbook: Rules in order of priority.

    Returns:
        The change, with the interview, the day and the answer that it makes; none where no single change does it
        within 400 days (today is moved as far as it takes).

    Raises:
        UnknownNameError: If no rule of the playbook recommends *step*.
        WrongTypeError: If *today* is not a plain date, or another argument is not what it must be.
        PlaybookError: If a host's rule raises, or answers with anything but a window or a reason why not.

    Example:
        >>> from interview_followup import why_not
        >>> from interview_followup.testing import a_promise, an_interview
        >>> interview = an_interview(promise=a_promise(date(2026, 11, 23)))
        >>> print(why_not("check_in", interview, date(2026, 11, 22)))
        check_in would be the answer with today_moved: today 2026-11-24
        >>> print(why_not("supporting_material", an_interview(went="poorly"), date(2026, 11, 21)))
        supporting_material would be the answer with evidence_changed: evidence 1
    """
    action = decide(interview, today, playbook=playbook)
    step = as_step_kind(step)
    known = [*(rule.step for rule in playbook.rules), StepKind.WAIT]
    if type(step) not in {str, StepKind} or step not in known:
        # A StepKind is told by its word; what is no string at all, by its type.
        asked: object = step.value if type(step) is StepKind else step
        raise UnknownNameError(unknown_name("step", asked, {str(each) for each in known}))
    change = None
    days = _days_with(step, interview, playbook)
    if action.kind != step:
        change = _smallest(step, interview, today, days, playbook)
    return WhyNotYet(
        step=step,
        today=today,
        action=action,
        change=change,
        result=None if change is None else decide(change.interview, change.today, playbook=playbook),
        on=min((max(first, today + timedelta(days=1)) for first, last in days if last > today), default=None),
    )


def _days_with(step: StepKind | str, interview: Interview, playbook: Playbook) -> list[tuple[date, date]]:
    """List the spans of days, first and last, on which the step is the answer as the facts stand."""
    windows = [window_of(rule, interview, playbook) for rule in playbook.rules_for(interview.outcome.status)]
    edges = {date.min}
    for window in windows:
        if isinstance(window, Window):
            edges.add(window.opens_on)
            if window.closes_on is not None and window.closes_on < date.max:
                edges.add(window.closes_on + timedelta(days=1))
    starts = sorted(edges)
    ends = [*(start - timedelta(days=1) for start in starts[1:]), date.max]
    return [
        (first, last)
        for first, last in zip(starts, ends, strict=True)
        if decide(interview, first, playbook=playbook).kind == step
    ]


def _smallest(
    step: StepKind | str, interview: Interview, today: date, spans: list[tuple[date, date]], playbook: Playbook
) -> Change | None:
    """Try what differs by no day, by one, by two, and so on; for each, in the order of `ChangeKind`."""
    moved = None
    nearest = [first if first > today else last for first, last in spans]
    if nearest:
        # Of a later and an earlier day equally far, the later one: what is to come.
        day = min(nearest, key=lambda day: (abs((day - today).days), day < today))
        moved = Change(
            kind=ChangeKind.TODAY_MOVED,
            days=abs((day - today).days),
            facts=(("today", day),),
            interview=interview,
            today=day,
        )
    for days in range(FARTHEST + 1):
        if moved is not None and moved.days == days:
            return moved
        for change in changes(interview, today, days, playbook):
            if decide(change.interview, today, playbook=playbook).kind == step:
                return change
    return moved
