"""
What is counted: each operation of the library by name, over a few fixed cases that stay as they are.

The cases are what a nightly run meets: an interview under every outcome, with and without promise, steps and snooze.
To change one is to count something else: the budgets must then be refreshed, and say nothing about what came before.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from interview_followup import (
    Evidence,
    Interview,
    OutcomeStatus,
    Person,
    Referee,
    RivalOffer,
    StepKind,
    decide,
    describe,
    explain,
    next_action,
    plan,
    review,
)
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome

from .by_hand import PLAYBOOK, by_hand
from .deciding import builders
from .rendering import COMBINATIONS, ours

Case: TypeAlias = tuple[Any, ...]
"""The arguments of one call."""

FRIDAY, MONDAY, TUESDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)
FIRST, SECOND = date(2026, 11, 27), date(2026, 12, 8)
"""The days of the first and the second question."""

RATNA: Final = Person(name="Ratna Wijaya", honorific="ibu", topic="rencana gudang data baru")
SMITH: Final = Person(name="John Smith", salutation_name="Smith", honorific="mr", topic="the new data warehouse")
THANKED: Final = a_step(StepKind.THANK_YOU, FRIDAY)
ASKED: Final = (THANKED, a_step(StepKind.CHECK_IN, FIRST), a_step(StepKind.CHECK_IN, SECOND))
FACTS: Final[dict[str, Any]] = {
    "ref": "17",
    "interviewers": (SMITH,),
    "strengths": ("five years of retail analytics", "a head for figures"),
    "promise": a_promise(by=MONDAY),
}


def _in_indonesia(**facts: Any) -> Interview:
    return an_interview(**{**FACTS, "interviewers": (RATNA,), "locale": "id", **facts})


def _elsewhere(**facts: Any) -> Interview:
    return an_interview(**{**FACTS, **facts})


LIVES: Final[dict[str, tuple[Interview, date]]] = {
    "just held": (_elsewhere(), A_THURSDAY),
    "thanked, news promised": (_in_indonesia(steps=(THANKED,)), FRIDAY),
    "the promised day is past": (_in_indonesia(steps=(THANKED,)), TUESDAY),
    "nothing promised": (_elsewhere(promise=None, steps=(THANKED,)), FIRST),
    "asked twice": (_elsewhere(steps=ASKED), date(2026, 12, 17)),
    "asked and heard": (_in_indonesia(steps=ASKED, heard_on=date(2026, 12, 9)), date(2026, 12, 10)),
    "went poorly": (
        _elsewhere(
            went="poorly",
            evidence=(Evidence(title="Sales dashboard 2025", shows="weekly sales in 120 shops"),),
            referees=(Referee(name="Budi Santoso", contact="budi@example.com", consented=True),),
            steps=(THANKED,),
        ),
        date(2026, 11, 21),
    ),
    "snoozed": (_elsewhere(snoozed_until=date(2026, 12, 1)), TUESDAY),
    "contact not wanted": (_elsewhere(no_contact=True, steps=(THANKED,)), FIRST),
    "another offer": (
        _elsewhere(rival_offer=RivalOffer(received_on=TUESDAY, decide_by=date(2026, 12, 4)), steps=(THANKED,)),
        TUESDAY,
    ),
    "on hold": (_elsewhere(outcome=an_outcome(OutcomeStatus.ON_HOLD, TUESDAY), steps=(THANKED,)), FIRST),
    "advanced": (_in_indonesia(outcome=an_outcome(OutcomeStatus.ADVANCED, TUESDAY), steps=(THANKED,)), TUESDAY),
    "offered": (_in_indonesia(outcome=an_outcome(OutcomeStatus.OFFERED, TUESDAY), steps=(THANKED,)), FIRST),
    "rejected": (_elsewhere(outcome=an_outcome(OutcomeStatus.REJECTED, TUESDAY), steps=ASKED), FIRST),
    "withdrawn": (_in_indonesia(outcome=an_outcome(OutcomeStatus.WITHDRAWN, TUESDAY)), TUESDAY),
    "stale": (_elsewhere(steps=(THANKED,)), date(2027, 3, 1)),
}
"""An interview and the day on which it is asked about, by what it is."""

FEW: Final = ("the promised day is past", "went poorly", "advanced")
"""Those on which what takes long is counted."""


LONG_LIFE: Final = an_interview(
    steps=tuple(a_step(StepKind.CHECK_IN, FRIDAY + timedelta(days=number * 7 % 1999)) for number in range(2000))
)
"""An interview with more steps than anybody records; no two on one day, and in no order."""


class Operation(NamedTuple):
    """
    What is counted.

    Attributes:
        call: Called with the arguments of each case in turn.
        cases: Makes ready, uncounted, what one round over all the cases is called with.
        rounds: How many make a window, which is what is counted.
    """

    call: Callable[..., object]
    cases: Callable[[], Sequence[Case]]
    rounds: int


def _all() -> Sequence[Case]:
    return list(LIVES.values())


def _few() -> Sequence[Case]:
    return [LIVES[name] for name in FEW]


def _never_asked() -> Sequence[Case]:
    return [(attrs.evolve(interview), today) for interview, today in LIVES.values()]


def _long() -> Sequence[Case]:
    return [(attrs.evolve(LONG_LIFE), date(2040, 1, 1))]


def _decided() -> Sequence[Case]:
    return [(decide(*case, playbook=PLAYBOOK), case[0].locale) for case in LIVES.values()]


def _worded() -> Sequence[Case]:
    found = [(interview, next_action(interview, today, playbook=PLAYBOOK)) for interview, today in _few()]
    return [(message, interview) for interview, action in found for message in action.messages[:1]]


REFERENCE: Final = "the policy by hand"
"""No part of the library, and never changed: what the others are held against where instructions tell nothing."""

OPERATIONS: Final[dict[str, Operation]] = {
    REFERENCE: Operation(by_hand, _all, 20),
    "build an interview": Operation(builders()["Interview"], lambda: [()], 50),
    "decide, asked first": Operation(partial(decide, playbook=PLAYBOOK), _never_asked, 10),
    "decide, asked again": Operation(partial(decide, playbook=PLAYBOOK), _all, 10),
    "decide, 2,000 steps": Operation(partial(decide, playbook=PLAYBOOK), _long, 1),
    "next_action": Operation(partial(next_action, playbook=PLAYBOOK), _all, 5),
    "describe": Operation(partial(describe, playbook=PLAYBOOK), _decided, 10),
    "explain": Operation(partial(explain, playbook=PLAYBOOK), _few, 2),
    "plan": Operation(partial(plan, playbook=PLAYBOOK), _few, 4),
    "review": Operation(partial(review, playbook=PLAYBOOK), _worded, 1),
    "render a template": Operation(ours(), lambda: [(facts,) for facts in COMBINATIONS], 40),
}
"""By name, as the budgets know them."""
