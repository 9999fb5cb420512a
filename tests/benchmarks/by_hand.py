"""
The policy as somebody would write it for speed alone: what an open table of rules is held against.

Every number is a constant, every working day is looked up in a table by weekday, the steps are passed over once, and
each rule is a few lines in the place where its turn comes. It gives the kind, the rule and the day of the next change,
as `decide` does; no reason, no day by which the step is due, no key. It holds for the numbers of `PLAYBOOK` and for
weeks from Monday to Friday, and for days that lie years from the calendar's ends: a change of the policy means
writing it anew.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from interview_followup import DEFAULT_PLAYBOOK, Interview, OutcomeStatus, Playbook, StepKind

from .hand_days import (
    CHECK_IN,
    DAYS_1,
    DAYS_2,
    DAYS_8,
    DAYS_9,
    DAYS_10,
    DAYS_11,
    DAYS_30,
    DONE,
    FINAL,
    FROM,
    MATERIAL,
    MOVE_ON,
    POORLY,
    REFERENCE,
    RIVAL,
    THANKS,
    UNTIL_60,
    Answer,
    over_from,
    question_due,
)
from .hand_news import awaited, closed, offered, rejected, withdrawn

PLAYBOOK: Final[Playbook] = DEFAULT_PLAYBOOK.with_timing(max_check_ins=3)
"""A third question is allowed, so that every rule decides somewhere."""


def pending(interview: Interview, today: date) -> Answer:
    """Decide while the matter is open."""
    held, heard, promise = interview.held_on, interview.heard_on, interview.promise
    snooze, quiet, rival = interview.snoozed_until, interview.no_contact, interview.rival_offer
    clock = held
    if promise is not None:
        if promise.given_on is not None and promise.given_on > clock:
            clock = promise.given_on
        if promise.by < held or (heard is not None and heard > promise.by):
            promise = None
    if heard is not None and heard > clock:
        clock = heard
    asked: list[tuple[StepKind | str, date]] = []
    contact: date | None = None
    thanked: date | None = None
    asked_last: date | None = None
    no_thanks = repaired = told = last = False
    for step in interview.steps:
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
        elif kind is RIVAL and rival is not None and on >= rival.received_on:
            told = True

    change: date | None = None
    if rival is not None and rival.decide_by is not None and not told:
        opens, closes = rival.received_on, rival.decide_by
        if opens < held:
            opens = held
        if opens <= closes:
            if opens > today:
                change = opens
            elif closes >= today:
                return RIVAL, "rival_offer", closes + DAYS_1

    rule, ask_on = question_due(promise, clock, len(asked), asked_last, contact, last=last)
    ask_by = ask_on + UNTIL_60[ask_on.weekday()]
    if not quiet:
        if not no_thanks:
            opens, closes = held, held + DAYS_1
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    over = closes + DAYS_1
                    return THANKS, "thank_you", over if change is None or over < change else change
        opens = ask_on
        if rule != "unanswered" and rule != "unpromised_check_in":
            if snooze is not None and snooze > opens:
                opens = snooze + FROM[snooze.weekday()]
            if opens <= ask_by:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif ask_by >= today:
                    over = ask_by + DAYS_1
                    return (
                        FINAL if rule == "final_check_in" else CHECK_IN,
                        rule,
                        over if change is None or over < change else change,
                    )
        if (
            interview.went is POORLY
            and not repaired
            and (interview.evidence or (interview.referees and interview.agency is None))
        ):
            opens, closes = (held if thanked is None else thanked) + DAYS_1, held + DAYS_10
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    change = held + DAYS_11 if change is None or held + DAYS_11 < change else change
                    if interview.evidence:
                        return MATERIAL, "supporting_material", change
                    return REFERENCE, "reference", change
        if not no_thanks:
            opens, closes = held + DAYS_2, held + DAYS_8
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    over = held + DAYS_9
                    return THANKS, "late_thank_you", over if change is None or over < change else change
        if rule == "unpromised_check_in":
            opens = ask_on
            if snooze is not None and snooze > opens:
                opens = snooze + FROM[snooze.weekday()]
            if opens <= ask_by:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif ask_by >= today:
                    over = ask_by + DAYS_1
                    return CHECK_IN, rule, over if change is None or over < change else change
    else:
        opens = (held if promise is None else promise.by) + DAYS_30
        if opens <= today:
            return MOVE_ON, "no_contact", change
        change = opens if change is None or opens < change else change
    if rule == "unanswered":
        return over_from(ask_on, today, change, rule)
    return over_from(ask_by + DAYS_1, today, change, "stale")


_BY_STATUS: Final[dict[OutcomeStatus, Callable[[Interview, date], Answer]]] = {
    OutcomeStatus.PENDING: pending,
    OutcomeStatus.ON_HOLD: awaited,
    OutcomeStatus.ADVANCED: awaited,
    OutcomeStatus.OFFERED: offered,
    OutcomeStatus.REJECTED: rejected,
    OutcomeStatus.WITHDRAWN: withdrawn,
    OutcomeStatus.ACCEPTED: closed,
    OutcomeStatus.DECLINED: closed,
}


def by_hand(interview: Interview, today: date) -> Answer:
    """Decide."""
    return _BY_STATUS[interview.outcome.status](interview, today)
