"""
The default rules, in order of priority: the policy's section 3 as a table.

One order serves every outcome, since a rule is asked under its own outcomes alone. Here and in
``docs/concepts/policy.md`` stand the same rows; a test holds one against the other.
"""

from typing import Final

from ..interview import OutcomeStatus, StepKind
from . import check_ins, pending, settled
from .base import (
    POLICY_VERSION,
    Facts,
    FactValue,
    Reason,
    Rule,
    WhyNot,
    Window,
    WindowFunction,
)

_PENDING, _ON_HOLD, _ADVANCED = OutcomeStatus.PENDING, OutcomeStatus.ON_HOLD, OutcomeStatus.ADVANCED
_OFFERED, _REJECTED = OutcomeStatus.OFFERED, OutcomeStatus.REJECTED
_WITHDRAWN, _ACCEPTED, _DECLINED = OutcomeStatus.WITHDRAWN, OutcomeStatus.ACCEPTED, OutcomeStatus.DECLINED
_OPEN = (_PENDING, _ADVANCED, _ON_HOLD)


def _rule(
    policy_id: str,
    step: StepKind,
    outcomes: tuple[OutcomeStatus, ...],
    function: WindowFunction,
    *facts: str,
    pressing: bool = False,
) -> Rule:
    """Name a row of the policy after its function."""
    return Rule(
        name=function.__name__,
        step=step,
        outcomes=outcomes,
        window=function,
        source=f"policy {policy_id}",
        pressing=pressing,
        facts=facts,
    )


DEFAULT_RULES: Final[tuple[Rule, ...]] = (
    _rule("P1", StepKind.RIVAL_OFFER, _OPEN, pending.rival_offer,
          "rival_received_on", "rival_decide_by", pressing=True),
    _rule("O1", StepKind.OFFER_REPLY, (_OFFERED,), settled.offer_reply, "known_on", pressing=True),
    _rule("O2", StepKind.OFFER_ANSWER, (_OFFERED,), settled.offer_answer, "known_on", pressing=True),
    _rule("A1", StepKind.NEXT_ROUND_REPLY, (_ADVANCED,), settled.next_round_reply, "known_on", pressing=True),
    _rule("H1", StepKind.HOLD_REPLY, (_ON_HOLD,), settled.hold_reply, "known_on"),
    _rule("R1", StepKind.REJECTION_REPLY, (_REJECTED,), settled.rejection_reply, "known_on"),
    _rule("R2", StepKind.FEEDBACK_THANKS, (_REJECTED,), settled.feedback_thanks, "feedback_on"),
    _rule("R3", StepKind.KEEP_IN_TOUCH, (_REJECTED,), settled.keep_in_touch, "known_on"),
    _rule("W1", StepKind.WITHDRAWAL, (_WITHDRAWN,), settled.withdrawal, "known_on", pressing=True),
    _rule("P2", StepKind.THANK_YOU, (_PENDING,), pending.thank_you, "held_on"),
    _rule("P3", StepKind.CHECK_IN, _OPEN, check_ins.invited_check_in, "promised_on"),
    _rule("P4", StepKind.CHECK_IN, _OPEN, check_ins.promised_check_in, "promised_on"),
    _rule("P5", StepKind.CHECK_IN, _OPEN, check_ins.next_check_in, "last_asked_on", "asked"),
    _rule("P6", StepKind.FINAL_CHECK_IN, _OPEN, check_ins.final_check_in, "last_asked_on", "asked"),
    _rule("P7", StepKind.SUPPORTING_MATERIAL, (_PENDING,), pending.supporting_material, "held_on"),
    _rule("P8", StepKind.REFERENCE, (_PENDING,), pending.reference, "held_on"),
    _rule("P9", StepKind.THANK_YOU, (_PENDING,), pending.late_thank_you, "held_on"),
    _rule("P10", StepKind.CHECK_IN, (_PENDING, _ADVANCED), check_ins.unpromised_check_in, "silent_since"),
    _rule("H2", StepKind.KEEP_IN_TOUCH, (_ON_HOLD,), settled.hold_touch, "known_on"),
    _rule("N1", StepKind.MOVE_ON, (_PENDING, _ADVANCED, _REJECTED), pending.no_contact, "counted_from"),
    _rule("P11", StepKind.MOVE_ON, _OPEN, check_ins.unanswered, "last_asked_on", "asked"),
    _rule("P12", StepKind.MOVE_ON, _OPEN, check_ins.stale, "closed_on", "opened_on"),
    _rule("R4", StepKind.MOVE_ON, (_REJECTED,), settled.rejected, "known_on"),
    _rule("O3", StepKind.MOVE_ON, (_OFFERED,), settled.offer_closed, "known_on"),
    _rule("A2", StepKind.MOVE_ON, (_ADVANCED,), settled.round_complete, "known_on", "next_interview_on"),
    _rule("H3", StepKind.MOVE_ON, (_ON_HOLD,), settled.hold_over, "known_on"),
    _rule("W2", StepKind.MOVE_ON, (_WITHDRAWN,), settled.withdrawn, "known_on"),
    _rule("closed", StepKind.MOVE_ON, (_ACCEPTED, _DECLINED), settled.closed, "known_on"),
)  # fmt: skip

__all__ = [
    "DEFAULT_RULES",
    "POLICY_VERSION",
    "FactValue",
    "Facts",
    "Reason",
    "Rule",
    "WhyNot",
    "Window",
    "WindowFunction",
]
