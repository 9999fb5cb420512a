"""
A row's history, told in this library's words: events become steps, an outcome, a promise.
"""

from datetime import date
from typing import Any, Final

from interview_followup import FollowUpStep, Interview, Outcome, ReplyPromise
from interview_followup.testing import an_interview

HELD_ON: Final = date(2026, 6, 1)
"""A Monday, on or after which the rows' events lie."""

KINDS: Final = {"thanked": "thank_you", "checked_in": "check_in"}
"""Our names for what the candidate did; any other name is tried as it stands."""

OUTCOMES: Final = {"rejection": "rejected", "offer": "offered", "reply": "advanced"}


def after(events: list[dict[str, Any]]) -> Interview:
    """Tell all that happened after the interview; steps go in at once, as from a store."""
    interview = an_interview(
        held_on=HELD_ON,
        steps=[
            FollowUpStep(kind=KINDS.get(event["kind"], event["kind"]), on=date.fromisoformat(event["on"]))
            for event in events
            if event["kind"] != "promise" and event["kind"] not in OUTCOMES
        ],
    )
    for event in events:
        interview = told(interview, event)
    return interview


def told(interview: Interview, event: dict[str, Any]) -> Interview:
    """Tell what the employer did; what the candidate did is told already."""
    on = date.fromisoformat(event["on"])
    if event["kind"] == "promise":
        return interview.with_promise(ReplyPromise(by=date.fromisoformat(event["by"]), given_on=on))
    if event["kind"] in OUTCOMES:
        return interview.with_outcome(outcome_of(event))
    return interview


def outcome_of(event: dict[str, Any]) -> Outcome:
    """Turn an event into an outcome."""
    answer_by = event.get("answer_by")
    return Outcome(
        status=OUTCOMES[event["kind"]],
        known_on=date.fromisoformat(event["on"]),
        respond_by=None if answer_by is None else date.fromisoformat(answer_by),
    )
