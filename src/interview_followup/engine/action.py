"""
The answer: what the candidate should do, from when to when, and why.
"""

from datetime import date

import attrs

from ..interview import Channel, FollowUpStep, StepKind, StepStatus
from ..making import new, setters
from ..rules import Reason
from ..templates import Hint, Message


@attrs.frozen(kw_only=True)
class Action:
    """
    What the candidate should do, from when to when, and why.

    Attributes:
        kind: The step, or ``wait``, or ``move_on``; a host's own kind is a string.
        rule: The rule that decided; ``None`` for ``wait``.
        opens_on: The first day on which it is right; ``None`` for ``wait``.
        due_on: The day by which it should be done, inclusive; ``None`` for ``wait``.
        closes_on: The last day on which it is right; ``None``: it never closes, or ``wait``.
        send_on: The day to send it: today, or for a check-in the first working day from today; ``None`` where
            nothing is sent.
        next_change: The first later day on which kind or rule differ if no new fact arrives; ``None``: never.
        reason: Why, as a code and facts; `describe` makes a sentence of it.
        messages: The texts, from `next_action`; empty from `decide`, and where nothing is sent.
        hints: Facts that would make the texts stronger.
        key: The same for the same occasion, whatever rule decided; ``None`` where the interview has no ``ref``.

    Example:
        >>> from interview_followup import decide
        >>> from interview_followup.testing import an_interview
        >>> action = decide(an_interview(), date(2026, 11, 19))
        >>> str(action.kind), action.due_on, action.message
        ('thank_you', datetime.date(2026, 11, 20), None)
    """

    kind: StepKind | str
    rule: str | None = None
    opens_on: date | None = None
    due_on: date | None = None
    closes_on: date | None = None
    send_on: date | None = None
    next_change: date | None = None
    reason: Reason
    messages: tuple[Message, ...] = ()
    hints: tuple[Hint, ...] = ()
    key: str | None = None

    @property
    def message(self) -> Message | None:
        """The first message; ``None`` where there is none."""
        return self.messages[0] if self.messages else None

    def as_step(
        self, on: date, *, status: StepStatus = StepStatus.DONE, channel: Channel | None = None
    ) -> FollowUpStep:
        """
        Make the step to record when the candidate has done this, or skipped it.

        Args:
            on: The candidate's day on which it happened.
            status: ``done`` or ``skipped``.
            channel: How it went out; ``None``: not recorded.

        Raises:
            InterviewError: If the action is ``wait`` or ``move_on``, which are answers.
            WrongTypeError: If *on* is not a plain date.
        """
        return FollowUpStep(kind=self.kind, on=on, status=status, channel=channel)


(
    _kind, _rule, _opens_on, _due_on, _closes_on, _send_on, _next_change, _reason, _messages, _hints, _key,
) = setters(
    Action.kind, Action.rule, Action.opens_on, Action.due_on, Action.closes_on, Action.send_on, Action.next_change,
    Action.reason, Action.messages, Action.hints, Action.key,
)  # fmt: skip


def with_texts(action: Action, messages: tuple[Message, ...], hints: tuple[Hint, ...]) -> Action:
    """Give an action that was made a moment ago, and that nobody else has seen, its texts."""
    _messages(action, messages)
    _hints(action, hints)
    return action


def made_action(  # noqa: PLR0913, PLR0917 - its fields, in their order
    kind: StepKind | str,
    rule: str | None,
    opens_on: date | None,
    due_on: date | None,
    closes_on: date | None,
    send_on: date | None,
    next_change: date | None,
    reason: Reason,
    messages: tuple[Message, ...],
    hints: tuple[Hint, ...],
    key: str | None,
) -> Action:
    """Make an action of what was worked out here: see `making`."""
    made: Action = new(Action)
    _kind(made, kind)
    _rule(made, rule)
    _opens_on(made, opens_on)
    _due_on(made, due_on)
    _closes_on(made, closes_on)
    _send_on(made, send_on)
    _next_change(made, next_change)
    _reason(made, reason)
    _messages(made, messages)
    _hints(made, hints)
    _key(made, key)
    return made
