"""The policy by hand, where something is known: after an advance, on hold, and once it is decided."""

from datetime import date

from interview_followup import Interview, OutcomeStatus, StepKind

from .hand_days import (
    CHECK_IN,
    DAYS_1,
    DAYS_7,
    DAYS_8,
    DAYS_14,
    DAYS_15,
    DAYS_30,
    DAYS_89,
    DAYS_90,
    DAYS_180,
    DAYS_181,
    DONE,
    FINAL,
    FROM,
    FROM_30,
    MOVE_ON,
    RIVAL,
    TOUCH,
    UNTIL_60,
    WAIT,
    Answer,
    over_from,
    question_due,
)


def awaited(interview: Interview, today: date) -> Answer:
    """Decide after an advance or on hold: the same questions, counted from the news."""
    outcome, heard, promise, rival = interview.outcome, interview.heard_on, interview.promise, interview.rival_offer
    snooze, quiet, known = interview.snoozed_until, interview.no_contact, outcome.known_on
    assert known is not None
    advanced = outcome.status is OutcomeStatus.ADVANCED
    clock = known
    if promise is not None:
        given = interview.held_on if promise.given_on is None else promise.given_on
        if given > clock:
            clock = given
        if given < known or promise.by < known or (heard is not None and heard > promise.by):
            promise = None
    if heard is not None and heard > clock:
        clock = heard
    asked: list[tuple[StepKind | str, date]] = []
    contact: date | None = None
    asked_last: date | None = None
    replied: date | None = None
    touched = told = last = False
    reply = StepKind.NEXT_ROUND_REPLY if advanced else StepKind.HOLD_REPLY
    for step in interview.steps:
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
        elif kind is RIVAL and rival is not None and on >= rival.received_on:
            told = True

    change: date | None = None
    if rival is not None and rival.decide_by is not None and not told:
        opens, closes = rival.received_on, rival.decide_by
        if opens < interview.held_on:
            opens = interview.held_on
        if opens <= closes:
            if opens > today:
                change = opens
            elif closes >= today:
                return RIVAL, "rival_offer", closes + DAYS_1

    next_on = outcome.next_interview_on
    if replied is None:
        if advanced:
            closes = known + DAYS_7 if next_on is None else next_on
            if known > today:
                change = known if change is None or known < change else change
            elif closes >= today:
                over = closes + DAYS_1
                return reply, "next_round_reply", over if change is None or over < change else change
        elif not quiet:
            opens, closes = known, known + DAYS_14
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    over = known + DAYS_15
                    return reply, "hold_reply", over if change is None or over < change else change

    if advanced and next_on is not None:
        return over_from(next_on + DAYS_1 if replied is None else replied, today, change, "round_complete")
    if promise is None and not advanced:
        opens, closes = known + FROM_30[known.weekday()], known + DAYS_89
        if not (touched or quiet):
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    over = known + DAYS_90
                    return TOUCH, "hold_touch", over if change is None or over < change else change
        return over_from(known + DAYS_90, today, change, "hold_over")

    rule, ask_on = question_due(promise, clock, len(asked), asked_last, contact, last=last)
    ask_by = ask_on + UNTIL_60[ask_on.weekday()]
    if not quiet:
        if rule != "unanswered":
            opens = ask_on
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
    elif advanced:
        opens = known + DAYS_30
        if opens <= today:
            return MOVE_ON, "no_contact", change
        change = opens if change is None or opens < change else change
    if rule == "unanswered":
        return over_from(ask_on, today, change, rule)
    return over_from(ask_by + DAYS_1, today, change, "stale")


def rejected(interview: Interview, today: date) -> Answer:
    """Decide after a rejection."""
    outcome, snooze, quiet = interview.outcome, interview.snoozed_until, interview.no_contact
    known, came = outcome.known_on, outcome.feedback_on
    assert known is not None
    replied = thanked = False
    touched: date | None = None
    for step in interview.steps:
        kind, on = step.kind, step.on
        if kind is StepKind.REJECTION_REPLY:
            replied = replied or on >= known
            thanked = thanked or (came is not None and on >= came)
        elif kind is StepKind.FEEDBACK_THANKS:
            thanked = thanked or (came is not None and on >= came)
        elif kind is TOUCH and on >= known and (touched is None or on < touched):
            touched = on
    change: date | None = None
    if not quiet:
        if not replied:
            opens, closes = known, known + DAYS_14
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens
                elif closes >= today:
                    return StepKind.REJECTION_REPLY, "rejection_reply", known + DAYS_15
        if came is not None and not thanked:
            opens, closes = came, came + DAYS_14
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    over = came + DAYS_15
                    return (
                        StepKind.FEEDBACK_THANKS,
                        "feedback_thanks",
                        over if change is None or over < change else change,
                    )
        if touched is None:
            opens, closes = known + DAYS_30, known + DAYS_180
            if snooze is not None and snooze > opens:
                opens = snooze
            if opens <= closes:
                if opens > today:
                    change = opens if change is None or opens < change else change
                elif closes >= today:
                    over = known + DAYS_181
                    return TOUCH, "keep_in_touch", over if change is None or over < change else change
    elif known <= today:
        return MOVE_ON, "no_contact", change
    else:
        change = known
    return over_from(known + DAYS_181 if touched is None else touched, today, change, "rejected")


def offered(interview: Interview, today: date) -> Answer:
    """Decide on an offer."""
    outcome = interview.outcome
    known, by = outcome.known_on, outcome.respond_by
    assert known is not None
    replied = False
    answered: date | None = None
    for step in interview.steps:
        kind, on = step.kind, step.on
        if on >= known:
            if kind is StepKind.OFFER_ANSWER:
                if answered is None or on < answered:
                    answered = on
            elif kind is StepKind.OFFER_REPLY:
                replied = True
    if answered is not None:
        return over_from(answered, today, None, "offer_closed")
    closes = known + DAYS_30 if by is None else by
    if known > today:
        return WAIT, None, known
    if not replied and by != known:
        last = known + DAYS_7
        if by is not None and by <= last:
            last = by - DAYS_1
        if last >= today:
            return StepKind.OFFER_REPLY, "offer_reply", last + DAYS_1
    if closes >= today:
        return StepKind.OFFER_ANSWER, "offer_answer", closes + DAYS_1
    return MOVE_ON, "offer_closed", None


def withdrawn(interview: Interview, today: date) -> Answer:
    """Decide after a withdrawal."""
    known = interview.outcome.known_on
    assert known is not None
    told: date | None = None
    for step in interview.steps:
        on = step.on
        if step.kind is StepKind.WITHDRAWAL and on >= known and (told is None or on < told):
            told = on
    if told is not None:
        return over_from(told, today, None, "withdrawn")
    if known > today:
        return WAIT, None, known
    if known + DAYS_7 >= today:
        return StepKind.WITHDRAWAL, "withdrawal", known + DAYS_8
    return MOVE_ON, "withdrawn", None


def closed(interview: Interview, today: date) -> Answer:
    """Decide once it is accepted or declined."""
    known = interview.outcome.known_on
    assert known is not None
    return over_from(known, today, None, "closed")
