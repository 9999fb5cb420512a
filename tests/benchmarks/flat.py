"""
An interview as flat facts, as a rule engine wants them: strings, bools and ints by name, and no dates.

A day is told as a count: ``…_since`` is how many days ago it was, ``…_left`` and ``…snoozed`` how many days are left to
it, so that a condition compares a fact with a number and nothing else. Of a day that there is not, ``…_since`` says -1,
as if it were tomorrow, ``…_left`` too, as if it were yesterday, and ``…snoozed`` 0. Whether a window is open, and
whose, is for the engine's rules to find out; here is only what they cannot: the pass over the steps, and working days.

Written for speed, as the baseline is: the peers pay for it. Under each outcome there are the facts that its rules look
at and no others.
"""

from datetime import date
from typing import Final, TypeAlias

from interview_followup import FollowUpStep, Interview, OutcomeStatus, ReplyPromise, StepKind

from .hand_days import (
    CHECK_IN,
    DONE,
    FINAL,
    FROM,
    FROM_30,
    INVITATION,
    MATERIAL,
    POORLY,
    REFERENCE,
    RIVAL,
    THANKS,
    TOUCH,
    UNTIL_60,
    question_due,
)

Facts: TypeAlias = dict[str, str | int | bool]

PENDING, ADVANCED, ON_HOLD = OutcomeStatus.PENDING, OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD
OFFERED, REJECTED, WITHDRAWN = OutcomeStatus.OFFERED, OutcomeStatus.REJECTED, OutcomeStatus.WITHDRAWN
REPLY, THANKS_FOR_IT = StepKind.REJECTION_REPLY, StepKind.FEEDBACK_THANKS
OFFER_ANSWER, OFFER_REPLY = StepKind.OFFER_ANSWER, StepKind.OFFER_REPLY
NEXT_ROUND_REPLY, HOLD_REPLY, WITHDRAWAL = StepKind.NEXT_ROUND_REPLY, StepKind.HOLD_REPLY, StepKind.WITHDRAWAL

TO_WORK: Final = tuple(span.days for span in FROM)
TO_CLOSE: Final = tuple(span.days for span in UNTIL_60)
Asked: TypeAlias = list[tuple[StepKind | str, date]]


def pending_steps(  # noqa: C901, PLR0912 - for speed
    steps: tuple[FollowUpStep, ...], clock: date, came: date | None
) -> tuple[Asked, date | None, date | None, date | None, bool, bool, bool, bool]:
    """Pass over the steps of an open matter once."""
    asked: Asked = []
    contact: date | None = None
    thanked: date | None = None
    asked_last: date | None = None
    no_thanks = repaired = told = last = False
    for step in steps:
        kind, on = step.kind, step.on
        if step.status is DONE:
            if contact is None or on > contact:
                contact = on
            if kind is THANKS:
                if thanked is None or on < thanked:
                    thanked = on
            elif kind is CHECK_IN or kind is FINAL or kind is MATERIAL or kind is REFERENCE:
                no_thanks = True
        if kind is THANKS:
            no_thanks = True
        elif kind is CHECK_IN or kind is FINAL:
            if on > clock and (kind, on) not in asked:
                asked.append((kind, on))
                if asked_last is None or on > asked_last:
                    asked_last = on
                if kind is FINAL:
                    last = True
        elif kind is MATERIAL or kind is REFERENCE:
            repaired = True
        elif kind is RIVAL and came is not None and on >= came:
            told = True
    return asked, asked_last, contact, thanked, no_thanks, repaired, told, last


def _pending(interview: Interview, now: int) -> Facts:
    held, heard, promise = interview.held_on, interview.heard_on, interview.promise
    snooze, rival, came, decide_by = interview.snoozed_until, interview.rival_offer, None, None
    clock, held_since = held, now - held.toordinal()
    if promise is not None:
        given = promise.given_on
        if given is not None and given > clock:
            clock = given
        if promise.by < held or (heard is not None and heard > promise.by):
            promise = None
    if heard is not None and heard > clock:
        clock = heard
    if rival is not None:
        came, decide_by = rival.received_on, rival.decide_by
    asked, asked_last, contact, thanked, no_thanks, repaired, told, last = pending_steps(interview.steps, clock, came)
    ask_on = question_due(promise, clock, len(asked), asked_last, contact, last=last)[1]
    ask_since = now - ask_on.toordinal()
    snoozed = 0 if snooze is None else snooze.toordinal() - now
    return {
        "status": "pending", "no_contact": interview.no_contact, "held_since": held_since, "snoozed": snoozed,
        "told": told, "rival_since": -1 if came is None else now - came.toordinal(),
        "rival_left": -1 if decide_by is None else decide_by.toordinal() - now,
        "thanked": no_thanks, "poorly": interview.went is POORLY, "repaired": repaired,
        "evidence": bool(interview.evidence), "referee": bool(interview.referees),
        "agency": interview.agency is not None,
        "repair_since": held_since if thanked is None else now - thanked.toordinal(),
        "promised": promise is not None, "invited": promise is not None and promise.kind is INVITATION,
        "quiet_since": held_since if promise is None else now - promise.by.toordinal(),
        "asked": len(asked), "asked_finally": last, "ask_since": ask_since,
        "ask_left": TO_CLOSE[ask_on.weekday()] - ask_since,
        "ask_snoozed": 0 if snooze is None else snoozed + TO_WORK[snooze.weekday()],
    }  # fmt: skip


def awaited_steps(  # noqa: C901 - for speed
    steps: tuple[FollowUpStep, ...], clock: date, came: date | None, known: date, reply: StepKind
) -> tuple[Asked, date | None, date | None, date | None, bool, bool, bool]:
    """Pass over the steps after an advance or on hold once."""
    asked: Asked = []
    contact: date | None = None
    asked_last: date | None = None
    replied: date | None = None
    touched = told = last = False
    for step in steps:
        kind, on = step.kind, step.on
        if step.status is DONE and (contact is None or on > contact):
            contact = on
        if kind is reply:
            if on >= known and (replied is None or on < replied):
                replied = on
        elif kind is CHECK_IN or kind is FINAL:
            if on > clock and (kind, on) not in asked:
                asked.append((kind, on))
                if asked_last is None or on > asked_last:
                    asked_last = on
                if kind is FINAL:
                    last = True
        elif kind is TOUCH:
            touched = touched or on >= known
        elif kind is RIVAL and came is not None and on >= came:
            told = True
    return asked, asked_last, contact, replied, touched, told, last


def clock_and_promise(interview: Interview, known: date) -> tuple[date, ReplyPromise | None]:
    """Find the day from which silence counts after the news, and the promise in force."""
    heard, promise = interview.heard_on, interview.promise
    clock = known
    if promise is not None:
        given = interview.held_on if promise.given_on is None else promise.given_on
        if given > clock:  # noqa: PLR1730 - for speed
            clock = given
        if given < known or promise.by < known or (heard is not None and heard > promise.by):
            promise = None
    if heard is not None and heard > clock:
        clock = heard
    return clock, promise


def _awaited(interview: Interview, now: int, known: date, next_on: date | None, *, advanced: bool) -> Facts:
    snooze, rival, came, decide_by = interview.snoozed_until, interview.rival_offer, None, None
    if rival is not None:
        came, decide_by = rival.received_on, rival.decide_by
    clock, promise = clock_and_promise(interview, known)
    reply = NEXT_ROUND_REPLY if advanced else HOLD_REPLY
    asked, asked_last, contact, replied, touched, told, last = awaited_steps(interview.steps, clock, came, known, reply)
    ask_since, ask_left = -1, 0
    if next_on is None if advanced else promise is not None:
        ask_on = question_due(promise, clock, len(asked), asked_last, contact, last=last)[1]
        ask_since = now - ask_on.toordinal()
        ask_left = TO_CLOSE[ask_on.weekday()] - ask_since
    known_since, snoozed = now - known.toordinal(), 0 if snooze is None else snooze.toordinal() - now
    facts: Facts = {
        "status": "advanced", "no_contact": interview.no_contact, "known_since": known_since,
        "told": told, "held_since": now - interview.held_on.toordinal(),
        "rival_since": -1 if came is None else now - came.toordinal(),
        "rival_left": -1 if decide_by is None else decide_by.toordinal() - now,
        "replied": replied is not None,
        "promised": promise is not None, "invited": promise is not None and promise.kind is INVITATION,
        "asked": len(asked), "asked_finally": last, "ask_since": ask_since, "ask_left": ask_left,
        "ask_snoozed": 0 if snooze is None else snoozed + TO_WORK[snooze.weekday()],
    }  # fmt: skip
    if advanced:
        facts["next_known"] = next_on is not None
        facts["next_left"] = -1 if next_on is None else next_on.toordinal() - now
        facts["reply_since"] = -1 if replied is None else now - replied.toordinal()
    else:
        facts["status"] = "on_hold"
        facts["snoozed"] = snoozed
        facts["touched"] = touched
        facts["touch_since"] = known_since - FROM_30[known.weekday()].days
    return facts


def _rejected(interview: Interview, now: int, known: date, came: date | None) -> Facts:
    snooze = interview.snoozed_until
    replied = thanked = False
    touched: date | None = None
    for step in interview.steps:
        kind, on = step.kind, step.on
        if kind is REPLY:
            replied = replied or on >= known
            thanked = thanked or (came is not None and on >= came)
        elif kind is THANKS_FOR_IT:
            thanked = thanked or (came is not None and on >= came)
        elif kind is TOUCH and on >= known and (touched is None or on < touched):
            touched = on
    return {
        "status": "rejected", "no_contact": interview.no_contact, "known_since": now - known.toordinal(),
        "snoozed": 0 if snooze is None else snooze.toordinal() - now,
        "replied": replied, "thanked": thanked, "touched": touched is not None,
        "feedback_since": -1 if came is None else now - came.toordinal(),
        "touch_since": -1 if touched is None else now - touched.toordinal(),
    }  # fmt: skip


def _offered(interview: Interview, now: int, known: date, by: date | None) -> Facts:
    replied = False
    answered: date | None = None
    for step in interview.steps:
        kind, on = step.kind, step.on
        if on >= known:
            if kind is OFFER_ANSWER:
                if answered is None or on < answered:
                    answered = on
            elif kind is OFFER_REPLY:
                replied = True
    return {
        "status": "offered", "known_since": now - known.toordinal(), "replied": replied,
        "answered": answered is not None, "answer_since": -1 if answered is None else now - answered.toordinal(),
        "by_known": by is not None, "by_left": -1 if by is None else by.toordinal() - now,
    }  # fmt: skip


def _withdrawn(interview: Interview, now: int, known: date) -> Facts:
    told: date | None = None
    for step in interview.steps:
        on = step.on
        if step.kind is WITHDRAWAL and on >= known and (told is None or on < told):
            told = on
    return {
        "status": "withdrawn", "known_since": now - known.toordinal(),
        "told": told is not None, "told_since": -1 if told is None else now - told.toordinal(),
    }  # fmt: skip


def flat(interview: Interview, today: date) -> Facts:
    """Give the facts that the rules of this interview's outcome look at."""
    outcome, now = interview.outcome, today.toordinal()
    status, known = outcome.status, outcome.known_on
    if status is PENDING:
        return _pending(interview, now)
    assert known is not None
    if status is ADVANCED:
        return _awaited(interview, now, known, outcome.next_interview_on, advanced=True)
    if status is ON_HOLD:
        return _awaited(interview, now, known, None, advanced=False)
    if status is REJECTED:
        return _rejected(interview, now, known, outcome.feedback_on)
    if status is OFFERED:
        return _offered(interview, now, known, outcome.respond_by)
    if status is WITHDRAWN:
        return _withdrawn(interview, now, known)
    return {"status": "closed", "known_since": now - known.toordinal()}
