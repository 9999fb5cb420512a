"""
The windows of a plan as a Gantt chart, in Mermaid.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ..calendar import add_days
from ..interview import ANSWERS
from ..planning import Plan, PlannedStep
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from .escaping import mermaid
from .words import words_for

_MARGIN_DAYS: Final = 14
"""How much of a window is drawn before the plan's first day and after its last one; its label tells the rest."""

_MOST_TICKS: Final = 8
_TICKS: Final = ((1, "1day"), (7, "1week"), (14, "2week"), (30, "1month"), (91, "3month"), (365, "12month"))
_LETTER_WIDTH: Final = 7
"""Of Mermaid's section names, in its pixels."""
_MOST_LETTERS: Final = 40
"""Of a step's name that are given room beside the bars."""


def mermaid_gantt(ahead: Plan, locale: str = "en", *, playbook: Playbook = DEFAULT_PLAYBOOK) -> str:
    """
    Draw a plan as a Mermaid Gantt chart: a bar for each step's window, and a milestone on the day it is done.

    A bar is cut two weeks before the plan's first day and two weeks after its last one; its label says how long the
    window is open. The answer at the end has a milestone alone. Nothing personal is drawn.

    Args:
        ahead: From `plan`.
        locale: Whose words and days are used. A locale of another language than English and Indonesian brings names
            of steps among its ``words`` (``step_check_in``, ``step_acme_nudge``).
        playbook: Whose locales are served.

    Returns:
        Mermaid's text, ending with a line break.

    Raises:
        UnknownNameError: If the playbook does not serve the locale.
        WrongTypeError: If *ahead* is not a `Plan`, or *playbook* not a `Playbook`.

    Example:
        >>> from interview_followup import Outcome, plan
        >>> from interview_followup.pictures import mermaid_gantt
        >>> from interview_followup.testing import an_interview
        >>> withdrawn = an_interview(outcome=Outcome(status="withdrawn", known_on=date(2026, 11, 20)))
        >>> print(mermaid_gantt(plan(withdrawn, date(2026, 11, 20)), "en-GB").partition("section ")[2])
        Withdrawal
            Open until 27 November 2026 : active, 2026-11-20, 2026-11-27
            On Friday 20 November 2026 : milestone, 2026-11-20, 1d
            section Move on
            From Friday 20 November 2026 : milestone, 2026-11-20, 1d
        <BLANKLINE>
    """
    words = words_for(ahead, locale, playbook)
    first, last = _frame(ahead)
    bars = [_bar(step, first, last) for step in ahead.steps]
    names = [words.step(step.action.kind) for step in ahead.steps]
    lines = [
        "---",
        "config:",
        "  gantt:",
        f"    leftPadding: {20 + _LETTER_WIDTH * min(_MOST_LETTERS, max(map(len, names), default=0))}",
        "---",
        "gantt",
        f"    title {mermaid(words.phrase('plan'))} – {mermaid(words.as_of(ahead))}",
        "    dateFormat YYYY-MM-DD",
        "    inclusiveEndDates",
        "    axisFormat %Y-%m-%d",
        f"    tickInterval {_tick(bars)}",
        "    weekday monday",
        "    todayMarker off",
    ]
    for name, step, (opens_on, closes_on) in zip(names, ahead.steps, bars, strict=True):
        lines.append(f"    section {mermaid(name)}")
        until = words.until(step.action)
        if until:
            lines.append(f"    {mermaid(until)} : active, {opens_on}, {closes_on}")
        # A milestone of a day's length stands in the middle of the day, below the same day of the bar.
        lines.append(f"    {mermaid(words.when(step))} : milestone, {step.on}, 1d")
    return "\n".join(lines) + "\n"


def _frame(ahead: Plan) -> tuple[date, date]:
    """Give the first and the last day that can be drawn."""
    end = ahead.steps[-1].on if ahead.steps else ahead.today
    return add_days(ahead.today, -_MARGIN_DAYS) or date.min, add_days(end, _MARGIN_DAYS) or date.max


def _bar(step: PlannedStep, first: date, last: date) -> tuple[date, date]:
    """Give the first and the last day of a step's window that are drawn; an answer's is the day alone."""
    action = step.action
    if action.kind in ANSWERS or action.opens_on is None:
        return step.on, step.on
    return max(action.opens_on, first), last if action.closes_on is None else min(action.closes_on, last)


def _tick(bars: Sequence[tuple[date, date]]) -> str:
    """Choose how far the axis's days lie apart, so that they have room."""
    days = (max(bar[1] for bar in bars) - min(bar[0] for bar in bars)).days if bars else 0
    return next((name for length, name in _TICKS if days <= length * _MOST_TICKS), "120month")
