"""
The values in which an interview is told: people, promise, outcome, steps, and the interview itself.

No rule, no number of the policy's and no text lives here.
"""

from .interview import Interview
from .kinds import (
    ANSWERS,
    CHECK_INS,
    OWN_KIND,
    Answer,
    Channel,
    Honorific,
    Impression,
    OutcomeStatus,
    PromiseKind,
    StepKind,
    StepStatus,
    Weekday,
)
from .outcome import FollowUpStep, Outcome
from .people import Candidate, Evidence, Person, Referee, RivalOffer
from .promise import ReplyPromise
from .standing import Standing

__all__ = [
    "ANSWERS",
    "CHECK_INS",
    "OWN_KIND",
    "Answer",
    "Candidate",
    "Channel",
    "Evidence",
    "FollowUpStep",
    "Honorific",
    "Impression",
    "Interview",
    "Outcome",
    "OutcomeStatus",
    "Person",
    "PromiseKind",
    "Referee",
    "ReplyPromise",
    "RivalOffer",
    "Standing",
    "StepKind",
    "StepStatus",
    "Weekday",
]
