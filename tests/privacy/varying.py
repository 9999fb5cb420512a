"""
One fact otherwise: every fact of an interview, each with other values that it could have.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from interview_followup import (
    Evidence,
    FollowUpStep,
    Interview,
    InterviewError,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
)
from tests.locales.cases import HELD_ON, after

_PERSON: Final[dict[str, tuple[Any, ...]]] = {
    "name": ("Robin Vale",),
    "salutation_name": ("Vale", None),
    "honorific": ("mx", "ibu", None),
    "title": ("Dr.", None),
    "email": ("robin@example.org", None),
    "first_name_terms": (True, False),
    "topic": ("the move to another office", None),
}

VALUES: Final[dict[str, tuple[Any, ...]]] = {
    "candidate.name": ("Robin Vale",),
    "candidate.phone": ("+1 555 0199", None),
    "candidate.email": ("robin@example.org", None),
    "candidate.link": ("https://example.org/robin", None),
    "candidate.place": ("Bogor", None),
    "company": ("Fabrikam",),
    "role": ("Night Porter",),
    "ref": ("another", None),
    **{f"interviewers[0].{name}": values for name, values in _PERSON.items()},
    **{f"interviewers[1].{name}": values for name, values in _PERSON.items()},
    **{f"agency.{name}": values for name, values in _PERSON.items()},
    "promise": (ReplyPromise(by=after(4)), ReplyPromise(by=after(30)), None),
    "promise.by": (after(3), after(12)),
    "promise.given_on": (HELD_ON, after(1)),
    "promise.kind": ("exact", "vague", "invitation"),
    "heard_on": (after(1), after(12), None),
    "went": ("well", "poorly", "unknown"),
    "strengths": (("patience",), ("patience", "a steady hand"), ()),
    "addition": ("I also speak Dutch.", None),
    "evidence": ((Evidence(title="Zoning study"),), ()),
    "evidence[0].title": ("Zoning study",),
    "evidence[0].shows": ("how towns grow", None),
    "evidence[1].title": ("Zoning study",),
    "evidence[1].shows": ("how towns grow", None),
    "referees": ((Referee(name="Uma Flint", contact="uma@example.org"),), ()),
    "referees[0].name": ("Uma Flint",),
    "referees[0].relation": ("my neighbour", None),
    "referees[0].contact": ("uma@example.org", None),
    "referees[0].consented": (True, False),
    "rival_offer": (RivalOffer(received_on=HELD_ON, decide_by=after(60)), RivalOffer(received_on=HELD_ON), None),
    "rival_offer.received_on": (HELD_ON, after(1)),
    "rival_offer.decide_by": (after(6), after(90)),
    "no_contact": (True, False),
    "snoozed_until": (after(1), None),
    "ask_feedback": (True, False),
    "outcome.respond_by": (after(18), None),
    "outcome.next_interview_on": (after(19), None),
    "outcome.feedback_on": (after(9), None),
    "outcome.answer": ("accept", "decline", "more_time", None),
}
"""What each fact could be as well; ``None`` is tried too where a fact may be left out."""

CHOOSES: Final = {
    "held_on": "the day from which all others count",
    "locale": "chooses the text",
    "channel": "chooses the text",
    "agency": "chooses whom to write to",
    "interviewers": "choose whom to write to",
    "steps": "choose the step; one of another's kind is tried",
    "candidate": "is told by its parts",
    "outcome": "is told by its parts",
    "outcome.status": "chooses the step",
    "outcome.known_on": "chooses the step",
}
"""What is not varied, and why: two interviews that differ there are not the same occasion."""

DECIDES: Final = frozenset({
    "promise", "heard_on", "went", "evidence", "referees", "rival_offer", "no_contact", "snoozed_until", "outcome",
    "steps",
})  # fmt: skip
"""Facts that a rule may look at: they may change the step and its days, and then there are no two texts to compare."""

_PATH: Final = re.compile(r"(\w+)(?:\[(\d)\])?(?:\.(\w+))?")


@attrs.frozen
class Variation:
    """
    An interview with one fact otherwise.

    Attributes:
        path: Which fact.
        interview: With it.
        stays: Whether it is a text before and after: what may be said stays, and only what is said changes.
    """

    path: str
    interview: Interview
    stays: bool

    @property
    def decides(self) -> bool:
        """Whether a rule may look at the fact; an entry's own words decide nothing."""
        head, _, part = self.path.partition(".")
        return head.partition("[")[0] in DECIDES and not ("[" in head and part)


def variations(interview: Interview) -> Iterator[Variation]:
    """Change one fact at a time, wherever it is, or could be."""
    for path, values in VALUES.items():
        for value in values:
            try:
                before, changed = changed_at(interview, path, value)
            except (LookupError, InterviewError):
                continue  # there is no such entry, or the facts cannot be
            if changed != interview:
                stays = isinstance(before, str) and type(value) is str and before != "" and type(before) is str
                yield Variation(path, changed, stays)
    step = FollowUpStep(kind="acme:coffee", on=HELD_ON)
    yield Variation("steps", interview.record(step), stays=False)
    for several in ("interviewers", "evidence", "referees"):
        more = {"interviewers": Person(name="Uma Flint"), "evidence": Evidence(title="Zoning study")}
        entry = more.get(several, Referee(name="Uma Flint", relation="my neighbour"))
        held = getattr(interview, several)
        if held:
            yield Variation(several, attrs.evolve(interview, **_one(several, (*held, entry))), stays=False)


def changed_at(interview: Interview, path: str, value: Any) -> tuple[Any, Interview]:
    """
    Put a value where a path points to; returns what stood there as well.

    Raises:
        LookupError: If there is no such entry, or no such part.
    """
    match = _PATH.fullmatch(path)
    assert match is not None, path
    name, index, part = match.groups()
    held: Any = getattr(interview, name)
    if part is None:
        return held, attrs.evolve(interview, **_one(name, value))
    owner = held if index is None else held[int(index)]
    if owner is None:
        raise LookupError(path)
    changed: Any = attrs.evolve(owner, **_one(part, value))
    if index is not None:
        at = int(index)
        changed = (*held[:at], changed, *held[at + 1 :])
    return getattr(owner, part), attrs.evolve(interview, **_one(name, changed))


def _one(name: str, value: Any) -> dict[str, Any]:
    return {name: value}
