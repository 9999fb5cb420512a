"""
The fixed cases as the package's own values: what `facts_of` tells, built.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    Playbook,
    Referee,
    ReplyPromise,
    RivalOffer,
    WorkCalendar,
)

from .facts import Facts, facts_of


class Case(NamedTuple):
    """An interview, the day on which it is asked about, and the playbook that answers."""

    interview: Interview
    today: date
    playbook: Playbook


def _friday_and_saturday() -> Playbook:
    """Rest on Fridays and Saturdays, on nine days in spring and at the turn of every year."""
    nine = {date(year, 3, 20) + timedelta(days=day) for year in range(2024, 2034) for day in range(9)}
    turns = {date(year, month, day) for year in range(2024, 2034) for month, day in ((1, 1), (12, 31))}
    works = {date(year, 3, 22) for year in range(2024, 2034)}
    return DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(weekend={4, 5}, holidays=nine | turns, extra_working_days=works))


_MAKERS: Final[dict[str, Callable[[], Playbook]]] = {
    "default": lambda: DEFAULT_PLAYBOOK,
    "GB": lambda: Playbook.for_market("GB"),
    "ID": lambda: Playbook.for_market("ID"),
    "one question": lambda: DEFAULT_PLAYBOOK.with_timing(max_check_ins=1, quiet_days=4),
    "three questions": lambda: DEFAULT_PLAYBOOK.with_timing(max_check_ins=3, check_in_stale_days=20),
    "Friday and Saturday": _friday_and_saturday,
}


@cache
def _playbook(name: str) -> Playbook:
    return _MAKERS[name]()


def build(facts: Facts) -> Case:
    """Build one case; a version of the package that knows a fact no more, or not yet, raises."""
    parts = dict(facts["interview"])
    promise, rival, agency = parts["promise"], parts["rival_offer"], parts["agency"]
    parts |= {
        "candidate": Candidate(**parts["candidate"]),
        "outcome": Outcome(**parts["outcome"]),
        "promise": None if promise is None else ReplyPromise(**promise),
        "rival_offer": None if rival is None else RivalOffer(**rival),
        "agency": None if agency is None else Person(**agency),
        "interviewers": [Person(**person) for person in parts["interviewers"]],
        "evidence": [Evidence(**document) for document in parts["evidence"]],
        "referees": [Referee(**referee) for referee in parts["referees"]],
        "steps": [FollowUpStep(**step) for step in parts["steps"]],
    }
    return Case(Interview(**parts), facts["today"], _playbook(facts["playbook"]))


def case(number: int) -> Case:
    """Build one case by its number."""
    return build(facts_of(number))
