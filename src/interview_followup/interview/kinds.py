"""
The closed lists of words that an interview is told in.

The values are a stored contract: they are pinned by a test and never change.
"""

import re
from enum import StrEnum
from typing import Final, TypeVar


class StepKind(StrEnum):
    """What a candidate can do; `MOVE_ON` and `WAIT` are answers and cannot be recorded."""

    THANK_YOU = "thank_you"
    CHECK_IN = "check_in"
    FINAL_CHECK_IN = "final_check_in"
    SUPPORTING_MATERIAL = "supporting_material"
    REFERENCE = "reference"
    REJECTION_REPLY = "rejection_reply"
    FEEDBACK_THANKS = "feedback_thanks"
    KEEP_IN_TOUCH = "keep_in_touch"
    OFFER_REPLY = "offer_reply"
    OFFER_ANSWER = "offer_answer"
    NEXT_ROUND_REPLY = "next_round_reply"
    HOLD_REPLY = "hold_reply"
    WITHDRAWAL = "withdrawal"
    RIVAL_OFFER = "rival_offer"
    MOVE_ON = "move_on"
    WAIT = "wait"


class StepStatus(StrEnum):
    """Whether a step was taken; both settle the matter, only `DONE` is a contact."""

    DONE = "done"
    SKIPPED = "skipped"


class OutcomeStatus(StrEnum):
    """What the employer, or the candidate, has decided."""

    PENDING = "pending"
    ON_HOLD = "on_hold"
    ADVANCED = "advanced"
    OFFERED = "offered"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Answer(StrEnum):
    """What the candidate will tell the employer about an offer; used for the text alone."""

    ACCEPT = "accept"
    DECLINE = "decline"
    MORE_TIME = "more_time"


class PromiseKind(StrEnum):
    """How firm a reply date is: a day, a vague phrase, or an invitation to ask."""

    EXACT = "exact"
    VAGUE = "vague"
    INVITATION = "invitation"


class Impression(StrEnum):
    """How the candidate thinks the interview went."""

    WELL = "well"
    POORLY = "poorly"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """How a message travels."""

    EMAIL = "email"
    LETTER = "letter"
    CHAT = "chat"
    SMS = "sms"
    PHONE = "phone"


class Honorific(StrEnum):
    """A form of address the person is known to use; never guessed from a name."""

    BAPAK = "bapak"
    IBU = "ibu"
    KAK = "kak"
    MS = "ms"
    MR = "mr"
    MX = "mx"
    DR = "dr"
    PROF = "prof"


class Weekday(StrEnum):
    """A day of the week, as employers name it ("you will hear on Monday")."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


OWN_KIND: Final = re.compile(r"[a-z][a-z0-9_]{0,39}:[a-z][a-z0-9_]{0,39}")
"""A host's own kind of step: a prefix of its own, a colon, and a name."""

CHECK_INS: Final = frozenset({StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN})
ANSWERS: Final = frozenset({StepKind.MOVE_ON, StepKind.WAIT})

_Member = TypeVar("_Member", bound=StrEnum)


def member(value: _Member | str, kind: type[_Member]) -> _Member:
    """
    Turn the stored form of a word into the word.

    Args:
        value: A member, or its exact value. Anything else is returned as it is, for the owner's check to refuse.
        kind: The list that it belongs to.
    """
    if type(value) is not str:
        return value  # type: ignore[return-value]
    members: dict[str, _Member] = kind._value2member_map_  # type: ignore[assignment]  # calling the enum is slow
    return members.get(value, value)  # type: ignore[return-value]


def as_step_kind(value: StepKind | str) -> StepKind | str:
    """Turn the stored form of a step kind into the member; leave a host's own kind."""
    return member(value, StepKind)


def as_step_status(value: StepStatus | str) -> StepStatus:
    """Turn the stored form into the member."""
    return member(value, StepStatus)


def as_outcome_status(value: OutcomeStatus | str) -> OutcomeStatus:
    """Turn the stored form into the member."""
    return member(value, OutcomeStatus)


def as_answer(value: Answer | str | None) -> Answer | None:
    """Turn the stored form into the member; ``None`` stays."""
    return None if value is None else member(value, Answer)


def as_promise_kind(value: PromiseKind | str) -> PromiseKind:
    """Turn the stored form into the member."""
    return member(value, PromiseKind)


def as_impression(value: Impression | str) -> Impression:
    """Turn the stored form into the member."""
    return member(value, Impression)


def as_channel(value: Channel | str | None) -> Channel | None:
    """Turn the stored form into the member; ``None`` stays."""
    return None if value is None else member(value, Channel)


def as_honorific(value: Honorific | str | None) -> Honorific | None:
    """Turn the stored form into the member; ``None`` stays."""
    return None if value is None else member(value, Honorific)
