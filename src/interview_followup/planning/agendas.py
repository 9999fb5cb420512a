"""
What to do today, for a candidate with many interviews open.

The engine answers for each interview by itself; here its answers are put in order, and those that would crowd one
person or one day are held back. Which step is right for an interview is never decided here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple, TypeAlias

import attrs

from ..calendar import add_days
from ..engine import Action, addressees, check_arguments, check_day, decide
from ..errors import PlaybookError, WrongTypeError
from ..interview import CHECK_INS, Interview, Person, PromiseKind, StepKind, StepStatus
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..printing import columns
from ..templates import Audience

_Key: TypeAlias = tuple[str, str, str]
"""What a contact is noted or looked up by."""

_Spoken: TypeAlias = Mapping[_Key, Sequence[tuple[date, Interview]]]
"""For each key the days on which somebody got a message, the last first, and about which interview."""


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
        until: The day from which it can be on the agenda, as things stand; earlier, if what it waits for is not done.
            ``None``: never.
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

    def __str__(self) -> str:
        """Write a line for each interview: its list, day, kind and rule; the host's ``ref`` tells which it is."""
        rows: list[tuple[str, AgendaItem | HeldItem, str]] = [("today", item, "") for item in self.items]
        rows += [("held", item, f"{item.because} until {item.until}") for item in self.held]
        rows += [("waiting", item, f"until {item.action.next_change}") for item in self.waiting]
        rows += [("over", item, "") for item in self.over]
        return columns(
            (name, item.interview.ref or "", str(item.action.kind), item.action.rule or "", why)
            for name, item, why in rows
        )


class _Contact(NamedTuple):
    """Somebody who gets a message: the address, else the company and the name, tell who it is."""

    email: str | None
    company: str
    name: str

    @property
    def known_by(self) -> tuple[_Key, _Key]:
        """
        Say what a message to somebody is noted under.

        Two contacts are the same exactly where one's `found_by` names a key of the other's `known_by`: by the address
        where both have one, else by company and name.
        """
        first = ("name alone", self.company, self.name) if self.email is None else ("address", self.email, "")
        return first, ("name", self.company, self.name)

    @property
    def found_by(self) -> tuple[_Key, ...]:
        """Say what they are looked up by; whoever has an address meets a name only where that one has none."""
        if self.email is None:
            return (("name", self.company, self.name),)
        return ("address", self.email, ""), ("name alone", self.company, self.name)


class _Open(NamedTuple):
    """An action that could be done today, and whom it reaches."""

    interview: Interview
    action: Action
    pressing: bool
    contacts: tuple[_Contact, ...]

    @property
    def checks_in(self) -> bool:
        return self.action.kind in CHECK_INS

    @property
    def gives_way(self) -> bool:
        return self.checks_in and not self.pressing

    @property
    def known_by(self) -> list[_Key]:
        return [key for contact in self.contacts for key in contact.known_by]

    @property
    def found_by(self) -> list[_Key]:
        return [key for contact in self.contacts for key in contact.found_by]


def agenda(
    interviews: Iterable[Interview], today: date, *, limit: int | None = None, playbook: Playbook = DEFAULT_PLAYBOOK
) -> Agenda:
    """
    Say what a candidate with many interviews should do today, in order.

    A check-in is held back while its person has had another message, about any of the interviews, less than
    ``Timing.quiet_days`` ago, or is to get one today; so one person is asked about one role at a time. Only a first
    check-in to which the employer invited does not wait for messages about its own interview: it is sent on its day
    (P3). It is the same person where both have an e-mail address and it is equal, else where company and name are; a
    team without a name is one person for each company. What presses is never held back.

    Nothing starves as long as its window is open: whoever does or skips what is listed meets everything else in turn,
    the most urgent first. With a small *limit* and many interviews a window can close before its turn comes, and the
    step is then no longer advised; a larger limit, or none, lets it in.

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
    if not isinstance(interviews, Iterable):
        raise WrongTypeError(f"interviews must be an iterable of Interview, got {type(interviews).__name__}")
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


def _held(
    ready: Sequence[_Open], interviews: Sequence[Interview], today: date, limit: int | None, playbook: Playbook
) -> dict[int, HeldItem]:
    """Hold back, by place in *ready*, what would crowd a person or the day."""
    held: dict[int, HeldItem] = {}

    def hold(index: int, because: Held, until: date | None) -> None:
        each = ready[index]
        held[index] = HeldItem(interview=each.interview, action=each.action, because=because, until=until)

    quiet = playbook.timing.quiet_days
    spoken = _spoken(interviews, today, quiet)
    for index, each in enumerate(ready):
        if not each.gives_way:
            continue
        spoke_on = _spoke_on(each, spoken)
        if each.action.send_on != today:
            hold(index, Held.WORKING_DAY, each.action.send_on)
        elif spoke_on is not None:
            hold(index, Held.QUIET_DAYS, _working_day(playbook, spoke_on, quiet))
    left = [index for index in range(len(ready)) if index not in held]
    size = len(left) if limit is None else _size(ready, limit - _done(interviews, today))
    # Whoever is held makes room for others, and these may crowd somebody in their turn.
    while crowded := _crowded(ready, left[:size]):
        for index in crowded:
            hold(index, Held.QUIET_DAYS, _working_day(playbook, today, quiet))
        left = [index for index in left if index not in crowded]
    for index in left[size:]:
        tomorrow = _working_day(playbook, today, 1) if ready[index].checks_in else add_days(today, 1)
        hold(index, Held.DAILY_LIMIT, tomorrow)
    return held


def _size(ready: Iterable[_Open], room: int) -> int:
    """Say how many the day takes; what presses stands first, and comes in any case."""
    return max(room, sum(each.pressing for each in ready))


def _done(interviews: Iterable[Interview], today: date) -> int:
    """Count what was done today, once for each interview and kind."""
    return sum(
        len({step.kind for step in each.steps if step.status is StepStatus.DONE and step.on == today})
        for each in interviews
    )


def _day_off(playbook: Playbook, today: date) -> date | None:
    """Find the next day on which no check-in goes out, a week from now at the latest."""
    week = [add_days(today, days) for days in range(1, 8)]
    return next((day for day in week if day is None or not playbook.calendar.is_working_day(day)), week[-1])


def _days_ahead(interviews: Iterable[Interview], today: date, quiet: int) -> list[date | None]:
    """List the days on which a step that is dated later than today, by a clock elsewhere, begins or ends to count."""
    days = {step.on for interview in interviews for step in interview.steps if step.on > today}
    return [add_days(day, shift) for day in days for shift in (1 - quiet, 0, 1)]


def _working_day(playbook: Playbook, day: date, days: int) -> date | None:
    later = add_days(day, days)
    return None if later is None else playbook.calendar.working_day_from(later)


def _spoken(interviews: Iterable[Interview], today: date, quiet: int) -> _Spoken:
    """Note whom the messages within the quiet days reached."""
    messages = [
        (step.on, interview, step.kind)
        for interview in interviews
        for step in interview.steps
        if step.status is StepStatus.DONE and abs((today - step.on).days) < quiet
    ]
    messages.sort(key=itemgetter(0), reverse=True)
    spoken: dict[_Key, list[tuple[date, Interview]]] = {}
    for on, interview, kind in messages:
        for contact in _contacts(interview, kind):
            for key in contact.known_by:
                spoken.setdefault(key, []).append((on, interview))
    return spoken


def _spoke_on(answer: _Open, spoken: _Spoken) -> date | None:
    """Give the last day, within the quiet days, on which another message reached the same person."""
    own = answer.interview if _invited(answer.interview) else None
    last = [next((on for on, about in spoken.get(key, ()) if about is not own), None) for key in answer.found_by]
    return max((on for on in last if on is not None), default=None)


def _invited(interview: Interview) -> bool:
    """Say whether the first check-in is one to which the employer invited."""
    standing = interview.standing
    return standing.promise is not None and standing.promise.kind is PromiseKind.INVITATION and standing.asked == 0


def _crowded(ready: Sequence[_Open], listed: Sequence[int]) -> set[int]:
    """Find the check-ins to those who are to get another message today; of two check-ins the more urgent one stays."""
    taken = {key for index in listed if not ready[index].gives_way for key in ready[index].known_by}
    crowded: set[int] = set()
    for index in listed:
        each = ready[index]
        if each.gives_way:
            if taken.isdisjoint(each.found_by):
                taken.update(each.known_by)
            else:
                crowded.add(index)
    return crowded
