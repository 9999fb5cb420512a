"""
An interview as flat facts from which windows can be written: days as ordinals, flags and counts, by name.

Nothing in them depends on today. A day that there is not is 0, so that a condition asks for it by its name alone and
``or`` gives another in its place. As in `flat`, here is only what an expression cannot find out: the pass over the
steps, and working days, of which ``ask_on`` and ``ask_until`` are the first and the last day for the question that is
next, whichever it is; where nothing is left to ask, ``ask_on`` is the day from which silence is an answer.

Written for speed, and shared with `flat` as far as that costs neither of them anything: the peer pays for it. Under
each outcome there are the facts that its rules look at and no others.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from interview_followup import Interview, OutcomeStatus

from .flat import (
    ADVANCED,
    HOLD_REPLY,
    NEXT_ROUND_REPLY,
    OFFER_ANSWER,
    OFFER_REPLY,
    ON_HOLD,
    REPLY,
    THANKS_FOR_IT,
    TO_CLOSE,
    WITHDRAWAL,
    awaited_steps,
    clock_and_promise,
    pending_steps,
)
from .hand_days import FROM_30, INVITATION, POORLY, TOUCH, question_due

Facts: TypeAlias = dict[str, int]

TO_TOUCH: Final = tuple(span.days for span in FROM_30)


def _pending(interview: Interview) -> Facts:
    held, heard, promise = interview.held_on, interview.heard_on, interview.promise
    rival, came, decide_by, clock = interview.rival_offer, None, None, held
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
    asking = ask_on.toordinal()
    return {
        "held_on": held.toordinal(), "told": told, "rival_on": 0 if came is None else came.toordinal(),
        "decide_by": 0 if decide_by is None else decide_by.toordinal(),
        "thanked": no_thanks, "thanked_on": 0 if thanked is None else thanked.toordinal(),
        "poorly": interview.went is POORLY, "repaired": repaired, "evidence": len(interview.evidence),
        "referees": len(interview.referees), "agency": interview.agency is not None,
        "promised_on": 0 if promise is None else promise.by.toordinal(),
        "invited": promise is not None and promise.kind is INVITATION,
        "asked": len(asked), "asked_finally": last, "ask_on": asking, "ask_until": asking + TO_CLOSE[ask_on.weekday()],
    }  # fmt: skip


def _advanced(interview: Interview) -> Facts:
    outcome, rival, came, decide_by = interview.outcome, interview.rival_offer, None, None
    known, next_on = outcome.known_on, outcome.next_interview_on
    assert known is not None
    if rival is not None:
        came, decide_by = rival.received_on, rival.decide_by
    clock, promise = clock_and_promise(interview, known)
    asked, asked_last, contact, replied, _, told, last = awaited_steps(
        interview.steps, clock, came, known, NEXT_ROUND_REPLY
    )
    asking = until = 0
    if next_on is None:
        ask_on = question_due(promise, clock, len(asked), asked_last, contact, last=last)[1]
        asking = ask_on.toordinal()
        until = asking + TO_CLOSE[ask_on.weekday()]
    return {
        "known_on": known.toordinal(), "told": told, "rival_on": 0 if came is None else came.toordinal(),
        "decide_by": 0 if decide_by is None else decide_by.toordinal(),
        "replied_on": 0 if replied is None else replied.toordinal(),
        "next_on": 0 if next_on is None else next_on.toordinal(),
        "promised": promise is not None, "invited": promise is not None and promise.kind is INVITATION,
        "asked": len(asked), "asked_finally": last, "ask_on": asking, "ask_until": until,
    }  # fmt: skip


def _on_hold(interview: Interview) -> Facts:
    known, rival, came, decide_by = interview.outcome.known_on, interview.rival_offer, None, None
    assert known is not None
    if rival is not None:
        came, decide_by = rival.received_on, rival.decide_by
    clock, promise = clock_and_promise(interview, known)
    asked, asked_last, contact, replied, touched, told, last = awaited_steps(
        interview.steps, clock, came, known, HOLD_REPLY
    )
    asking = until = 0
    if promise is not None:
        ask_on = question_due(promise, clock, len(asked), asked_last, contact, last=last)[1]
        asking = ask_on.toordinal()
        until = asking + TO_CLOSE[ask_on.weekday()]
    since = known.toordinal()
    return {
        "known_on": since, "told": told, "rival_on": 0 if came is None else came.toordinal(),
        "decide_by": 0 if decide_by is None else decide_by.toordinal(),
        "replied": replied is not None, "touched": touched, "touch_on": since + TO_TOUCH[known.weekday()],
        "promised": promise is not None, "invited": promise is not None and promise.kind is INVITATION,
        "asked": len(asked), "asked_finally": last, "ask_on": asking, "ask_until": until,
    }  # fmt: skip


def _rejected(interview: Interview) -> Facts:
    known, came = interview.outcome.known_on, interview.outcome.feedback_on
    assert known is not None
    replied = thanked = False
    touched = None
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
        "known_on": known.toordinal(), "replied": replied, "thanked": thanked,
        "feedback_on": 0 if came is None else came.toordinal(),
        "touched_on": 0 if touched is None else touched.toordinal(),
    }  # fmt: skip


def _offered(interview: Interview) -> Facts:
    known, by = interview.outcome.known_on, interview.outcome.respond_by
    assert known is not None
    replied = False
    answered = None
    for step in interview.steps:
        kind, on = step.kind, step.on
        if on >= known:
            if kind is OFFER_ANSWER:
                if answered is None or on < answered:
                    answered = on
            elif kind is OFFER_REPLY:
                replied = True
    return {
        "known_on": known.toordinal(), "replied": replied,
        "answered_on": 0 if answered is None else answered.toordinal(),
        "respond_by": 0 if by is None else by.toordinal(),
    }  # fmt: skip


def _withdrawn(interview: Interview) -> Facts:
    known = interview.outcome.known_on
    assert known is not None
    told = None
    for step in interview.steps:
        on = step.on
        if step.kind is WITHDRAWAL and on >= known and (told is None or on < told):
            told = on
    return {"known_on": known.toordinal(), "told_on": 0 if told is None else told.toordinal()}


def _closed(interview: Interview) -> Facts:
    known = interview.outcome.known_on
    assert known is not None
    return {"known_on": known.toordinal()}


FACTS: Final[dict[OutcomeStatus, Callable[[Interview], Facts]]] = {
    OutcomeStatus.PENDING: _pending,
    ADVANCED: _advanced,
    ON_HOLD: _on_hold,
    OutcomeStatus.REJECTED: _rejected,
    OutcomeStatus.OFFERED: _offered,
    OutcomeStatus.WITHDRAWN: _withdrawn,
    OutcomeStatus.ACCEPTED: _closed,
    OutcomeStatus.DECLINED: _closed,
}
