"""
The population: a job board's interviews, each with what happens to it and what its candidate makes of the advice.

A row's number and day decide everything: they give the same life on every machine. The board keeps an interview for two
years, and as many come in every day. So one in eleven is younger than two months, and nine in ten have nothing left
that could change by itself: they ended, or were silent until the advice was to move on, as two in five of all were. The
rest waits for its day, two in five of it to keep in touch after a rejection and a third to ask, once or again.

An interview is noted on its day, some days before it or up to a week after it; one in four of those that are booked is
moved. Three in five employers name a day (60 % exact, 25 % vague, 15 % an invitation to ask); one in eight, unless it
has decided by then, is in touch in between or names another. Of forty, eighteen are never heard of again, eleven
reject (one in five of those with feedback, some days later), five advance, three offer, one puts on hold and decides
later, two lose the candidate; most of that within two or three weeks. One in twenty-five candidates has another offer,
one in fifty employers wishes no contact, one interview in five went poorly.

Four candidates in ten never heed advice; the others do so once, twice or three times in four, one to five days later,
by a step that they record (one in eight skips it, one in eight notes it a day late), and one in ten puts it off for
some days instead. Whenever a fact changes the host asks again, and whenever the answer's day has come.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from interview_followup import (
    Action,
    Candidate,
    Evidence,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepStatus,
    decide,
)
from interview_followup.interview import ANSWERS
from tests.digest.mixing import Mixer

News: TypeAlias = Outcome | ReplyPromise | date | dict[str, Any]
"""What comes to be known; a date is a day on which the employer was in touch, a mapping holds other facts."""

EVE: Final = date(2026, 11, 19)
"""A Thursday: the last day of which the table knows before its first night."""

KEPT: Final = 730
"""How many days the board keeps an interview."""

_OUTCOMES: Final = (
    *("silent",) * 18, *("rejected",) * 11, *("advanced",) * 5, *("offered",) * 3, "on_hold", *("withdrawn",) * 2,
)  # fmt: skip
_PROMISES: Final = (*("exact",) * 12, *("vague",) * 5, *("invitation",) * 3)
_NOTED: Final = (*(0,) * 12, -1, -2, -3, -5, -7, 1, 3, 6)
"""Days from the interview to the day on which it is noted."""

_PEOPLE: Final = (
    Person(name="Ratna Wijaya", honorific="ibu", topic="rencana gudang data baru"),
    Person(name="John Smith", salutation_name="Smith", honorific="mr", email="smith@example.com"),
    Person(name="Kim Lee"),
)
_CANDIDATES: Final = (
    Candidate(name="Sari Dewi", phone="+62 812 0000 1234"),
    Candidate(name="Tom Reed", phone="+44 20 7946 0000", email="tom@example.com"),
)
_COMPANIES: Final = ("PT Maju Terus", "Northwind Foods", "Acme", "PT Sinar")
_ROLES: Final = ("Data Analyst", "Analis Data", "Warehouse Manager", "Engineer")
_EVIDENCE: Final = (Evidence(title="Sales dashboard 2025", shows="weekly sales in 120 shops"),)
_REFEREES: Final = (Referee(name="Budi Santoso", relation="my manager at PT Sinar", consented=True),)
_FACTORS: Final = (0x9E3779B1, 0x85EBCA77)
"""Two odd numbers, so that a row's draws on two days share no stream."""


class Life(NamedTuple):
    """
    One row's life, but for what the candidate makes of the advice.

    Attributes:
        noted_on: The day on which the row comes in.
        first: The interview as it is told then.
        news: What comes to be known, by day.
        heeds: In how many of four cases the candidate heeds advice.
    """

    number: int
    noted_on: date
    first: Interview
    news: tuple[tuple[date, News], ...]
    heeds: int


class Lived(NamedTuple):
    """A life so far: facts, answer, the day on which it was asked for, and the day on which the candidate will act."""

    interview: Interview
    action: Action
    asked_on: date
    acts_on: date | None


def life_of(number: int, noted_on: date) -> Life:
    """Give the life of a row that comes in on that day."""
    draw = Mixer(number * _FACTORS[0])
    held_on = _working(draw, noted_on - _days(draw.pick(_NOTED)))
    first = _told_first(draw, number, held_on)
    news = sorted(_news(draw, held_on), key=lambda pair: pair[0])
    if noted_on < held_on and draw.one_in(4):
        news.insert(0, (noted_on + _days(1), {"held_on": held_on}))
        first = attrs.evolve(first, held_on=max(noted_on, held_on - _days(1 + draw.below(2))))
    for day, each in news:
        if day <= noted_on:
            first = told(first, each)
    later = tuple((day, each) for day, each in news if day > noted_on)
    return Life(number, noted_on, first, later, draw.pick((0, 0, 0, 0, 1, 2, 2, 3, 3, 3)))


def _days(count: int) -> timedelta:
    return timedelta(days=count)


def _within(draw: Mixer, since: date, spreads: Sequence[int], least: int = 0) -> date:
    """Choose a day, a near one more often than a far one."""
    return since + _days(least + draw.below(draw.pick(spreads)))


def _working(draw: Mixer, day: date) -> date:
    """Most interviews are held from Monday to Friday: of a weekend's, nearly all on one of the five days after it."""
    weekend = day.weekday() - 4
    return day if weekend <= 0 or draw.one_in(20) else day + _days(3 - weekend + draw.below(5))


def _told_first(draw: Mixer, number: int, held_on: date) -> Interview:
    return Interview(
        ref=f"row-{number}",
        candidate=draw.pick(_CANDIDATES),
        company=draw.pick(_COMPANIES),
        role=draw.pick(_ROLES),
        held_on=held_on,
        interviewers=_PEOPLE[: draw.pick((0, 1, 1, 2, 3))],
        evidence=_EVIDENCE[: draw.below(2)],
        referees=_REFEREES if draw.one_in(3) else (),
        agency=Person(name="Maya Putri") if draw.one_in(8) else None,
        locale=draw.pick(("id", "en", "en-GB")),
    )


def _news(draw: Mixer, held_on: date) -> Iterator[tuple[date, News]]:
    """Tell what becomes of it, in any order."""
    if draw.below(5) < 3:
        by, kind = _within(draw, held_on, (7, 15), 2), draw.pick(_PROMISES)
        yield held_on, ReplyPromise(by=by, given_on=held_on, kind=kind)
    yield held_on, {"went": draw.pick(("poorly", "well", "well", "unknown", "unknown")), "no_contact": draw.one_in(50)}
    decided = list(_decided(draw, held_on))
    if draw.one_in(8):
        on = _within(draw, held_on, (8, 25), 2)
        if not decided or on < decided[0][0]:
            yield on, on if draw.one_in(2) else ReplyPromise(by=_within(draw, on, (12,), 2), given_on=on)
    if draw.one_in(25):
        came = _within(draw, held_on, (15,))
        decide_by = None if draw.one_in(5) else _within(draw, came, (10,), 2)
        yield came, {"rival_offer": RivalOffer(received_on=came, decide_by=decide_by)}
    yield from decided


def _decided(draw: Mixer, held_on: date) -> Iterator[tuple[date, News]]:
    """Tell what is decided, the first of it first."""
    status = draw.pick(_OUTCOMES)
    if status == "silent":
        return
    known_on = _within(draw, held_on, (7, 14, 14, 40), 1)
    outcome = Outcome(status=OutcomeStatus(status), known_on=known_on)
    if status == "offered":
        outcome = attrs.evolve(outcome, respond_by=None if draw.one_in(3) else known_on + _days(3 + draw.below(8)))
    elif status == "advanced" and draw.one_in(2):
        outcome = attrs.evolve(outcome, next_interview_on=_within(draw, known_on, (12,), 2))
    yield known_on, outcome
    yield from _decided_later(draw, known_on, outcome)


def _decided_later(draw: Mixer, known_on: date, outcome: Outcome) -> Iterator[tuple[date, News]]:
    status = outcome.status
    if status is OutcomeStatus.REJECTED and draw.one_in(5):
        came = _within(draw, known_on, (10,))
        yield came, attrs.evolve(outcome, feedback_on=came)
    elif status is OutcomeStatus.OFFERED and draw.below(6):
        answered_on = _within(draw, known_on, (8,), 1)
        answer = draw.pick((OutcomeStatus.ACCEPTED, OutcomeStatus.DECLINED))
        yield answered_on, Outcome(status=answer, known_on=answered_on)
    elif status in {OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD} and outcome.next_interview_on is None:
        if draw.one_in(3):
            yield known_on, ReplyPromise(by=_within(draw, known_on, (15,), 3), given_on=known_on)
        if draw.below(4):
            on = _within(draw, known_on, (10,) if status is OutcomeStatus.ADVANCED else (40, 70), 3)
            yield on, draw.pick((
                Outcome(status=OutcomeStatus.ADVANCED, known_on=on, next_interview_on=on + _days(4)),
                Outcome(status=OutcomeStatus.REJECTED, known_on=on),
            ))  # fmt: skip


def told(interview: Interview, news: News) -> Interview:
    """Put news into the interview."""
    if isinstance(news, Outcome):
        return interview.with_outcome(news)
    if isinstance(news, ReplyPromise):
        return interview.with_promise(news)
    if isinstance(news, date):
        return attrs.evolve(interview, heard_on=news)
    return attrs.evolve(interview, **news)


def acts_on(life: Life, action: Action, today: date) -> date | None:
    """Tell on which later day the candidate does what is advised today; ``None``: never."""
    draw = _on_that_day(life, today)
    if action.kind in ANSWERS or draw.below(4) >= life.heeds:
        return None
    return max(_within(draw, today, (1, 1, 2, 5), 1), action.send_on or today)


def acted(life: Life, interview: Interview, action: Action, today: date) -> Interview:
    """Do what is advised today, or put it off; where nothing is, leave it."""
    if action.kind in ANSWERS:
        return interview
    draw = _on_that_day(life, today)
    if draw.one_in(10):
        return attrs.evolve(interview, snoozed_until=today + _days(3 + draw.below(7)))
    status = StepStatus.SKIPPED if draw.one_in(8) else StepStatus.DONE
    on = today - _days(1) if draw.one_in(8) and today > interview.held_on else today
    return interview.record(action.as_step(on, status=status))


def _on_that_day(life: Life, today: date) -> Mixer:
    return Mixer((life.number * _FACTORS[0]) ^ (today.toordinal() * _FACTORS[1]))


def day_passed(
    life: Life, interview: Interview, today: date, *, acts: bool, ask: Callable[[Interview, date], Action] = decide
) -> Interview:
    """Let a day pass: its news come to be known, and the candidate acts if that was the plan."""
    for day, news in life.news:
        if day == today:
            interview = told(interview, news)
    return acted(life, interview, ask(interview, today), today) if acts else interview


def lived(life: Life, until: date) -> Lived:
    """Live to the end of a day, asking whenever a fact changes or the answer's day has come."""
    interview, day = life.first, life.noted_on
    ahead = [on for on, _ in life.news]
    while True:
        action = decide(interview, day)
        plan = acts_on(life, action, day)
        wake = min((on for on in (action.next_change, plan, *ahead[:1]) if on is not None), default=None)
        if wake is None or wake > until:
            return Lived(interview, action, day, plan)
        # The night comes before the day: the answer of that day is the one that the candidate sees.
        if wake != action.next_change:
            interview = day_passed(life, interview, wake, acts=plan == wake)
            ahead = [on for on in ahead if on > wake]
        day = wake
