"""
Between the plain cases and the library: facts become its public values, its answers and faults plain words again.

What lives here: the one mapping that an implementation in another language writes anew. What must never live here:
anything that decides; where the library refuses, its own codes are translated, and nothing is checked on its behalf.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Candidate,
    Evidence,
    Fault,
    FollowUpError,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    Playbook,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepStatus,
    Timing,
    WorkCalendar,
    decide,
    explain,
)

Plain = Mapping[str, Any]
WindowRow = tuple[str, str, date, date, date | None]

WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# The library's code, and the words of the cases for it. A wrong type is told by the field: see `_in_words`.
WORDS: Final[Mapping[str, str]] = {
    "before_held_on": "before held_on",
    "before_known_on": "before outcome.known_on",
    "before_given_on": "before promise.given_on",
    "before_received_on": "before rival_offer.received_on",
    "missing": "missing",
    "not_pending": "with pending",
    "unknown_name": "unknown",
    "not_a_step": "not recordable",
}
_FLAGS: Final = ("no_contact",)


class RefusedError(Exception):
    """The library refused the facts or the settings; all faults, in the words of the cases."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(faults)
        self.faults = faults


def _in_words(fault: Fault, prefix: str, facts: Plain) -> str:
    """Translate one fault: its path within the facts, and what is wrong."""
    path = prefix + fault.field
    if fault.code == "wrong_type":
        return f"{path} not a {'flag' if path in _FLAGS else 'date'}"
    if fault.code == "before_given_on" and "given_on" not in facts["promise"]:
        return f"{path} before held_on"
    return f"{path} {WORDS[fault.code]}"


def _built(make: Callable[..., object], told: Plain, prefix: str, facts: Plain, faults: list[str]) -> object | None:
    """
    Build one value; where it is refused, note its faults and leave out what was at fault.

    A value inside the interview is built before the interview is. So that all faults come to light together, it is
    built again without the fields at fault; ``None`` where it cannot be.
    """
    try:
        return make(**told)
    except FollowUpError as error:
        faults += [_in_words(fault, prefix, facts) for fault in error.faults]
        rest = {name: value for name, value in told.items() if name not in {fault.field for fault in error.faults}}
    try:
        return make(**rest) if len(rest) < len(told) else None
    except (FollowUpError, TypeError):
        return None


def _nested(facts: Plain, faults: list[str]) -> dict[str, Any]:
    """Build the values that the interview holds."""
    makers: dict[str, Callable[..., object]] = {"promise": ReplyPromise, "rival_offer": RivalOffer, "outcome": Outcome}
    made: dict[str, Any] = {
        name: _built(make, facts[name], f"{name}.", facts, faults) for name, make in makers.items() if name in facts
    }
    steps = [
        _built(FollowUpStep, step, f"steps[{place}].", facts, faults)
        for place, step in enumerate(facts.get("steps", ()))
    ]
    made["steps"] = tuple(step for step in steps if step is not None)
    made["evidence"] = tuple(Evidence(title=f"Piece {place}") for place in range(int(facts.get("evidence", 0))))
    made["referees"] = tuple(Referee(name=f"Referee {place}") for place in range(int(facts.get("referees", 0))))
    made["agency"] = Person(name="Agency") if facts.get("agency") else None
    return {name: value for name, value in made.items() if value is not None}


def interview_of(facts: Plain) -> Interview:
    """
    Build the interview that the plain facts tell.

    Raises:
        RefusedError: With every fault that the library names.
    """
    faults: list[str] = []
    plain = {name: value for name, value in facts.items() if name in _PLAIN}
    told = {
        "candidate": Candidate(name="Sari"),
        "company": "Maju",
        "role": "Analyst",
        **plain,
        **_nested(facts, faults),
    }
    try:
        interview = Interview(**told)
    except FollowUpError as error:
        faults += [_in_words(fault, "", facts) for fault in error.faults]
    if faults:
        raise RefusedError(faults)
    return interview


_PLAIN: Final = ("held_on", "heard_on", "went", "no_contact", "snoozed_until")


def playbook_of(timing: Plain, calendar: Plain) -> Playbook:
    """
    Build the playbook that the settings tell.

    Raises:
        RefusedError: Where the library refuses them.
    """
    if not timing and not calendar:
        return DEFAULT_PLAYBOOK
    days = dict(calendar)
    if "weekend" in days:
        days["weekend"] = frozenset(WEEK.index(day) for day in days["weekend"])
    try:
        return Playbook(timing=Timing(**timing), calendar=WorkCalendar(**days))
    except FollowUpError as error:
        raise RefusedError([_setting_in_words(fault) for fault in error.faults]) from error
    except TypeError as error:
        # A keyword that `Timing` does not have: Python refuses it, and names it.
        unknown = [name for name in timing if repr(name) in str(error)]
        raise RefusedError([f"timing.{name} unknown" for name in unknown]) from error


def _setting_in_words(fault: Fault) -> str:
    """Translate a fault of the numbers or of the calendar."""
    if fault.code == "no_working_day":
        return "calendar without working days"
    return f"timing.{fault.field} below 1" if fault.code == "out_of_range" else f"timing.{fault.field} {fault.code}"


def answer_of(facts: Plain, day: date, timing: Plain, calendar: Plain) -> dict[str, Any]:
    """
    Ask the library, and tell its answer in the words of the cases.

    Raises:
        RefusedError: Where it refuses the facts, the settings or the day.
    """
    interview, playbook = interview_of(facts), playbook_of(timing, calendar)
    try:
        return plain_answer(decide(interview, day, playbook=playbook))
    except FollowUpError as error:
        raise RefusedError(["day not a date"]) from error


def plain_answer(action: Action) -> dict[str, Any]:
    """Write an action as a case's expectation is written, with every key."""
    return {
        "step": str(action.kind),
        "rule": action.rule,
        "opens_on": action.opens_on,
        "due_on": action.due_on,
        "closes_on": action.closes_on,
        "send_on": action.send_on,
        "next_change": action.next_change,
    }


def windows_of(interview: Interview, playbook: Playbook) -> list[WindowRow]:
    """List the library's windows, in order of priority, as the oracle lists its own."""
    return [
        (it.rule, str(it.step), it.window.opens_on, it.window.due_on, it.window.closes_on)
        for it in explain(interview, interview.held_on, playbook=playbook).verdicts
        if it.window is not None
    ]


def facts_of(interview: Interview) -> dict[str, Any]:
    """Write an interview as plain facts: those that a rule may look at."""
    days = {name: getattr(interview, name) for name in ("held_on", "heard_on", "snoozed_until")}
    facts: dict[str, Any] = {name: day for name, day in days.items() if day is not None}
    facts |= {
        "went": str(interview.went),
        "evidence": len(interview.evidence),
        "referees": len(interview.referees),
        "agency": interview.agency is not None,
        "no_contact": interview.no_contact,
        "outcome": _told(interview.outcome, "known_on", "respond_by", "next_interview_on", "feedback_on", "status"),
        "steps": [
            {"kind": str(step.kind), "on": step.on, "status": str(StepStatus(step.status))} for step in interview.steps
        ],
    }
    if interview.promise is not None:
        facts["promise"] = _told(interview.promise, "by", "given_on") | {
            "kind": str(PromiseKind(interview.promise.kind))
        }
    if interview.rival_offer is not None:
        facts["rival_offer"] = _told(interview.rival_offer, "received_on", "decide_by")
    return facts


def _told(value: object, *names: str) -> dict[str, Any]:
    """Take the named fields that hold something; a word as plain text."""
    found = {name: getattr(value, name) for name in names}
    return {name: str(it) if isinstance(it, str) else it for name, it in found.items() if it is not None}
