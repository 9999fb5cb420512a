"""
From plain facts to the library's values: the only place in the small scope that builds an `Interview`.

Parts are built once and kept: building is not what is looked at here.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

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

from .space import Facts

CANDIDATE = Candidate(name="Sari Dewi", phone="+62 812 0000 1234")
EVIDENCE = (Evidence(title="A dashboard"),)
REFEREES = (Referee(name="Budi Santoso", consented=True),)
AGENCY = Person(name="Maya Putri")

_step = cache(FollowUpStep)
_promise = cache(ReplyPromise)
_outcome = cache(Outcome)
_rival = cache(RivalOffer)


def interview_of(facts: Facts) -> Interview:
    """Build the interview that the facts tell of."""
    promise, rival = facts.get("promise"), facts.get("rival_offer")
    return Interview(
        candidate=CANDIDATE,
        company="Acme",
        role="Data Analyst",
        ref="7",
        held_on=facts["held_on"],
        promise=None if promise is None else _promise(**promise),
        heard_on=facts.get("heard_on"),
        went=facts.get("went", "unknown"),
        evidence=EVIDENCE if facts.get("evidence") else (),
        referees=REFEREES if facts.get("referees") else (),
        agency=AGENCY if facts.get("agency") else None,
        rival_offer=None if rival is None else _rival(**rival),
        no_contact=facts.get("no_contact", False),
        snoozed_until=facts.get("snoozed_until"),
        outcome=_outcome(**facts["outcome"]),
        steps=tuple(_step(**step) for step in facts["steps"]),
    )


def playbook_of(settings: Mapping[str, Any]) -> Playbook:
    """Build the playbook under which a slice is asked."""
    playbook = DEFAULT_PLAYBOOK
    if "timing" in settings:
        playbook = playbook.with_timing(**settings["timing"])
    if "calendar" in settings:
        playbook = playbook.with_calendar(WorkCalendar(**settings["calendar"]))
    return playbook
