"""
Rules of a host that is careless or hostile, and what the engine owes a candidate all the same.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Channel,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    Reason,
    Rule,
    StepKind,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)

CHECK_INS: Final = frozenset({StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN})
_ORIGIN: Final = date(2026, 11, 19)
_BODY: Final = MessageTemplate(subject="$role", body=("$salutation", "Thank you for your time.", "$closing"))


class Own(Window):
    """A window of a class of one's own, which could say anything."""


class HostileError(RuntimeError):
    """What a host's rule may raise."""


@attrs.frozen
class Fixed:
    """A rule's function that answers the same whatever it is asked."""

    answer: Any

    def __call__(self, _interview: Interview, _timing: Timing, _calendar: WorkCalendar) -> Any:
        """Give the answer."""
        return self.answer


@attrs.frozen
class Raising:
    """A rule's function that raises."""

    error: type[Exception]

    def __call__(self, _interview: Interview, _timing: Timing, _calendar: WorkCalendar) -> Any:
        """Raise with a personal value in the text."""
        raise self.error("SENTINEL")


class Mutating:
    """A rule's function that tries to lift the wish not to be contacted, and then reaches out at once."""

    def __call__(self, interview: Interview, _timing: Timing, _calendar: WorkCalendar) -> Window:
        """Set an attribute, as one does by mistake."""
        interview.no_contact = False  # type: ignore[misc]
        return a_window(date.min, date.max)


class Relative:
    """A rule's function that opens so many days from the interview, before it where the number is negative."""

    def __init__(self, opens: int, due: int, closes: int | None) -> None:
        self.days = (opens, due, closes)

    def __call__(self, interview: Interview, _timing: Timing, _calendar: WorkCalendar) -> Window:
        """Count from the interview's day, whatever the order of the days that come out."""
        opens, due, closes = (None if days is None else interview.held_on + timedelta(days=days) for days in self.days)
        assert opens is not None
        assert due is not None
        return Window(opens_on=opens, due_on=due, closes_on=closes, reason=Reason("own"))


def a_window(opens: date, closes: date | None, due: date | None = None) -> Window:
    """Build a window."""
    return Window(opens_on=opens, due_on=due or opens, closes_on=closes, reason=Reason("own"))


JUNK: Final[tuple[Any, ...]] = (
    None, True, 0, "thank_you", b"", (), [], {}, object(), Window, WhyNot, _ORIGIN, (_ORIGIN, _ORIGIN),
    Own(opens_on=_ORIGIN, due_on=_ORIGIN, reason=Reason("own")), Reason("own"), float("nan"), NotImplemented, Ellipsis,
    iter(()), DEFAULT_RULES[0],
)  # fmt: skip
"""What is neither a window nor a reason why there is none."""

ERRORS: Final[tuple[type[Exception], ...]] = (
    HostileError, ValueError, KeyError, StopIteration, RecursionError, MemoryError, OverflowError, NotImplementedError,
    AssertionError, ZeroDivisionError, UnicodeError, ExceptionGroup,
)  # fmt: skip


def _near(first: int, last: int) -> st.SearchStrategy[date]:
    days = st.integers(first, last).map(lambda count: _ORIGIN + timedelta(days=count))
    return st.one_of(days, st.sampled_from([date.min, date.max]))


def functions() -> st.SearchStrategy[Callable[..., Any]]:
    """Draw the function of a rule: any windows, reasons why not, junk, errors, and attempts to change the facts."""
    windows = st.builds(a_window, _near(-30, 60), st.none() | _near(-30, 90), _near(-30, 90)).map(Fixed)
    relative = st.builds(Relative, st.integers(-9, 40), st.integers(-9, 40), st.none() | st.integers(-9, 60))
    broken = st.sampled_from(
        [Mutating(), Fixed(WhyNot("own")), *map(Fixed, JUNK), *map(Raising, ERRORS[:-1])],
    )
    return st.one_of(windows, relative, windows, relative, broken)


def own_rules() -> st.SearchStrategy[Rule]:
    """Draw a rule: any step, any outcomes, and flags that may lie."""
    steps = st.sampled_from([*(kind for kind in StepKind if kind is not StepKind.WAIT), "acme:nudge"])
    outcomes = st.lists(st.sampled_from(OutcomeStatus), min_size=1, max_size=8, unique=True)

    def build(number: int, step: StepKind | str, flags: tuple[bool, bool], **facts: Any) -> Rule:
        contact = step != StepKind.MOVE_ON and (flags[1] or type(step) is StepKind)
        return Rule(name=f"acme:rule_{number}", step=step, pressing=flags[0], contact=contact, **facts)

    return st.builds(
        build,
        st.integers(0, 10**6),
        steps,
        st.tuples(st.booleans(), st.booleans()),
        outcomes=outcomes.map(tuple),
        window=functions(),
    )


def playbook_with(rules: list[Rule], first: bool = True) -> Playbook:  # noqa: FBT001, FBT002 - a table's cell
    """Put rules before all of the policy's, or behind them, with a text and a reason for each."""
    templates = DEFAULT_TEMPLATES.for_locales("en").with_template("acme:nudge", Channel.EMAIL, "en", _BODY)
    for rule in rules:
        templates = templates.with_reason(rule.name, "en", "Our own idea.")
    order = (*rules, *DEFAULT_RULES) if first else (*DEFAULT_RULES, *rules)
    return Playbook(rules=order, templates=templates)


def unguarded(action: Action, interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """Name what an answer owes the candidate whatever the rules say (G2, G5, G6, G11), and does not keep."""
    problems = []
    if today < interview.held_on and action.kind != StepKind.WAIT:
        problems.append("G2: before the interview there is nothing to do")
    if action.next_change is not None and action.next_change <= today:
        problems.append("G9: the next change lies behind")
    if action.rule is None:
        return problems if action.kind == StepKind.WAIT else [*problems, "an answer without a rule"]
    rule = playbook.rule(action.rule)
    if interview.no_contact and rule.contact and not rule.pressing:
        problems.append("G6: contact is not wanted")
    snoozed = interview.snoozed_until
    if snoozed is not None and today < snoozed and not rule.pressing and rule.step != StepKind.MOVE_ON:
        problems.append("G5: it is snoozed")
    assert action.opens_on is not None
    if not action.opens_on <= today <= (action.closes_on or date.max):
        problems.append("G3: its window does not hold the day")
    if action.opens_on < interview.held_on:
        problems.append("G2: it opens before the interview")
    if (action.send_on is not None) is not rule.contact or (action.send_on or today) < today:
        problems.append("G11: its day to send is wrong")
    return problems


def late_check_in(action: Action, playbook: Playbook) -> list[str]:
    """Name a check-in that would go out on a day without work (G11)."""
    if action.kind in CHECK_INS and action.send_on is not None and not playbook.calendar.is_working_day(action.send_on):
        return ["G11: it goes out on a day without work"]
    return []
