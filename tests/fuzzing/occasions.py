"""
For every rule an interview and a day on which it decides: with nothing said that may be left out, and with everything.

All that is said reads like the examples that a text is proved with, so what is proved holds of them as well.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import attrs

from interview_followup import (
    DEFAULT_RULES,
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    Reason,
    Referee,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepStatus,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)
from interview_followup.testing import an_interview

from .facts import HELD_ON, OWN_KIND

TIMING: Final = Timing(max_check_ins=3)
"""Under which every rule decides at some time: with two check-ins the second is the last."""

KNOWN_ON: Final = HELD_ON + timedelta(days=8)
LATER: Final = HELD_ON + timedelta(days=15)

FULL: Final[dict[str, Any]] = {
    "candidate": Candidate(
        name="Sari Dewi",
        phone="+62 812 0000 1234",
        email="sari@example.com",
        link="https://example.com/sari",
        place="Jakarta",
    ),
    "interviewers": (
        Person(name="Ratna Wijaya", honorific="ibu", salutation_name="Ratna", topic="the new data warehouse"),
        Person(name="Hendra Gunawan", topic="reporting"),
        Person(name="Budi Santoso"),
    ),
    "strengths": ("five years of reporting", "SQL"),
    "addition": "I led the move to the new warehouse",
    "evidence": (Evidence(title="Dashboard", shows="weekly sales"), Evidence(title="SQL certificate")),
    "referees": (Referee(name="Budi Santoso", relation="my manager", contact="budi@example.com", consented=True),),
    "rival_offer": RivalOffer(received_on=HELD_ON, decide_by=LATER),
    "promise": ReplyPromise(by=KNOWN_ON),
    "ref": "interview 1",
}


class Occasion(NamedTuple):
    """
    When a rule decides.

    Attributes:
        rule: The rule.
        asked: Interviews, bare and full by turns, each with a day in the rule's window.
    """

    rule: Rule
    asked: tuple[tuple[Interview, date], ...]


def own_window(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Find a host's own window: from the interview on, for ever."""
    return Window(opens_on=interview.held_on, due_on=interview.held_on, reason=Reason("own"))


OWN_RULE: Final = Rule(name="acme:nudge", step=OWN_KIND, outcomes=tuple(OutcomeStatus), window=own_window)


def _facts() -> Iterator[dict[str, Any]]:
    """Give facts under which some rule has a window."""
    asked = FollowUpStep(kind="check_in", on=HELD_ON + timedelta(days=9))
    asked_again = FollowUpStep(kind="check_in", on=LATER)
    skipped = attrs.evolve(asked, status=StepStatus.SKIPPED)
    yield {}
    for kind in PromiseKind:
        yield {"promise": ReplyPromise(by=HELD_ON + timedelta(days=4), kind=kind)}
    yield {"steps": (asked,)}
    yield {"steps": (skipped,)}
    yield {"steps": (asked, asked_again)}
    yield {"steps": (asked, attrs.evolve(asked_again, kind="final_check_in"))}
    yield {"went": "poorly", "evidence": (Evidence(title="Dashboard"),)}
    yield {"went": "poorly", "referees": (Referee(name="Budi"),)}
    yield {"rival_offer": RivalOffer(received_on=HELD_ON, decide_by=LATER)}
    yield {"no_contact": True}
    for status in OutcomeStatus:
        if status is not OutcomeStatus.PENDING:
            yield {"outcome": Outcome(status=status, known_on=KNOWN_ON)}
            days: dict[str, Any] = {"respond_by": LATER, "next_interview_on": LATER, "feedback_on": LATER}
            yield {"outcome": Outcome(status=status, known_on=KNOWN_ON, **days)}


def _fuller(facts: dict[str, Any]) -> dict[str, Any]:
    """Say all else that can be said; the documents go where a referee is to be asked, who comes in their place."""
    fuller = {**FULL, **facts}
    if "referees" in facts:
        fuller |= {"referees": FULL["referees"], "evidence": ()}
    return fuller


def _occasion(rule: Rule) -> Occasion:
    """Find every interview above for which a rule has a window; G6 keeps a contact back that is not wanted."""
    found = []
    for facts in _facts():
        for said in (facts, _fuller(facts)):
            interview = an_interview(**said)
            window = rule.window(interview, TIMING, WorkCalendar())
            wanted = interview.outcome.status in rule.outcomes and not (interview.no_contact and rule.contact)
            if wanted and isinstance(window, Window):
                found.append((interview, max(window.opens_on, interview.held_on)))
    return Occasion(rule, tuple(found))


OCCASIONS: Final = tuple(_occasion(rule) for rule in (*DEFAULT_RULES, OWN_RULE))
