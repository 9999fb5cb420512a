"""
Which interviews, playbooks and days the invariants S and T are held against.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import settings
from hypothesis import strategies as st

from interview_followup import (
    Interview,
    Outcome,
    OutcomeStatus,
    Playbook,
    WorkCalendar,
    decide,
)
from interview_followup.testing import A_THURSDAY, an_outcome, interviews

ONE_DAY: Final = timedelta(days=1)
HALF: Final = settings(max_examples=settings().max_examples // 2)
"""For properties that look at many days, or at many texts, of every interview: half of the profile's examples."""

HOLIDAYS: Final = tuple(A_THURSDAY + timedelta(days=days) for days in (1, 4, 5, 6, 7, 8, 30, 36, 61, 62, 63))
FRIDAY_SATURDAY: Final = WorkCalendar(weekend={4, 5}, holidays=HOLIDAYS, extra_working_days=[date(2026, 11, 28)])

PLAYBOOKS: Final[dict[str, Playbook]] = {
    "default": Playbook(),
    **{market: Playbook.for_market(market) for market in ("US", "GB", "AU", "IN", "ID")},
    "one check-in": Playbook().with_timing(max_check_ins=1),
    "four, hasty": Playbook().with_timing(
        max_check_ins=4, check_in_spacing_days=1, check_in_stale_days=3, quiet_days=0, unpromised_quiet_days=0,
        late_thank_you_days=3,
    ),
    "slow": Playbook().with_timing(
        thank_you_due_days=3, promise_grace_working_days=4, no_promise_wait_working_days=10, check_in_spacing_days=15,
        max_check_ins=3, check_in_stale_days=20,
    ),
    "Friday and Saturday off": Playbook(calendar=FRIDAY_SATURDAY),
}  # fmt: skip
"""Each number that the safety of a candidate hangs on takes at least two values, and the weekend too."""

UNLIKE: Final = ("default", "four, hasty", "slow", "Friday and Saturday off")
"""Those that differ from each other most, for what takes long."""


def playbooks() -> st.SearchStrategy[str]:
    """Draw the name of a playbook, the default being the simplest: a whole one would bury a failing example."""
    return st.sampled_from(list(PLAYBOOKS))


def pending() -> st.SearchStrategy[Interview]:
    """Draw an interview on which nothing is known yet, within the month in which most happens."""
    return interviews(days=40).map(lambda interview: attrs.evolve(interview, outcome=Outcome()))


@st.composite
def decided(draw: st.DrawFn, *statuses: str) -> Interview:
    """Draw an interview with one of the outcomes, its days near each other and near the steps."""
    interview = draw(interviews(days=40))
    known_on = interview.held_on + timedelta(days=draw(st.integers(0, 40)))
    day = st.none() | st.integers(0, 25).map(lambda days: known_on + timedelta(days=days))
    status = OutcomeStatus(draw(st.sampled_from(statuses)))
    outcome = an_outcome(status, known_on, respond_by=draw(day), next_interview_on=draw(day), feedback_on=draw(day))
    return attrs.evolve(interview, outcome=outcome)


def dated(interview: Interview) -> set[date]:
    """Give every day that the facts name."""
    outcome, promise, rival = interview.outcome, interview.promise, interview.rival_offer
    named = [
        interview.held_on, interview.heard_on, interview.snoozed_until,
        outcome.known_on, outcome.respond_by, outcome.next_interview_on, outcome.feedback_on,
        *(step.on for step in interview.steps),
        *((promise.by, promise.given_on) if promise is not None else ()),
        *((rival.received_on, rival.decide_by) if rival is not None else ()),
    ]  # fmt: skip
    return {day for day in named if day is not None}


def telling_days(interview: Interview, playbook: Playbook) -> list[date]:
    """
    Give the days on which something can go wrong, in order.

    They are the days that the facts name and those on which the answer says that it will change (T1 holds it to that),
    of each also the day before and the day after; every day of the first weeks; and one in nine of the later ones.
    """
    first = interview.held_on - 3 * ONE_DAY
    telling = dated(interview)
    wake: date | None = first
    while wake is not None:
        telling.add(wake)
        wake = decide(interview, wake, playbook=playbook).next_change
    days = {day for each in telling for day in around(each)}
    days |= {first + count * ONE_DAY for count in (*range(16), *range(16, 300, 9))}
    return sorted(days)


def around(day: date) -> Iterator[date]:
    """Give a day, the one before and the one after."""
    yield from (day - ONE_DAY, day, day + ONE_DAY)
