"""
Which kinds of message have no text of their own on which channel, and why: the one for e-mail is given instead.
"""

from collections.abc import Mapping
from typing import Final

from ..interview import Channel, StepKind
from ..templates import Audience

_TOO_SLOW: Final = "it has to arrive within a day or two, and a letter takes longer"
_DOCUMENTS: Final = "documents do not travel by it"
_NO_CALL: Final = "it asks for nothing, and a call would take the reader's time to say so"
_NO_ROOM: Final = "it needs more room than two parts of a text message"

UNSUITED: Final[Mapping[tuple[StepKind, Channel, Audience], str]] = {
    (StepKind.OFFER_REPLY, Channel.LETTER, Audience.EMPLOYER): _TOO_SLOW,
    (StepKind.NEXT_ROUND_REPLY, Channel.LETTER, Audience.EMPLOYER): _TOO_SLOW,
    (StepKind.RIVAL_OFFER, Channel.LETTER, Audience.EMPLOYER): _TOO_SLOW,
    (StepKind.REFERENCE, Channel.LETTER, Audience.REFEREE): _TOO_SLOW,
    (StepKind.SUPPORTING_MATERIAL, Channel.SMS, Audience.EMPLOYER): _DOCUMENTS,
    (StepKind.REFERENCE, Channel.SMS, Audience.EMPLOYER): _NO_ROOM,
    (StepKind.REFERENCE, Channel.SMS, Audience.REFEREE): "a request that is easy to refuse needs more room",
    (StepKind.OFFER_ANSWER, Channel.SMS, Audience.EMPLOYER): "a yes or no to an offer belongs in writing that is kept",
    (StepKind.KEEP_IN_TOUCH, Channel.SMS, Audience.EMPLOYER): "months later, a text message is an intrusion",
    (StepKind.THANK_YOU, Channel.PHONE, Audience.EMPLOYER): _NO_CALL,
    (StepKind.SUPPORTING_MATERIAL, Channel.PHONE, Audience.EMPLOYER): _DOCUMENTS,
    (StepKind.REFERENCE, Channel.PHONE, Audience.EMPLOYER): "names and addresses are read, not heard",
    (StepKind.REJECTION_REPLY, Channel.PHONE, Audience.EMPLOYER): "nobody likes to explain a refusal on the spot",
    (StepKind.FEEDBACK_THANKS, Channel.PHONE, Audience.EMPLOYER): _NO_CALL,
    (StepKind.KEEP_IN_TOUCH, Channel.PHONE, Audience.EMPLOYER): _NO_CALL,
    (StepKind.HOLD_REPLY, Channel.PHONE, Audience.EMPLOYER): _NO_CALL,
}
"""By step, channel and audience, the reason why there is no text."""
