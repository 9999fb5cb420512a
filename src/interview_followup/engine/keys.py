"""
Keys: the same for the same occasion, so that nothing is sent twice.
"""

from hashlib import sha256
from typing import Final

from ..interview import ANSWERS, CHECK_INS, Interview, Person, StepKind
from ..templates import Audience, Message

_CLOCKED: Final = frozenset({*CHECK_INS, *ANSWERS})
"""Kinds whose occasion begins with the policy's clock; the others count from the news that asks for them."""


def action_key(interview: Interview, kind: StepKind | str) -> str | None:
    """Digest the occasion: ref, step kind, occurrence and the day its clock started; never the rule."""
    if interview.ref is None:
        return None
    standing, outcome = interview.standing, interview.outcome
    occurrence = 1
    if kind in _CLOCKED:
        # Once it is decided, an answer is about the decision.
        started_on = max(day for day in (standing.clock_starts_on, outcome.known_on) if day is not None)
        occurrence += standing.asked if kind in CHECK_INS else 0
    else:
        started_on = interview.held_on if outcome.known_on is None else outcome.known_on
        if kind is StepKind.RIVAL_OFFER and interview.rival_offer is not None:
            started_on = interview.rival_offer.received_on
        elif kind is StepKind.FEEDBACK_THANKS and outcome.feedback_on is not None:
            started_on = outcome.feedback_on
        occurrence += standing.times_settled(kind, started_on)
    return _digest(interview.ref, str(kind), str(occurrence), started_on.isoformat())


def message_key(key: str | None, audience: Audience, to: Person | None, before: list[Message]) -> str | None:
    """Digest the action's key, audience and addressee; a namesake gets a number, so that each is unique."""
    if key is None:
        return None
    who = _identity(to)
    namesakes = sum(_identity(message.to) == who and message.audience is audience for message in before)
    return _digest(key, str(audience), str(namesakes), *who)


def _identity(person: Person | None) -> tuple[str, ...]:
    """Tell who somebody is; a topic or a title that is added later does not make another person of them."""
    return () if person is None else (person.name, "" if person.email is None else person.email)


def _digest(*parts: str) -> str:
    """Digest strings so that no two lists of them meet: each carries its length."""
    # surrogatepass: a host's ref may hold anything a str can.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
