"""
The checks behind S1 to S8 and S14: what one answer owes the candidate, in both directions.

Each takes a story, a day and the answer, and gives what is wrong with it, as sentences. A step that comes too early is
wrong, and so is a chance that is missed.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, TypeAlias

from interview_followup import Action, Interview, OutcomeStatus, Playbook, PromiseKind, StepKind, decide
from tests.invariants.st_draws import dated
from tests.invariants.st_story import ANSWERS, ASKING, ONE_DAY, OPEN, REPAIRING, Story

Check: TypeAlias = Callable[[Story, date, Action], Iterator[str]]

PRESSING: Final = frozenset({
    StepKind.RIVAL_OFFER, StepKind.OFFER_REPLY, StepKind.OFFER_ANSWER, StepKind.NEXT_ROUND_REPLY, StepKind.WITHDRAWAL,
})  # fmt: skip
ANSWERING: Final = frozenset({StepKind.OFFER_REPLY, StepKind.OFFER_ANSWER})
LEFT_BY: Final = {
    OutcomeStatus.PENDING: ASKING | REPAIRING | ANSWERS | {StepKind.THANK_YOU, StepKind.RIVAL_OFFER},
    OutcomeStatus.ADVANCED: ASKING | ANSWERS | {StepKind.NEXT_ROUND_REPLY, StepKind.RIVAL_OFFER},
    OutcomeStatus.ON_HOLD: ASKING | ANSWERS | {StepKind.HOLD_REPLY, StepKind.KEEP_IN_TOUCH, StepKind.RIVAL_OFFER},
    OutcomeStatus.OFFERED: ANSWERING | ANSWERS,
    OutcomeStatus.REJECTED: ANSWERS | {StepKind.REJECTION_REPLY, StepKind.FEEDBACK_THANKS, StepKind.KEEP_IN_TOUCH},
    OutcomeStatus.WITHDRAWN: ANSWERS | {StepKind.WITHDRAWAL},
    OutcomeStatus.ACCEPTED: ANSWERS,
    OutcomeStatus.DECLINED: ANSWERS,
}
"""What each outcome leaves to be done."""


def _within(first: date, days: int, today: date) -> bool:
    """Say whether a day is the first one or at most so many later."""
    return first <= today <= first + timedelta(days=days)


def s1(story: Story, today: date, action: Action) -> Iterator[str]:
    """S1: nobody is asked while the promised day lasts (P3: an invitation is for its day), and nobody is forgotten."""
    promise, turn = story.promise, story.turn
    due = turn is not None and max(turn.opens, story.interview.held_on) <= today <= turn.closes
    if action.kind in ASKING:
        if promise is not None:
            first = promise.by if promise.kind is PromiseKind.INVITATION else promise.by + ONE_DAY
            if min(today, action.send_on or today, action.opens_on or today) < first:
                yield "asks before the promised day has passed"
        if turn is None or not due:
            yield "asks when no question is due"
        elif (action.kind, action.opens_on, action.due_on, action.closes_on) != turn[:4]:
            yield f"asks on other days than {turn}"
    elif due and turn is not None:
        before = {StepKind.RIVAL_OFFER, StepKind.NEXT_ROUND_REPLY, StepKind.HOLD_REPLY}
        if not turn.before_thanks:
            before |= {StepKind.THANK_YOU, *REPAIRING}
        if action.kind not in before and action.rule != "thank_you":
            yield f"a question is due and {action.kind} is recommended"


def s2(story: Story, today: date, action: Action) -> Iterator[str]:
    """S2: an outcome ends the asking; a rejection leaves a reply, thanks for feedback, and one later word."""
    if action.kind not in LEFT_BY[story.status]:
        yield f"{action.kind} under {story.status}"
    if story.status is not OutcomeStatus.REJECTED:
        return
    timing, known_on, came = story.playbook.timing, story.known_on, story.interview.outcome.feedback_on
    reply = not story.settled(StepKind.REJECTION_REPLY, since=known_on)
    reply = reply and _within(known_on, timing.rejection_reply_closes_days, today)
    thanks = came is not None and not story.settled(StepKind.FEEDBACK_THANKS, StepKind.REJECTION_REPLY, since=came)
    thanks = thanks and came is not None and _within(came, timing.feedback_thanks_closes_days, today)
    age = (today - known_on).days
    touch = not story.settled(StepKind.KEEP_IN_TOUCH, since=known_on)
    touch = touch and timing.keep_in_touch_opens_days <= age <= timing.keep_in_touch_closes_days
    first = [
        kind
        for kind, open_now in (
            (StepKind.REJECTION_REPLY, reply),
            (StepKind.FEEDBACK_THANKS, thanks),
            (StepKind.KEEP_IN_TOUCH, touch),
        )
        if open_now
    ]
    if action.kind not in ANSWERS and action.kind not in first:
        yield f"{action.kind} is not open {age} days after the rejection"
    if first and story.free(today) and action.kind is not first[0]:
        yield f"{first[0]} is open after a rejection and {action.kind} is recommended"


def s3(story: Story, today: date, action: Action) -> Iterator[str]:
    """S3: so many questions, so far apart, those asked alone included, and the last is a final one."""
    if action.kind not in ASKING:
        return
    timing, asked = story.playbook.timing, story.asked
    if len(asked) >= timing.max_check_ins:
        yield f"asks after {len(asked)} questions"
    if any(kind is StepKind.FINAL_CHECK_IN for _, kind in asked):
        yield "asks after a final question"
    sent = action.send_on or today
    if asked and (sent - asked[-1][0]).days < timing.check_in_spacing_days:
        yield "asks too soon after the last question"
    if not asked and story.last_contact is not None:
        invited = story.promise is not None and story.promise.kind is PromiseKind.INVITATION
        quiet = timing.unpromised_quiet_days if story.promise is None else timing.quiet_days
        if not invited and (sent - story.last_contact).days < quiet:
            yield "asks too soon after another message"
    if (action.kind is StepKind.FINAL_CHECK_IN) is not (0 < len(asked) == timing.max_check_ins - 1):
        yield "a last question must be a final one, and no other"


def s4(story: Story, today: date, action: Action) -> Iterator[str]:
    """S4: what was done or skipped is not recommended again for the same occasion."""
    kind, rival = action.kind, story.interview.rival_offer
    if kind in ANSWERS or kind in ASKING:
        return  # questions are counted by S3
    since = date.min
    if kind is StepKind.RIVAL_OFFER and rival is not None:
        since = rival.received_on
    elif kind is StepKind.FEEDBACK_THANKS:
        since = story.interview.outcome.feedback_on or since
    elif kind is not StepKind.THANK_YOU and kind not in REPAIRING:
        since = story.known_on
    if any(step.kind == kind and step.on >= since for step in story.interview.steps):
        yield f"{kind} again"
    if kind in REPAIRING and story.settled(*REPAIRING):
        yield "a second repair"
    if kind is StepKind.THANK_YOU and not story.thanks_owed:
        yield "thanks that were carried by another message"


def s5(story: Story, today: date, action: Action) -> Iterator[str]:
    """S5: after a withdrawal only the word that tells of it; where contact is not wanted only what presses."""
    if story.status is OutcomeStatus.WITHDRAWN:
        tells = _within(story.known_on, story.playbook.timing.withdrawal_closes_days, today)
        tells = tells and not story.settled(StepKind.WITHDRAWAL, since=story.known_on)
        if action.kind not in ANSWERS | {StepKind.WITHDRAWAL}:
            yield f"{action.kind} after a withdrawal"
        if (action.kind is StepKind.WITHDRAWAL) is not tells:
            yield "a withdrawal is told once, in its days, and then"
    if story.interview.no_contact and action.kind not in ANSWERS | PRESSING:
        yield f"{action.kind} where contact is not wanted"
    if story.status in {OutcomeStatus.ACCEPTED, OutcomeStatus.DECLINED} and today >= story.known_on:
        if action.kind is not StepKind.MOVE_ON:
            yield "it is closed, and not said to be"


def s6(story: Story, today: date, action: Action) -> Iterator[str]:
    """S6: an open offer is answered on any day until its last, and another employer's is told of; nothing masks it."""
    outcome, rival = story.interview.outcome, story.interview.rival_offer
    if story.status is OutcomeStatus.OFFERED and not story.settled(StepKind.OFFER_ANSWER, since=story.known_on):
        last = outcome.respond_by or story.known_on + story.playbook.timing.offer_open_days * ONE_DAY
        replied = story.settled(StepKind.OFFER_REPLY, since=story.known_on)
        if story.known_on <= today <= last:
            if action.kind not in ANSWERING:
                yield f"an offer is open and {action.kind} is recommended"
            elif action.kind is StepKind.OFFER_REPLY and (replied or today == outcome.respond_by):
                yield "it is time to answer, not to thank"
            if max(action.send_on or today, action.due_on or today) > max(last, today):
                yield "the answer is due after the last day"
    if rival is None or rival.decide_by is None or story.status not in OPEN:
        return
    told = story.settled(StepKind.RIVAL_OFFER, since=rival.received_on)
    open_now = not told and max(rival.received_on, story.interview.held_on) <= today <= rival.decide_by
    if open_now is not (action.kind is StepKind.RIVAL_OFFER):
        yield "another offer is told of from the day it came to the day to decide, once, before anything else"


def s7(story: Story, today: date, action: Action) -> Iterator[str]:
    """S7: nobody who waits for the candidate is asked; the reply is recommended while it can be given."""
    timing, next_on = story.playbook.timing, story.interview.outcome.next_interview_on
    if story.status is OutcomeStatus.OFFERED and action.kind in ASKING:
        yield "asks an employer who has offered"
    if story.status is OutcomeStatus.ADVANCED:
        if next_on is not None and action.kind in ASKING:
            yield "asks an employer who has set the next day"
        last = next_on or story.known_on + timing.next_round_reply_closes_days * ONE_DAY
        owed = not story.settled(StepKind.NEXT_ROUND_REPLY, since=story.known_on)
        if owed and story.known_on <= today <= last:
            if action.kind not in {StepKind.NEXT_ROUND_REPLY, StepKind.RIVAL_OFFER}:
                yield f"a reply to the advance is owed and {action.kind} is recommended"
    if story.status is OutcomeStatus.ON_HOLD and story.free(today):
        owed = not story.settled(StepKind.HOLD_REPLY, since=story.known_on)
        if owed and _within(story.known_on, timing.hold_reply_closes_days, today):
            if action.kind not in {StepKind.HOLD_REPLY, StepKind.RIVAL_OFFER}:
                yield f"a reply to the hold is owed and {action.kind} is recommended"


def s8(story: Story, today: date, action: Action) -> Iterator[str]:
    """S8: thanks in their days and while all is open; and in these days they are not forgotten."""
    timing, held_on = story.playbook.timing, story.interview.held_on
    at_once = story.status is OutcomeStatus.PENDING and _within(held_on, timing.thank_you_due_days, today)
    last = max(timing.thank_you_due_days, timing.late_thank_you_days)
    late = story.status is OutcomeStatus.PENDING and _within(held_on, last, today) and not at_once
    if action.kind is StepKind.THANK_YOU and not (at_once or late):
        yield "thanks outside their days"
    if not story.thanks_owed or not story.free(today):
        return
    if at_once and action.kind not in {StepKind.THANK_YOU, StepKind.RIVAL_OFFER}:
        yield f"thanks are due and {action.kind} is recommended"
    carries = {StepKind.THANK_YOU, StepKind.RIVAL_OFFER, *ASKING, *REPAIRING}
    if late and (action.kind not in carries or action.rule == "unpromised_check_in"):
        yield f"thanks are late and {action.kind} is recommended"


def s14(interview: Interview, today: date, playbook: Playbook) -> Iterator[str]:
    """S14: whoever wakes on a day and does at once all that is said asks once at most, and does nothing twice."""
    done: list[StepKind | str] = []
    while (action := decide(interview, today, playbook=playbook)).send_on is not None:
        if action.kind in done or (action.kind in ASKING and ASKING & set(done)):
            yield f"{action.kind} comes again on one day"
            return
        done.append(action.kind)
        interview = interview.record(action.as_step(action.send_on))


def s14_stale(interview: Interview, playbook: Playbook) -> Iterator[str]:
    """S14: a year after the last day that the facts name there is nothing to send any more."""
    action = decide(interview, max(dated(interview)) + 365 * ONE_DAY, playbook=playbook)
    if action.kind not in ANSWERS or action.next_change is not None:
        yield f"{action.kind} after a year, until {action.next_change}"


SAFETY: Final[dict[str, Check]] = {each.__name__: each for each in (s1, s2, s3, s4, s5, s6, s7, s8)}
