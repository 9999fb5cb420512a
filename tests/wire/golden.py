"""
An interview as JSON, the plain way: ``attrs.asdict``, days in ISO 8601, words by their values.

The package brings no reader of its own yet; this is what hosts write by themselves, and read with the constructors.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from interview_followup import (
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
)

GOLDEN: Final = Path(__file__).parent / "interview.json"

_PARTS: Final[dict[str, Callable[..., object]]] = {
    "candidate": Candidate,
    "promise": ReplyPromise,
    "rival_offer": RivalOffer,
    "outcome": Outcome,
    "agency": Person,
    "interviewers": Person,
    "evidence": Evidence,
    "referees": Referee,
    "steps": FollowUpStep,
}
_DAYS: Final = ("_on", "by")
"""How the names of days end."""


def as_json(interview: Interview) -> str:
    """Write an interview."""
    plain = attrs.asdict(interview, value_serializer=lambda _, __, value: _plain(value))
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def from_json(text: str) -> Interview:
    """Read an interview."""
    facts = _with_days(json.loads(text))
    for name, part in _PARTS.items():
        told = facts[name]
        if isinstance(told, list):
            facts[name] = [part(**_with_days(each)) for each in told]
        elif told is not None:
            facts[name] = part(**_with_days(told))
    return Interview(**facts)


def _with_days(told: dict[str, Any]) -> dict[str, Any]:
    return {name: date.fromisoformat(value) if _is_day(name, value) else value for name, value in told.items()}


def _is_day(name: str, value: object) -> bool:
    return isinstance(value, str) and (name.endswith(_DAYS) or name in {"on", "snoozed_until"})
