"""
What to say of a fact that there is none of: the one that was meant, or all that there are.
"""

from collections.abc import Collection, Iterable
from typing import Final

import attrs

from ..errors import Fault, unknown_name

_LISTING: Final = "; there are "
_CUTOFF: Final = 0.75
"""Short names resemble each other by chance: ``interviewer_name`` and ``next_interview_on``."""

_MEANT: Final = {
    **dict.fromkeys(("interviewer", "interviewer_name", "recruiter", "recruiter_name", "hiring_manager"), "addressee"),
    **dict.fromkeys(("recipient", "recipient_name", "manager_name", "contact_name", "name"), "addressee"),
    **dict.fromkeys(("company_name", "employer", "employer_name", "organization"), "company"),
    **dict.fromkeys(("job", "job_title", "position", "title", "vacancy"), "role"),
    **dict.fromkeys(("date", "interview_date", "interviewed_on"), "held_on"),
    **dict.fromkeys(("candidate", "my_name", "sender", "sender_name", "your_name"), "candidate_name"),
    **dict.fromkeys(("greeting", "opening"), "salutation"),
    **dict.fromkeys(("signature", "sign_off", "signoff"), "closing"),
    "phone": "candidate_phone",
}
"""What templates elsewhere call the same."""


def unknown_fact(field: str, name: str, known: Collection[str]) -> Fault:
    """Say that a text names a fact that there is none of, with the one that was meant or all that there are."""
    said = unknown_name("fact", name, known, meant=_MEANT.get(name.casefold()), cutoff=_CUTOFF)
    return Fault(field, "unknown_fact", f"names an {said}")


def listed_once(faults: Iterable[Fault]) -> list[Fault]:
    """Leave the list of all facts to the first fault that has it."""
    told: set[str] = set()
    result = []
    for fault in faults:
        said, sign, listing = fault.limit.partition(_LISTING)
        result.append(attrs.evolve(fault, limit=said) if sign and listing in told else fault)
        told.add(listing)
    return result
