"""
What to do today, for a candidate with many interviews open.

The engine answers for each interview by itself; here its answers are put in order, and those that would crowd one
person or one day are held back. Which step is right for an interview is never decided here.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import attrs

from ..calendar import add_days
from ..engine import Action, addressees, check_arguments, check_day, decide
from ..errors import PlaybookError, WrongTypeError
from ..interview import CHECK_INS, Interview, Person, StepKind, StepStatus
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..templates import Audience

_ONE_DAY: Final = timedelta(days=1)


class Held(StrEnum):
    """Why an action that is right for its interview is not for today."""

    QUIET_DAYS = "quiet_days"
    DAILY_LIMIT = "daily_limit"
    WORKING_DAY = "working_day"


@attrs.frozen(kw_only=True)
class AgendaItem:
    """
    One interview, and the engine's answer for it.

    Attributes:
        interview: As it was given.
        action: What `decide` answers for it; its reason says why.
    """

    interview: Interview
    action: Action


@attrs.frozen(kw_only=True)
class HeldItem:
    """
    An action that is right, but not today.

    Attributes:
        interview: As it was given.
        action: What `decide` answers for it.
        because: ``quiet_days``: the person has, or today gets, another message; ``daily_limit``: enough else is to be
            done today; ``working_day``: a check-in goes out on a working day.
        until: The first day on which it can be on the agenda, as things stand; ``None``: never.
    """

    interview: Interview
    action: Action
    because: Held
    until: date | None


@attrs.frozen(kw_only=True)
class Agenda:
    """
    One candidate's day over all interviews; each of them stands in exactly one of the four lists.

    Attributes:
        today: The day it is for.
        items: What to do today, the most urgent first: what presses, then by the day it is due.
        held: What is right but not for today, in the same order.
        waiting: Where there is nothing to do now.
        over: Where the answer is ``move_on``.
        next_change: The first later day on which it can be otherwise if no new fact arrives; ``None``: never.
    """

    today: date
    items: tuple[AgendaItem, ...]
    held: tuple[HeldItem, ...]
    waiting: tuple[AgendaItem, ...]
    over: tuple[AgendaItem, ...]
    next_change: date | None


class _Contact(NamedTuple):
    """Somebody who gets a message: the address, else the company and the name, tell who it is."""

    email: str | None
    company: str
    name: str


class _Open(NamedTuple):
    """An action that could be done today, and whom it reaches."""

    interview: Interview
    action: Action
    pressing: bool
    contacts: tuple[_Contact, ...]

    @property
    def checks_in(self) -> bool:
        return self.action.kind in CHECK_INS


def agenda(
    interviews: Iterable[Interview], today: date, *, limit: int | None = None, playbook: Playbook = DEFAULT_PLAYBOOK
) -> Agenda:
    """
    Say what a candidate with many interviews should do today, in order.

    A check-in is held back while its person has had another message, about any of the interviews, less than
    ``Timing.quiet_days`` ago, or is to get one today; so one person is asked about one role at a time. It is the same
    person where both have an e-mail address and it is equal, else where company and name are; a team without a name
    is one person for each company. What presses is never held back.

    Nothing starves: whoever does or skips what is listed meets everything else in turn, the most urgent first.

    Args:
        interviews: All of one candidate's, in any order: it changes nothing. Equal ones count once.
        today: The candidate's calendar date.
        limit: How many actions a day at the most; those done today count. What presses counts too, but comes in any
            case. ``None``: no limit.
        playbook: Rules in order of priority.

    Returns:
        Four lists, which hold each interview once.

    Raises:
        WrongTypeError: If *today* is not a plain date, *limit* not an integer, or an interview not an `Interview`.
        PlaybookError: If *limit* is less than 1, or a host's rule raises.

    Example:
        >>> from interview_followup import agenda
        >>> from interview_followup.testing import a_promise, an_interview
        >>> one = an_interview(role="Data Analyst", promise=a_promise(date(2026, 11, 23)))
        >>> two = an_interview(role="Data Engineer", promise=a_promise(date(2026, 11, 23)))
        >>> today = agenda([two, one], date(2026, 11, 24))
        >>> [(item.interview.role, str(item.action.kind)) for item in today.items]
        [('Data Analyst', 'check_in')]
        >>> [(item.interview.role, str(item.because), item.until) for item in today.held]
        [('Data Engineer', 'quiet_days', datetime.date(2026, 11, 26))]
    """
    if limit is not None:
        if type(limit) is not int:
            raise WrongTypeError(f"limit must be an integer, got {type(limit).__name__}")
        if limit < 1:
            raise PlaybookError(f"limit must be 1 or more, got {limit}")
    check_day(today, playbook)
    given = list(interviews)
    for interview in given:
        check_arguments(interview, today, playbook)
    pressing = {rule.name for rule in playbook.rules if rule.pressing}
    answers = [
        _Open(
            interview, action := decide(interview, today, playbook=playbook), action.rule in pressing,
            _contacts(interview, action.kind) if action.send_on is not None else (),
        )
        for interview in dict.fromkeys(given)
    ]  # fmt: skip
    answers.sort(key=_urgency)
    ready = [each for each in answers if each.action.due_on is not None and each.action.kind is not StepKind.MOVE_ON]
    held = _held(ready, [each.interview for each in answers], today, limit, playbook)
    changes = [each.action.next_change for each in answers] + [item.until for item in held.values()]
    if any(each.checks_in for each in ready):
        changes.append(_day_off(playbook, today))
    changes += _days_ahead([each.interview for each in answers], today, playbook.timing.quiet_days)
    return Agenda(
        today=today,
        items=_items(each for index, each in enumerate(ready) if index not in held),
        held=tuple(held[index] for index in sorted(held)),
        waiting=_items(each for each in answers if each.action.kind is StepKind.WAIT),
        over=_items(each for each in answers if each.action.kind is StepKind.MOVE_ON),
        next_change=min((day for day in changes if day is not None and day > today), default=None),
    )


def _items(answers: Iterable[_Open]) -> tuple[AgendaItem, ...]:
    return tuple(AgendaItem(interview=each.interview, action=each.action) for each in answers)


def _urgency(answer: _Open) -> tuple[bool, date, date, str]:
    """Order by what presses, then due and closing day; the facts themselves settle a tie, never the given order."""
    action = answer.action
    return (
        not answer.pressing,
        action.due_on or date.max,
        action.closes_on or date.max,
        # Text, so that None and a date can be told apart and still be ordered.
        repr(attrs.astuple(answer.interview)),
    )


def _contacts(interview: Interview, kind: StepKind | str) -> tuple[_Contact, ...]:
    """Tell whom a step reaches at the employer's; a referee is the candidate's own friend."""
    return tuple(
        _contact(interview, person) for audience, person in addressees(interview, kind) if audience is Audience.EMPLOYER
    )


def _contact(interview: Interview, person: Person | None) -> _Contact:
    email = None if person is None or person.email is None else person.email.casefold()
    return _Contact(email, interview.company.casefold(), "" if person is None else person.name.casefold())


def _same(one: _Contact, two: _Contact) -> bool:
    if one.email is not None and two.email is not None:
        return one.email == two.email
    return (one.company, one.name) == (two.company, two.name)


def _meet(some: Iterable[_Contact], others: Sequence[_Contact]) -> bool:
    return any(_same(one, two) for one in some for two in others)


def _held(
    ready: Sequence[_Open], interviews: Sequence[Interview], today: date, limit: int | None, playbook: Playbook
) -> dict[int, HeldItem]:
    """Hold back, by place in *ready*, what would crowd a person or the day."""
    held: dict[int, HeldItem] = {}

    def hold(index: int, because: Held, until: date | None) -> None:
        each = ready[index]
        held[index] = HeldItem(interview=each.interview, action=each.action, because=because, until=until)

    quiet = playbook.timing.quiet_days
    for index, each in enumerate(ready):
        if each.pressing or not each.checks_in:
            continue
        spoke_on = _spoke_on(each, interviews, today, quiet)
        if each.action.send_on != today:
            hold(index, Held.WORKING_DAY, each.action.send_on)
        elif spoke_on is not None:
            hold(index, Held.QUIET_DAYS, _working_day(playbook, spoke_on, quiet))
    done = sum(len({(step.kind, step.on) for step in each.steps if _reached(step.status, step.on, today)})
               for each in interviews)  # fmt: skip
    while True:
        listed, over = _listed(ready, held, None if limit is None else limit - done)
        crowding = _crowding(ready, listed)
        if crowding is None:
            break
        hold(crowding, Held.QUIET_DAYS, _working_day(playbook, today, quiet))
    for index in over:
        hold(index, Held.DAILY_LIMIT, add_days(today, 1))
    return held


def _day_off(playbook: Playbook, today: date) -> date | None:
    """Find the next day on which no check-in goes out, a week from now at the latest."""
    week = [add_days(today, days) for days in range(1, 8)]
    return next((day for day in week if day is None or not playbook.calendar.is_working_day(day)), week[-1])


def _days_ahead(interviews: Iterable[Interview], today: date, quiet: int) -> list[date | None]:
    """List the days on which a step that is dated later than today, by a clock elsewhere, begins or ends to count."""
    days = {step.on for interview in interviews for step in interview.steps if step.on > today}
    return [add_days(day, shift) for day in days for shift in (1 - quiet, 0, 1)]


def _reached(status: StepStatus, on: date, today: date) -> bool:
    return status is StepStatus.DONE and on == today


def _working_day(playbook: Playbook, day: date, days: int) -> date | None:
    later = add_days(day, days)
    return None if later is None else playbook.calendar.working_day_from(later)


def _spoke_on(answer: _Open, interviews: Sequence[Interview], today: date, quiet: int) -> date | None:
    """Give the last day, within the quiet days, on which another interview's message reached the same person."""
    days = [
        step.on
        for other in interviews
        if other is not answer.interview
        for step in other.steps
        if step.status is StepStatus.DONE
        and abs((today - step.on).days) < quiet
        and _meet(answer.contacts, _contacts(other, step.kind))
    ]
    return max(days, default=None)


def _listed(ready: Sequence[_Open], held: dict[int, HeldItem], room: int | None) -> tuple[list[int], list[int]]:
    """Fill the day in order of urgency; what presses comes in any case."""
    listed: list[int] = []
    over: list[int] = []
    for index, each in enumerate(ready):
        if index not in held:
            (listed if room is None or len(listed) < room or each.pressing else over).append(index)
    return listed, over


def _crowding(ready: Sequence[_Open], listed: Sequence[int]) -> int | None:
    """Find a check-in to somebody who is to get another message today; of two check-ins the more urgent one stays."""
    for place, index in enumerate(listed):
        each = ready[index]
        if not each.checks_in or each.pressing:
            continue
        for other_place, other in enumerate(listed):
            gives_way = not ready[other].checks_in or ready[other].pressing or other_place < place
            if other != index and gives_way and _meet(each.contacts, ready[other].contacts):
                return index
    return None
