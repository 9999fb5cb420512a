"""
Everything that is told by a word of a closed list: who takes the word, and which words there are.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from interview_followup import (
    Channel,
    FollowUpStep,
    Impression,
    Outcome,
    OutcomeStatus,
    PromiseKind,
    ReplyPromise,
    StepKind,
    StepStatus,
)
from interview_followup.testing import an_interview

from .mp_asking import ANSWERS

THURSDAY: Final = date(2026, 11, 19)

KINDS: Final[list[tuple[Callable[[str], object], str]]] = [
    *((lambda word: FollowUpStep(kind=word, on=THURSDAY), str(kind)) for kind in StepKind if kind not in ANSWERS),
    *((lambda word: FollowUpStep(kind="check_in", on=THURSDAY, status=word), str(each)) for each in StepStatus),
    *((lambda word: ReplyPromise(by=THURSDAY, kind=word), str(each)) for each in PromiseKind),
    *((lambda word: Outcome(status=word, known_on=THURSDAY), str(each)) for each in OutcomeStatus if each != "pending"),
    *((lambda word: an_interview(went=word), str(each)) for each in Impression),
    *((lambda word: an_interview(channel=word), str(each)) for each in Channel),
]  # fmt: skip
