"""
Lives: an interview followed to its end, by a few ways of heeding the advice.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, NamedTuple

from ..engine import Action, decide
from ..errors import PlaybookError
from ..interview import ANSWERS, CHECK_INS, Interview, OutcomeStatus, StepKind, StepStatus
from ..playbook import Playbook
from .findings import FindingCode
from .judging import Breach, judge

_OPEN: Final = frozenset({OutcomeStatus.PENDING, OutcomeStatus.ON_HOLD, OutcomeStatus.ADVANCED, OutcomeStatus.OFFERED})
"""Outcomes under which a candidate is owed an end: something to do, or the advice to move on."""


class Way(NamedTuple):
    """When a recommended step is done, or that it is skipped, or left alone."""

    name: str
    on: Callable[[Action, date], date | None]
    statuses: tuple[StepStatus, ...]
    """In turn, for one step after the other."""


def _at_once(action: Action, day: date) -> date | None:
    return day if action.send_on is None else action.send_on


def _when_due(action: Action, day: date) -> date | None:
    return day if action.due_on is None else max(day, action.due_on)


def _at_the_end(action: Action, day: date) -> date | None:
    return _when_due(action, day) if action.closes_on is None else action.closes_on


def _never(action: Action, day: date) -> date | None:  # noqa: ARG001 - likewise
    return None


_DONE, _SKIPPED = StepStatus.DONE, StepStatus.SKIPPED

WAYS: Final = (
    Way("at once", _at_once, (_DONE,)),
    Way("when due", _when_due, (_DONE,)),
    Way("on the last day", _at_the_end, (_DONE,)),
    Way("skipped", _at_once, (_SKIPPED,)),
    Way("done and skipped in turn", _at_once, (_DONE, _SKIPPED)),
    Way("skipped and done in turn", _when_due, (_SKIPPED, _DONE)),
    Way("never", _never, (_DONE,)),
)


class Moment(NamedTuple):
    """What is wrong at one point of a life."""

    breach: Breach
    interview: Interview
    day: date


class Life(NamedTuple):
    """How a life went."""

    deciding: frozenset[str]
    days: int
    wrong: tuple[Moment, ...]


def live(interview: Interview, way: Way, playbook: Playbook) -> Life:
    """Follow the advice from the day of the interview until there is none, and note what goes wrong."""
    deciding: set[str] = set()
    wrong: list[Moment] = []
    taken: list[tuple[Action, date]] = []
    most = len(playbook.rules) + playbook.timing.max_check_ins
    day: date | None = interview.held_on
    days = 0
    while day is not None:
        try:
            action = decide(interview, day, playbook=playbook)
        except PlaybookError:
            break  # a rule fails, and is told by itself
        days += 1
        rule = None if action.rule is None else playbook.rule(action.rule)
        if rule is not None:
            deciding.add(rule.name)
            again = _again(action, taken)
            wrong += [Moment(breach, interview, day) for breach in (*again, *judge(rule, interview, day, playbook))]
            if again and action.opens_on is not None and action.opens_on <= taken[-1][1] == day:
                break  # and so on, for ever
        if len(taken) > most:
            text = f"the advice does not end: {len(taken)} steps, the last of them {taken[-1][0].kind}"
            wrong.append(Moment(Breach(FindingCode.ENDLESS_PATH, str(taken[-1][0].rule), text), interview, day))
            break
        on = None if action.kind in ANSWERS else way.on(action, day)
        if on is not None and (action.next_change is None or on < action.next_change):
            interview, day = (
                interview.record(action.as_step(on, status=way.statuses[len(taken) % len(way.statuses)])),
                on,
            )
            taken.append((action, on))
        else:
            if action.next_change is None:
                wrong += _dead(action, interview, day)
            day = action.next_change
    return Life(frozenset(deciding), days, tuple(wrong))


def _again(action: Action, taken: list[tuple[Action, date]]) -> list[Breach]:
    """G4: a settled step is not recommended again for the same occasion, and no news means no new occasion."""
    for before, on in taken:
        if before.kind != action.kind or action.kind in CHECK_INS or action.opens_on is None:
            continue
        # A host's own kind may come again in a window of its own.
        if type(action.kind) is StepKind or action.opens_on <= on:
            text = f"recommends {action.kind} again, which was settled on {on}"
            return [Breach(FindingCode.TWICE, str(action.rule), text)]
    return []


def _dead(action: Action, interview: Interview, day: date) -> Iterator[Moment]:
    """G7, G10: where the matter is open, the end is the advice to move on, not silence."""
    if action.kind is StepKind.WAIT and interview.outcome.status in _OPEN:
        text = f"nothing is ever recommended again, though the outcome is {interview.outcome.status}"
        yield Moment(Breach(FindingCode.DEAD_PATH, "wait", text), interview, day)
