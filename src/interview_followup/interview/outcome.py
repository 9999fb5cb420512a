"""
What the candidate has done, and what was decided.
"""

from datetime import date

import attrs

from ..errors import raise_faults, unknown_name
from .checks import Faults
from .kinds import (
    ANSWERS,
    OWN_KIND,
    Answer,
    Channel,
    OutcomeStatus,
    StepKind,
    StepStatus,
    as_answer,
    as_channel,
    as_outcome_status,
    as_step_kind,
    as_step_status,
)

_RECORDABLE = tuple(kind for kind in StepKind if kind not in ANSWERS)


def note_step_kind(faults: Faults, field: str, value: object) -> bool:
    """Note anything but a `StepKind` or a host's own ``prefix:name``; say whether it is one."""
    if type(value) is StepKind or (type(value) is str and OWN_KIND.fullmatch(value)):
        return True
    if type(value) is str:
        faults.note(field, "unknown_name", f"is an {unknown_name('step kind', value, _RECORDABLE, echo=False)}")
        return False
    return faults.is_a(StepKind, field, value, "a StepKind or a string 'prefix:name'")


@attrs.frozen(kw_only=True)
class FollowUpStep:
    """
    A follow-up that was done or skipped. Both settle the matter; only a done one is a contact.

    Attributes:
        kind: A `StepKind` other than ``move_on`` and ``wait``, or a host's own kind, ``prefix:name``.
        on: The candidate's calendar day on which it happened.
        status: ``done`` or ``skipped``.
        channel: How it went out; ``None``: not recorded.

    Raises:
        UnknownNameError: If the kind, status or channel is unknown; a near name is suggested.
        InterviewError: If the kind is ``move_on`` or ``wait``, which are answers.
        WrongTypeError: If *on* is not a plain date, or another field has the wrong type.

    Example:
        >>> from datetime import date
        >>> FollowUpStep(kind="thankyou", on=date(2026, 11, 19))
        Traceback (most recent call last):
            ...
        interview_followup.errors.UnknownNameError: kind is an unknown step kind; did you mean 'thank_you'?
    """

    kind: StepKind | str = attrs.field(converter=as_step_kind)
    on: date
    status: StepStatus = attrs.field(default=StepStatus.DONE, converter=as_step_status)
    channel: Channel | None = attrs.field(default=None, converter=as_channel)

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        if note_step_kind(faults, "kind", self.kind) and self.kind in ANSWERS:
            faults.note("kind", "not_a_step", f"must not be {self.kind}: it is an answer, and cannot be recorded")
        faults.date("on", self.on)
        faults.word("status", self.status, StepStatus)
        if self.channel is not None:
            faults.word("channel", self.channel, Channel)
        raise_faults(faults)


@attrs.frozen(kw_only=True)
class Outcome:
    """
    What was decided, by the employer or by the candidate.

    Attributes:
        status: Pending until something is known.
        known_on: The day on which the candidate learnt of it, or decided; required unless pending.
        respond_by: The last day to answer an offer, inclusive; ``None``: none was named.
        next_interview_on: The day of the next interview after an advance; ``None``: not known yet.
        feedback_on: The day on which the employer's feedback came; ``None``: none has come.
        answer: What the candidate will say to an offer, for the text; ``None``: not decided.

    Raises:
        InterviewError: If the day is missing, or a pending outcome has one, or a day lies before *known_on*;
            all faults at once.
        UnknownNameError: If the status or answer is unknown.
        WrongTypeError: If a day is not a plain date.

    Example:
        >>> from datetime import date
        >>> Outcome(status="offered", known_on=date(2026, 11, 27), respond_by=date(2026, 12, 4)).status
        <OutcomeStatus.OFFERED: 'offered'>
    """

    status: OutcomeStatus = attrs.field(default=OutcomeStatus.PENDING, converter=as_outcome_status)
    known_on: date | None = None
    respond_by: date | None = None
    next_interview_on: date | None = None
    feedback_on: date | None = None
    answer: Answer | None = attrs.field(default=None, converter=as_answer)

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        sound = faults.word("status", self.status, OutcomeStatus)
        known = faults.optional_date("known_on", self.known_on)
        if self.status is OutcomeStatus.PENDING and self.known_on is not None:
            faults.note("known_on", "not_pending", "must be None while the outcome is pending")
        elif sound and self.status is not OutcomeStatus.PENDING and self.known_on is None:
            faults.note("known_on", "missing", "must be given unless the outcome is pending")
        for field in ("respond_by", "next_interview_on", "feedback_on"):
            day = getattr(self, field)
            if faults.optional_date(field, day) and known and day < self.known_on:
                faults.note(field, "before_known_on", "must not be before known_on")
        if self.answer is not None:
            faults.word("answer", self.answer, Answer)
        raise_faults(faults)
