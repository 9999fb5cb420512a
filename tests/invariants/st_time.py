"""
The checks behind T1 to T4, T10, T11 and T14: what an answer says of days, and who lives by it.

Each asks through a function, so that a broken library can be put in its place, and gives what is wrong as sentences.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from interview_followup import (
    Action,
    FollowUpStep,
    Interview,
    Outcome,
    Playbook,
    ReplyPromise,
    RivalOffer,
    StepKind,
    decide,
)
from tests.invariants.st_story import ANSWERS, ASKING, ONE_DAY, Story

Ask: TypeAlias = Callable[[Interview, date], Action]
Tell: TypeAlias = Callable[[Interview], Interview]
News: TypeAlias = Sequence[tuple[date, Tell]]

HORIZON: Final = 260


class Sent(NamedTuple):
    """A step that was taken on the advice."""

    on: date
    kind: StepKind | str
    rule: str | None


def by(playbook: Playbook) -> Ask:
    """Ask the library, by a playbook."""
    return lambda interview, today: decide(interview, today, playbook=playbook)


def kind_and_rule(action: Action) -> tuple[StepKind | str, str | None]:
    """Give what must stay the same until the answer changes."""
    return action.kind, action.rule


def span(interview: Interview, days: int = HORIZON) -> list[date]:
    """Give every day from two before the interview on."""
    return [interview.held_on + count * ONE_DAY for count in range(-2, days)]


def t1(ask: Ask, interview: Interview) -> Iterator[str]:
    """T1: on each day of the span the promised change is the very day on which polling sees it, and none is never."""
    days = span(interview)
    answers = [ask(interview, day) for day in days]
    expected: date | None = None
    seen = False
    for index in range(len(days) - 1, -1, -1):
        if index + 1 < len(days) and kind_and_rule(answers[index]) != kind_and_rule(answers[index + 1]):
            expected, seen = days[index + 1], True
        if seen and answers[index].next_change != expected:
            yield f"says {answers[index].next_change} on {days[index]}, and it is {expected}"
            return
    yield from _t1_beyond(ask, interview, days, answers)


def _t1_beyond(ask: Ask, interview: Interview, days: Sequence[date], answers: Sequence[Action]) -> Iterator[str]:
    """Hold the last stretch of the span, whose change lies beyond it, to the same."""
    last = answers[-1]
    first = max((at for at, each in enumerate(answers) if kind_and_rule(each) != kind_and_rule(last)), default=-1) + 1
    if {each.next_change for each in answers[first:]} != {last.next_change}:
        yield "says several days of one change"
    elif last.next_change is None:
        if any(
            kind_and_rule(ask(interview, day)) != kind_and_rule(last) for day in (days[-1] + 4000 * ONE_DAY, date.max)
        ):
            yield "changes after it said never"
    elif last.next_change <= days[-1]:
        yield "has changed before"
    elif kind_and_rule(ask(interview, last.next_change - ONE_DAY)) != kind_and_rule(last):
        yield "changes before it says"
    elif kind_and_rule(ask(interview, last.next_change)) == kind_and_rule(last):
        yield "does not change when it says"


def t3(ask: Ask, interview: Interview, days: Sequence[date]) -> Iterator[str]:
    """T3: the change lies ahead, and the day to send is today or later, and within the window."""
    for today in days:
        action = ask(interview, today)
        if action.next_change is not None and action.next_change <= today:
            yield f"the change does not lie ahead of {today}"
        if (action.send_on is None) is not (action.kind in ANSWERS):
            yield "what reaches somebody has a day to send, and nothing else"
        if action.send_on is None:
            continue
        if action.send_on < today or (action.kind not in ASKING and action.send_on != today):
            yield f"{action.kind} is to be sent on {action.send_on}, asked on {today}"
        if action.closes_on is not None and action.send_on > action.closes_on:
            yield "it is to be sent after its window"


def t4(ask: Ask, interview: Interview, days: Sequence[date]) -> Iterator[str]:
    """T4: the days of a step are the facts', whichever day one asks on; so "overdue" is the due day and today alone."""
    seen: dict[str, tuple[date | None, ...]] = {}
    for today in days:
        action = ask(interview, today)
        if action.rule is None:
            continue
        edges = (action.opens_on, action.due_on, action.closes_on)
        if seen.setdefault(action.rule, edges) != edges:
            yield f"{action.rule} has other days on {today}"
        if not (action.opens_on or today) <= today <= (action.closes_on or today):
            yield f"{action.rule} decides on {today}, outside its window"


def t11(story: Story, today: date, action: Action) -> Iterator[str]:
    """T11: a question opens, is due to be sent, and ends on working days of the given calendar, the first there is."""
    if action.kind not in ASKING or action.opens_on is None or action.closes_on is None:
        return
    if action.send_on != story.working_day_from(today):
        yield f"is to be sent on {action.send_on}"
    if not story.works(action.opens_on):
        yield f"opens on {action.opens_on}, a day without work"
    if not story.works(action.closes_on) and action.closes_on != action.opens_on:
        yield f"closes on {action.closes_on}, a day without work"


def t14(ask: Ask, interview: Interview) -> Iterator[str]:
    """T14: before the interview there is nothing to do, and the answer does not change before it."""
    for back in (1, 2, 7, 400):
        action = ask(interview, interview.held_on - back * ONE_DAY)
        if action.kind is not StepKind.WAIT:
            yield f"{action.kind} {back} days before the interview"
        if action.next_change is not None and action.next_change < interview.held_on:
            yield "changes before the interview"
    first = ask(interview, interview.held_on - ONE_DAY)
    changes = kind_and_rule(first) != kind_and_rule(ask(interview, interview.held_on))
    if changes is not (first.next_change == interview.held_on):
        yield "it changes on the day of the interview, and says another"


def _do(ask: Ask, interview: Interview, today: date, sent: list[Sent], patience: int, times: int) -> Interview:
    """Do on a day all that is to be sent on it, some days after it opened; record each as often as it is delivered."""
    while True:
        action = ask(interview, today)
        if action.send_on != today or _ready_on(action, patience) > today:
            return interview
        sent.append(Sent(today, action.kind, action.rule))
        for _ in range(times):
            interview = interview.record(action.as_step(today))


def _ready_on(action: Action, patience: int) -> date:
    """Give the day on which the candidate gets round to it: some days after it opened, at the latest on its last."""
    assert action.opens_on is not None
    ready = action.opens_on + patience * ONE_DAY
    return ready if action.closes_on is None else min(ready, action.closes_on)


def polled(
    ask: Ask, interview: Interview, news: News, days: Sequence[date], patience: int = 0, times: int = 1
) -> list[Sent]:
    """Wake on each of the days, hear what came, and do what is to be done."""
    sent: list[Sent] = []
    coming = list(news)
    for today in days:
        while coming and coming[0][0] <= today:
            interview = coming.pop(0)[1](interview)
        interview = _do(ask, interview, today, sent, patience, times)
    return sent


def jumped(ask: Ask, interview: Interview, news: News, days: Sequence[date], patience: int = 0) -> list[Sent]:
    """Wake only when the answer changes, news comes, or what is to be done gets its day."""
    sent: list[Sent] = []
    coming = list(news)
    today: date | None = days[0]
    while today is not None and today <= days[-1]:
        while coming and coming[0][0] <= today:
            interview = coming.pop(0)[1](interview)
        interview = _do(ask, interview, today, sent, patience, 1)
        action = ask(interview, today)
        wakes = [action.next_change, coming[0][0] if coming else None]
        if action.send_on is not None:
            wakes.append(max(action.send_on, _ready_on(action, patience), today + ONE_DAY))
        today = min((day for day in wakes if day is not None), default=None)
    return sent


def heard(news: object) -> Tell:
    """Tell an interview of news, as a host would."""

    def tell(interview: Interview) -> Interview:
        match news:
            case ReplyPromise():
                return interview.with_promise(news)
            case Outcome():
                return interview.with_outcome(news)
            case RivalOffer():
                return attrs.evolve(interview, rival_offer=news)
            case FollowUpStep():
                return interview.record(news)
            case _:
                change: Any = {"heard_on": news}
                return attrs.evolve(interview, **change)

    return tell
