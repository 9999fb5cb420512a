"""
The interview's builder: any keyword arguments end in an interview that is answered, or in a documented error.
"""

import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import attrs

from interview_followup import Candidate, Interview, decide, next_action

from ..asking import ask, given, must
from ..data import Data
from ..facts import OPTIONAL, REQUIRED, a_day, a_promise, a_step, an_outcome, arguments, day_after, wild_day
from ..junk import junk
from ..texts import MOST_LINE, MOST_LINK, check_line, check_messages

_HOST_TEXTS: Final = frozenset({"ref", "locale"})
"""Texts that no message shows."""

_SERVED: Final = ("en", "id")


def check(data: bytes) -> None:
    """
    Build an interview, change it, and ask about it.

    Args:
        data: What the arguments are taken from.

    Raises:
        FindingError: Where something is not as documented.
    """
    taken = Data(data)
    interview = ask(Interview, **arguments(taken, REQUIRED, OPTIONAL))
    if interview is None:
        return
    _check_value(interview)
    for _ in range(taken.number(0, 4)):
        interview = _changed(taken, interview) or interview
        _check_value(interview)
    _check_answers(interview, (interview.held_on, day_after(taken, interview.held_on), wild_day(taken)))


def _changed(data: Data, interview: Interview) -> Interview | None:
    """Change an interview in one of its four ways; ``None`` where that is refused."""
    way = data.number(0, 3)
    if way == 0:
        return ask(interview.record, _or_junk(data, a_step(data)))
    if way == 1:
        return ask(interview.with_promise, _or_junk(data, a_promise(data)))
    if way == 2:
        return ask(interview.with_outcome, _or_junk(data, an_outcome(data)))
    day = _or_junk(data, wild_day(data) if data.chance(4) else a_day(data))
    past = ask(interview.as_of, day)
    if past is not None:
        _check_past(past, day)
    return past


def _or_junk(data: Data, value: object) -> Any:
    return junk(data) if data.chance(8) else value


def _check_value(interview: Interview) -> None:
    """Hold a value to what all values promise: it is checked, stored in one form, hashed, shown and carried about."""
    must(attrs.evolve(interview) == interview, "an interview built of an interview's facts is another")
    hash(interview)
    must(pickle.loads(pickle.dumps(interview)) == interview, "an interview must pickle")  # noqa: S301 - our own bytes
    must(repr(interview).isprintable(), "an interview must be fit for a log")
    for text, most in _texts(interview):
        check_line(text, most)


def _texts(value: object) -> Iterator[tuple[str, int]]:
    """Give every text that a message may show, each with how long it may be."""
    kind: Any = type(value)
    if isinstance(value, tuple):
        for each in value:
            if type(each) is str:
                yield each, MOST_LINE
            else:
                yield from _texts(each)
    elif attrs.has(kind):
        for field in attrs.fields(kind):
            found = getattr(value, field.name)
            if type(found) is not str:
                yield from _texts(found)
            elif found and field.name not in _HOST_TEXTS:
                yield found, MOST_LINK if isinstance(value, Candidate) and field.name == "link" else MOST_LINE


def _check_past(past: Interview, day: date) -> None:
    """See that nothing of the past is dated later, and that the past of the past is the same."""
    promise, rival, outcome = past.promise, past.rival_offer, past.outcome
    dated = [step.on for step in past.steps]
    dated += [each for each in (past.heard_on, outcome.known_on, outcome.feedback_on) if each is not None]
    dated += [] if promise is None else [promise.given_on or past.held_on]
    dated += [] if rival is None else [rival.received_on]
    must(all(each <= day for each in dated), "as_of kept what came later")
    must(past.as_of(day) == past, "as_of a second time is another")


def _check_answers(interview: Interview, days: tuple[date, ...]) -> None:
    """Ask on some days: the default playbook has an answer on each, and words it in the languages it serves."""
    for day in days:
        action = given(ask(decide, interview, day), "the default playbook must always decide")
        worded = ask(next_action, interview, day)
        served = interview.locale.split("-")[0] in _SERVED
        must((worded is not None) == served, "a language is worded where it is served, and nowhere else")
        if worded is not None:
            must(attrs.evolve(worded, messages=(), hints=()) == action, "wording must not change the decision")
            check_messages(worded)
