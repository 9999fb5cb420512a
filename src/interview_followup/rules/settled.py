"""
The rules for a matter on which something is known: R1 to R4, O1 to O3, A1, A2, H1 to H3, W1, W2 and ``closed``.

All of them count from the day on which the candidate learnt of the outcome, the policy's ``k``; "settled" means by a
step on that day or later. Each function is one row of the policy's table.
"""

from datetime import date
from typing import Final

from ..calendar import WorkCalendar, add_days
from ..interview import Answer, Interview, OutcomeStatus, StepKind
from ..timing import Timing
from .base import Facts, WhyNot, Window, window

_FEEDBACK_THANKS: Final = StepKind.FEEDBACK_THANKS
_HOLD_REPLY: Final = StepKind.HOLD_REPLY
_KEEP_IN_TOUCH: Final = StepKind.KEEP_IN_TOUCH
_NEXT_ROUND_REPLY: Final = StepKind.NEXT_ROUND_REPLY
_OFFER_ANSWER: Final = StepKind.OFFER_ANSWER
_OFFER_REPLY: Final = StepKind.OFFER_REPLY
_REJECTION_REPLY: Final = StepKind.REJECTION_REPLY
_WITHDRAWAL: Final = StepKind.WITHDRAWAL
_ACCEPTED: Final = OutcomeStatus.ACCEPTED

SETTLED: Final = WhyNot("already_settled", ("outcome.known_on", "steps"), settled=True)
NO_FEEDBACK: Final = WhyNot("no_feedback", ("outcome.feedback_on",))
FEEDBACK_THANKED: Final = WhyNot("already_thanked_for_feedback", ("outcome.feedback_on", "steps"), settled=True)
ANSWER_FIRST: Final = WhyNot("answer_due_the_same_day", ("outcome.known_on", "outcome.respond_by"))
NEXT_INTERVIEW_UNKNOWN: Final = WhyNot("next_interview_unknown", ("outcome.next_interview_on",))
PROMISE_ON_HOLD: Final = WhyNot("promise_in_force", ("promise", "heard_on"))


def _known_on(interview: Interview) -> date:
    """Give ``k``; every outcome under which these rules are asked has one."""
    known_on = interview.outcome.known_on
    return interview.held_on if known_on is None else known_on


def _after_news(
    code: str, interview: Interview, kind: StepKind, *, opens: int = 0, due: int, closes: int
) -> Window | WhyNot:
    """Make the window of a step that is due once after the news, counted in days from it."""
    known_on = _known_on(interview)
    if interview.standing.settled_on(kind, known_on) is not None:
        return SETTLED
    return window(
        code,
        (("known_on", known_on),),
        opens=add_days(known_on, opens) if opens else known_on,
        due=add_days(known_on, due),
        closes=add_days(known_on, closes),
    )


def _over(
    code: str, interview: Interview, kind: StepKind, name: str, otherwise: date | None, facts: Facts = ()
) -> Window | WhyNot:
    """Treat the matter as over from the day of the step of *kind*, or else from a day of its own."""
    known_on = _known_on(interview)
    settled_on = interview.standing.settled_on(kind, known_on)
    done_on = interview.standing.done_on(kind, known_on)
    facts = (("known_on", known_on), ("settled_on", settled_on), (name, done_on), *facts)
    opens = otherwise if settled_on is None else settled_on
    return window(code, facts, opens=opens, due=opens)


def rejection_reply(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """R1: thank them for the news, and ask for feedback."""
    return _after_news(
        "rejected", interview, _REJECTION_REPLY,
        due=timing.rejection_reply_due_days, closes=timing.rejection_reply_closes_days,
    )  # fmt: skip


def feedback_thanks(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """R2: thank them for feedback that came after the reply."""
    came = interview.outcome.feedback_on
    if came is None:
        return NO_FEEDBACK
    settled_on = interview.standing.settled_on
    if settled_on(_FEEDBACK_THANKS, came) is not None or settled_on(_REJECTION_REPLY, came) is not None:
        return FEEDBACK_THANKED
    return window(
        "feedback_came",
        (("feedback_on", came),),
        opens=came,
        due=add_days(came, timing.feedback_thanks_due_days),
        closes=add_days(came, timing.feedback_thanks_closes_days),
    )


def keep_in_touch(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """R3: stay in touch a month or two after a rejection."""
    return _after_news(
        "time_to_keep_in_touch", interview, _KEEP_IN_TOUCH,
        opens=timing.keep_in_touch_opens_days,
        due=timing.keep_in_touch_due_days,
        closes=timing.keep_in_touch_closes_days,
    )  # fmt: skip


def rejected(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """R4: treat the matter as over once in touch again, or when the time for it has passed."""
    over = add_days(_known_on(interview), timing.keep_in_touch_closes_days + 1)
    return _over("rejected_and_over", interview, _KEEP_IN_TOUCH, "kept_in_touch_on", over)


def offer_reply(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """O1: thank them for the offer, and say when the answer comes."""
    known_on, respond_by = _known_on(interview), interview.outcome.respond_by
    settled_on = interview.standing.settled_on
    if settled_on(_OFFER_REPLY, known_on) is not None or settled_on(_OFFER_ANSWER, known_on) is not None:
        return SETTLED
    closes = add_days(known_on, timing.offer_reply_closes_days)
    if respond_by is not None:
        if respond_by == known_on:
            return ANSWER_FIRST
        before = add_days(respond_by, -1)
        closes = before if closes is None or (before is not None and before < closes) else closes
    return window(
        "offer_came",
        (("known_on", known_on), ("respond_by", respond_by)),
        opens=known_on,
        due=add_days(known_on, timing.offer_reply_due_days),
        closes=closes,
    )


def _offer_closes_on(interview: Interview, timing: Timing) -> date | None:
    """Give the last day to answer the offer; ``None``: beyond the calendar's end."""
    respond_by = interview.outcome.respond_by
    return add_days(_known_on(interview), timing.offer_open_days) if respond_by is None else respond_by


def offer_answer(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """O2: answer the offer by its last day."""
    known_on, respond_by = _known_on(interview), interview.outcome.respond_by
    if interview.standing.settled_on(_OFFER_ANSWER, known_on) is not None:
        return SETTLED
    return window(
        "offer_open",
        (("known_on", known_on), ("respond_by", respond_by)),
        opens=known_on,
        due=respond_by or calendar.working_day_after(known_on, timing.offer_answer_working_days),
        closes=_offer_closes_on(interview, timing),
    )


def offer_closed(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """O3: treat the offer as closed once it is answered, or its last day has passed."""
    closes = _offer_closes_on(interview, timing)
    over = None if closes is None else add_days(closes, 1)
    outcome = interview.outcome
    answered = interview.standing.done_on(_OFFER_ANSWER, _known_on(interview)) is not None
    facts = (
        ("respond_by", outcome.respond_by),
        ("accepted", answered and outcome.answer is Answer.ACCEPT),
        ("declined", answered and outcome.answer is Answer.DECLINE),
    )
    return _over("offer_over", interview, _OFFER_ANSWER, "answered_on", over, facts)


def _reply_closes_on(interview: Interview, timing: Timing) -> date | None:
    """Give the last day to reply to an advance; ``None``: beyond the calendar's end."""
    next_on = interview.outcome.next_interview_on
    return add_days(_known_on(interview), timing.next_round_reply_closes_days) if next_on is None else next_on


def next_round_reply(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """A1: thank them for the advance, and confirm."""
    known_on = _known_on(interview)
    if interview.standing.settled_on(_NEXT_ROUND_REPLY, known_on) is not None:
        return SETTLED
    return window(
        "advanced",
        (("known_on", known_on), ("next_interview_on", interview.outcome.next_interview_on)),
        opens=known_on,
        due=add_days(known_on, timing.next_round_reply_due_days),
        closes=_reply_closes_on(interview, timing),
    )


def round_complete(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """A2: this round is over; the next interview is a matter of its own."""
    next_on = interview.outcome.next_interview_on
    if next_on is None:
        return NEXT_INTERVIEW_UNKNOWN
    known_on = _known_on(interview)
    replied_on = interview.standing.settled_on(_NEXT_ROUND_REPLY, known_on)
    opens = add_days(next_on, 1) if replied_on is None else replied_on
    facts = (("known_on", known_on), ("next_interview_on", next_on), ("replied_on", replied_on))
    return window("next_interview_is_its_own", facts, opens=opens, due=opens)


def hold_reply(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """H1: thank them for telling of the hold."""
    return _after_news(
        "put_on_hold", interview, _HOLD_REPLY,
        due=timing.hold_reply_due_days, closes=timing.hold_reply_closes_days,
    )  # fmt: skip


def hold_touch(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """H2: keep in touch after a month on hold."""
    if interview.standing.promise is not None:
        return PROMISE_ON_HOLD
    known_on = _known_on(interview)
    if interview.standing.settled_on(_KEEP_IN_TOUCH, known_on) is not None:
        return SETTLED
    later = add_days(known_on, timing.hold_touch_days)
    opens = None if later is None else calendar.working_day_from(later)
    return window(
        "on_hold_for_a_while",
        (("known_on", known_on),),
        opens=opens,
        due=None if opens is None else add_days(opens, timing.hold_touch_due_days),
        closes=add_days(known_on, timing.hold_over_days - 1),
    )


def hold_over(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """H3: treat a long hold as over."""
    if interview.standing.promise is not None:
        return PROMISE_ON_HOLD
    known_on = _known_on(interview)
    opens = add_days(known_on, timing.hold_over_days)
    return window("on_hold_too_long", (("known_on", known_on),), opens=opens, due=opens)


def withdrawal(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """W1: tell them at once that the application is withdrawn."""
    return _after_news("candidate_withdrew", interview, _WITHDRAWAL, due=0, closes=timing.withdrawal_closes_days)


def withdrawn(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """W2: treat the matter as over once they are told, or after a week."""
    over = add_days(_known_on(interview), timing.withdrawal_closes_days + 1)
    return _over("withdrawn_and_over", interview, _WITHDRAWAL, "told_on", over)


def closed(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Accepted or declined: there is nothing left to do."""
    known_on = _known_on(interview)
    facts = (("known_on", known_on), ("accepted", interview.outcome.status is _ACCEPTED))
    return window("answered_for_good", facts, opens=known_on, due=known_on)
