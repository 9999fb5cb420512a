"""
Addressing: who gets a message (G15).
"""

from ..interview import Interview, Person, StepKind
from ..templates import Audience


def addressees(interview: Interview, kind: StepKind | str) -> list[tuple[Audience, Person | None]]:
    """
    List whom a step's messages go to, in order.

    G15: the agency's recruiter where there is one, else each interviewer to thank, else the first one for everything
    else; ``None`` is a team without a name. A reference brings a message to the referee, who is ``None`` too: the
    audience tells.
    """
    people: tuple[Person | None, ...] = interview.interviewers or (None,)
    if interview.agency is not None:
        people = (interview.agency,)
    elif kind is not StepKind.THANK_YOU:
        people = people[:1]
    to: list[tuple[Audience, Person | None]] = [(Audience.EMPLOYER, person) for person in people]
    if kind is StepKind.REFERENCE and interview.referees:
        to.append((Audience.REFEREE, None))
    return to
